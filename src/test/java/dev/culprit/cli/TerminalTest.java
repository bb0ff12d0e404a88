package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private static final String LONG = "culprit: there is no /var/tmp/a-path-that-is-wider-than-forty-columns.zip and"
            + " so there is nothing to read";

    private final StringWriter err = new StringWriter();

    private Terminal terminal(Map<String, String> environment) {
        return new Terminal(OutputStream.nullOutputStream(), new PrintWriter(err), environment);
    }

    @Test
    void withoutATerminalEightyColumnsAreFilled() {
        assertThat(terminal(Map.of()).width()).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "132, 132", "7, 40", "9999, 160", "0, 80", "wide, 80", "'', 80"})
    void columnsOfTheEnvironmentAreFilledWithinReason(String columns, int width) {
        assertThat(terminal(Map.of("COLUMNS", columns)).width()).isEqualTo(width);
    }

    @Test
    void messageIsBrokenAtBlanksAndAPathStandsWhole() {
        terminal(Map.of("COLUMNS", "40")).say(LONG);

        assertThat(err).hasToString("""
                culprit: there is no
                  /var/tmp/a-path-that-is-wider-than-forty-columns.zip
                  and so there is nothing to read
                """);
    }

    @Test
    void messageOfSeveralLinesKeepsThem() {
        terminal(Map.of()).say("a.drl:3: first\n    second");

        assertThat(err).hasToString("a.drl:3: first\n    second\n");
    }
}
