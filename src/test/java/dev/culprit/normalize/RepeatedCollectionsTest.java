package dev.culprit.normalize;

import static dev.culprit.testkit.SettingBuilder.aSetting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.culprit.model.Problem;
import dev.culprit.model.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatedCollectionsTest {
    private static final Instant MARCH = Instant.parse("2024-03-01T10:00:00Z");
    private static final Setting OLD = vlan("A/HV1/Get-NetAdapterAdvancedProperty.txt", "0");
    private static final Setting NEW = vlan("B/HV1/Get-NetAdapterAdvancedProperty.txt", "711");

    private static Setting vlan(String path, String value) {
        return aSetting("Get-NetAdapterAdvancedProperty", "VlanID", value)
                .on("hv1")
                .of("SMB1")
                .in(path)
                .build();
    }

    @Test
    void theNewerOfTwoCollectionsCounts() {
        var repeated = new RepeatedCollections(Map.of("hv1\nA/HV1", MARCH, "hv1\nB/HV1", MARCH.plusSeconds(86_400)));

        assertThat(repeated.newest(List.of(OLD, NEW))).containsExactly(NEW);
        assertThat(repeated.problems())
                .extracting(Problem::text)
                .singleElement(STRING)
                .contains("A/HV1 is older and left out");
    }

    @Test
    void whereNothingTellsWhichIsNewerBothStayAndAProblemSaysSo() {
        var repeated = new RepeatedCollections(Map.of());

        assertThat(repeated.newest(List.of(OLD, NEW))).containsExactly(OLD, NEW);
        assertThat(repeated.problems()).extracting(Problem::code).containsExactly("settings.two-collections");
    }

    @Test
    void equalValuesAreNoTwoCollections() {
        var repeated = new RepeatedCollections(Map.of());
        Setting same = vlan("B/HV1/Get-NetAdapterAdvancedProperty.txt", "0");

        assertThat(repeated.newest(List.of(OLD, same))).containsExactly(OLD, same);
        assertThat(repeated.problems()).isEmpty();
    }
}
