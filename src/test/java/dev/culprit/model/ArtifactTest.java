package dev.culprit.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactTest {
    @ParameterizedTest
    @CsvSource({
        "System.evtx, System.evtx",
        "Node_1/System.evtx, System.evtx",
        "a.zip!/System.evtx, System.evtx",
        "a.zip!/b.zip!/Node_1/System.evtx, System.evtx",
        "logs/Stop! System.evtx, Stop! System.evtx"
    })
    void theFileNameIsTheLastComponentOfThePath(String path, String name) {
        assertThat(new Artifact(path, ArtifactKind.EVTX, 0, "").fileName()).isEqualTo(name);
    }
}
