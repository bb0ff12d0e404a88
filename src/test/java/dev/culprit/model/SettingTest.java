package dev.culprit.model;

import static dev.culprit.testkit.SettingBuilder.aSetting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    @ParameterizedTest
    @CsvSource({
        "True, true, false",
        "enabled, true, false",
        "1, true, false",
        "OFF, false, true",
        "0, false, true",
        "10, false, false",
        "'', false, false",
        "not configured, false, false"
    })
    void onlyWordsThatSayYesOrNoAreTruthValues(String value, boolean yes, boolean no) {
        Setting setting = aSetting("Get-NetAdapterRdma", "Enabled", value).build();

        assertThat(setting.isTrue()).isEqualTo(yes);
        assertThat(setting.isFalse()).isEqualTo(no);
    }

    @Test
    void settingsAreOrderedByHostThenObjectThenName() {
        Setting first =
                aSetting("Get-NetAdapter", "MTU", "9000").on("srv1").of("LM-1").build();
        Setting second =
                aSetting("Get-NetAdapter", "Status", "Up").on("srv1").of("LM-1").build();
        Setting third =
                aSetting("Get-NetAdapter", "MTU", "1500").on("srv1").of("LM-2").build();
        Setting fourth =
                aSetting("Get-NetAdapter", "MTU", "1500").on("srv2").of("LM-1").build();

        assertThat(Stream.of(fourth, third, second, first).sorted()).containsExactly(first, second, third, fourth);
    }
}
