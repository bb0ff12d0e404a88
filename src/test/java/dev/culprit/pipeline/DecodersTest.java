package dev.culprit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.Workers;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodersTest {
    private static String reason(String path, String host) {
        return Decoders.whyNotRead(new Artifact(path, ArtifactKind.PERFMON_BLG, 65536, host));
    }

    @Test
    void aBinaryPerformanceLogComesWithTheCommandThatMakesItReadable() {
        assertThat(reason("Node_SRV1/DataCollector01.blg", "SRV1"))
                .isEqualTo(
                        "binary performance log, likely counters of SRV1 that a Data Collector Set sampled; on Windows"
                                + " run: relog DataCollector01.blg -f csv -o DataCollector01.csv");
        assertThat(reason("My log.BLG", "")).endsWith("relog \"My log.BLG\" -f csv -o \"My log.csv\"");
        assertThat(reason("saved", "")).endsWith("relog saved -f csv -o saved.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&del b.blg", "%TEMP%.blg", "x\".blg", "$(y).blg", "-y.blg", "a`b.blg", "a\nb.blg"})
    void aNameThatAShellCouldActOnStaysAWordToReplace(String name) {
        assertThat(reason(name, "")).endsWith("relog FILE.blg -f csv -o FILE.csv");
    }

    @ParameterizedTest
    @EnumSource(ArtifactKind.class)
    void everyKindIsReadOrToldWhyNot(ArtifactKind kind) {
        boolean isRead = new Decoders(Optional.empty(), false, Workers.NONE)
                .forKind(kind)
                .isPresent();

        assertThat(Decoders.whyNotRead(new Artifact("file", kind, 1, "")).isEmpty())
                .isEqualTo(isRead);
    }
}
