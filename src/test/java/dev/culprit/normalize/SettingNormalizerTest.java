package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawSetting;
import dev.culprit.model.Setting;
import dev.culprit.model.SourceRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingNormalizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9014         | 9014 Bytes | 9014 | bytes",
                "9KB MTU      | 9KB MTU    | 9216 | bytes",
                "{9614}       | 9614       | 9614 | ''",
                "1514         | Disabled   | 1514 | ''",
                "15 ms        | 15 ms      | 0.015 | s",
                "Enabled      | Enabled    | NaN  | ''",
            })
    void numbersComeInTheirBaseUnit(String value, String raw, double number, String unit) {
        Setting setting = SettingNormalizer.normalize(
                new RawSetting(SourceRef.whole("x"), "Get-X", "", "LM-1", "*JumboPacket", value, raw), "srv1");

        assertThat(setting.number()).isEqualTo(Double.valueOf(number));
        assertThat(setting.unit()).isEqualTo(unit);
        assertThat(setting.raw()).isEqualTo(raw);
    }
}
