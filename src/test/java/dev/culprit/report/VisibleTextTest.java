package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Analysis;
import dev.culprit.model.Evidence.Role;
import dev.culprit.model.Finding;
import dev.culprit.model.Strength;
import dev.culprit.model.Verdict;
import dev.culprit.report.TextStyle.Verbosity;
import dev.culprit.testkit.Analyses;
import dev.culprit.testkit.MigrationReset;
import dev.culprit.testkit.Names;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisibleTextTest {
    private static final String HOSTILE =
            "\u001B]0;owned\u0007\u001B[2J\u009B31m\u202Eevil\u2066\u200B\r\nsecond\tline\u007F";

    @Test
    void unsafeCharactersAreShownAsEscapes() {
        assertThat(VisibleText.of(HOSTILE))
                .isEqualTo(
                        "\\u001B]0;owned\\u0007\\u001B[2J\\u009B31m\\u202Eevil\\u2066\\u200B\\r\\nsecond\\tline\\u007F");
        assertThat(VisibleText.of("a\uD800b\uDB40\uDC41")).isEqualTo("a\\uD800b\\u{E0041}");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Größe 9 014 – “Δ” 仮想マシン \uD83D\uDE00 C:\\Temp\\u0041";

        assertThat(VisibleText.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @EnumSource(Verbosity.class)
    void noUnsafeCharacterOfTheInputReachesTheTerminal(Verbosity verbosity) {
        String text = new TextReport(new TextStyle(80, false, verbosity, false), Names.none()).text(hostile());

        assertThat(text.replace("\n", "").codePoints().filter(VisibleText::isUnsafe))
                .isEmpty();
        assertThat(text).contains("\\u001B]0;owned\\u0007");
    }

    @Test
    void jsonCarriesTheSameTextInAsciiEscapes() throws IOException {
        var out = new StringWriter();
        new JsonReport(false, Names.none()).write(hostile(), out);

        assertThat(out.toString().replace("\n", "").codePoints().filter(VisibleText::isUnsafe))
                .isEmpty();
        assertThat(out.toString())
                .contains("\\u001B]0;owned\\u0007\\u001B[2J\\u009B31m\\u202Eevil\\u2066\\u200B\\r\\n");
    }

    private static Analysis hostile() {
        var symptom = MigrationReset.jumbo("srv1", HOSTILE);
        var evidence = MigrationReset.evidence(Role.SUPPORTS, Strength.STRONG, true, HOSTILE, symptom);
        Finding shaped = MigrationReset.finding(MigrationReset.page(), Verdict.FOUND, 0.9, List.of(evidence));
        return Analyses.with(List.of(new Finding(
                shaped.page(),
                shaped.verdict(),
                shaped.confidence(),
                shaped.logOdds(),
                shaped.rivalsWeight(),
                shaped.scopeKey(),
                shaped.hosts(),
                shaped.span(),
                shaped.episodes(),
                HOSTILE,
                shaped.evidence(),
                shaped.chain(),
                shaped.rivals(),
                shaped.missing(),
                List.of(new Finding.Settle(HOSTILE, HOSTILE, true, HOSTILE, HOSTILE)),
                List.of(new Finding.Step(HOSTILE, HOSTILE, HOSTILE)))));
    }
}
