package dev.culprit.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Symptom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    private static Symptom about(String subject, String payload) {
        var details = new TreeMap<>(Map.of("payload", payload));
        return new Symptom(
                "nic.jumbo", "srv1", "", subject, Instant.EPOCH, Instant.EPOCH, false, 1, details, List.of());
    }

    @Test
    void namesNumbersAndPathsAreFilledIn() {
        String command = "icacls \"{subject}\" & ping -l {nic.jumbo:payload} {peer} -S {host}";

        assertThat(Placeholders.fill(
                        command, "srv1", "srv2", List.of(about("C:\\ClusterStorage\\Volume1\\VM 01", "9572"))))
                .isEqualTo("icacls \"C:\\ClusterStorage\\Volume1\\VM 01\" & ping -l 9572 SRV2 -S SRV1");
    }

    @Test
    void whatIsNotKnownStaysAWordOrItsSpare() {
        assertThat(Placeholders.fill("ping -l {nic.jumbo:payload|8972} {peer}", "srv1", "", List.of()))
                .isEqualTo("ping -l 8972 <peer>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\x\" & format c: & \"",
                "$(Remove-Item C:\\)",
                "VM'; calc",
                "a|b",
                "a>b",
                "%PATH%",
                "`calc`",
                "-Force",
                "two\nlines"
            })
    void nothingFromALogCanBecomeMoreThanAName(String hostile) {
        assertThat(Placeholders.fill("icacls {subject}", "srv1", "", List.of(about(hostile, ""))))
                .isEqualTo("icacls <subject>");
        assertThat(Placeholders.fill("ping {peer}", "srv1", hostile, List.of())).isEqualTo("ping <peer>");
    }
}
