package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.culprit.model.CauseKind;
import dev.culprit.model.CausePage;
import dev.culprit.report.TextStyle.Verbosity;
import dev.culprit.testkit.MigrationReset;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesListTest {
    private static final List<CausePage> PAGES =
            List.of(MigrationReset.page("vm-stuck", CauseKind.CONSEQUENCE), MigrationReset.page());
    private static final Map<String, Integer> CASES = Map.of("live-migration-mtu-mismatch-host", 3);

    @Test
    void textListsCausesByAreaWithTheNumberOfCases() {
        assertThat(text(Verbosity.NORMAL)).isEqualTo("""
                        live-migration
                          live-migration-mtu-mismatch-host  fault · high · experimental · 3 cases
                            Jumbo frames larger than the switch path carries: live migration connections
                            are reset
                          vm-stuck  consequence · high · experimental · 0 cases
                            Jumbo frames larger than the switch path carries: live migration connections
                            are reset

                        2 causes
                        """);
    }

    @Test
    void quietTextIsTheIdsAlone() {
        assertThat(text(Verbosity.QUIET)).isEqualTo("live-migration-mtu-mismatch-host\nvm-stuck\n");
    }

    @Test
    void jsonListsCausesById() throws IOException {
        var out = new StringWriter();
        new RulesListJson().write(PAGES, CASES, out);

        String first = """
                {"id": "live-migration-mtu-mismatch-host",
                 "title": "Jumbo frames larger than the switch path carries: live migration connections are reset",
                 "area": "live-migration", "kind": "fault", "severity": "high", "status": "experimental", "cases": 3}
                """;
        var mapper = new ObjectMapper();
        assertThat(mapper.readTree(out.toString()).at("/causes/0")).isEqualTo(mapper.readTree(first));
        assertThat(mapper.readTree(out.toString()).at("/causes/1/id").asText()).isEqualTo("vm-stuck");
        assertThat(mapper.readTree(out.toString()).at("/causes/1/cases").asInt())
                .isZero();
    }

    private static String text(Verbosity verbosity) {
        return new RulesListText(new TextStyle(80, false, verbosity, false)).text(PAGES, CASES);
    }
}
