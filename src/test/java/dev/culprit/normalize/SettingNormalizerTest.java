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
                "10 Gbps      | 10 Gbps    | 1e10 | bits/s",
                "866.7 Mbps   | 866.7 Mbps | 866.7e6 | bits/s",
                "25000000000  | 25 Gbps    | 25e9 | bits/s",
                "2,5 Gbps     | 2,5 Gbps   | 2.5e9 | bits/s",
                "1.82 TB      | 1.82 TB    | 2001111162552 | bytes",
                "1,82 TB      | 1,82 TB    | 2001111162552 | bytes",
                "9.014 Bytes  | 9.014 Bytes | 9014 | bytes",
                "9 014 Bytes  | 9 014 Bytes | 9014 | bytes",
                "1,500 MB     | 1,500 MB   | 1572864000 | bytes",
                "-1,234       | -1,234     | -1234 | ''",
                "0x10         | 0x10       | 16  | ''",
                "1 (default)  | 1 (default) | 1  | ''",
                "2.80.25134.0 | 2.80.25134.0 | NaN | ''",
                "12:00:00     | 12:00:00   | NaN | ''",
                "2024-03-12   | 2024-03-12 | NaN | ''",
                "10GBASE-T    | 10GBASE-T  | NaN | ''",
            })
    void numbersComeInTheirBaseUnit(String value, String raw, double number, String unit) {
        Setting setting = SettingNormalizer.normalize(
                new RawSetting(SourceRef.whole("x"), "Get-X", "", "LM-1", "*JumboPacket", value, raw), "srv1");

        assertThat(unit.equals("bytes") ? Math.rint(setting.number()) : setting.number())
                .isEqualTo(Double.valueOf(number));
        assertThat(setting.unit()).isEqualTo(unit);
        assertThat(setting.raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource({
        "Aktiviert, Enabled",
        "Deaktiviert, Disabled",
        "Uitgeschakeld, Disabled",
        "D\u00e9sactiv\u00e9, Disabled",
        "Rx & Tx, Rx & Tx"
    })
    void onAndOffAreEnglishAndTheRawValueIsKept(String printed, String value) {
        Setting setting = SettingNormalizer.normalize(
                new RawSetting(SourceRef.whole("x"), "Get-X", "", "LM-1", "*FlowControl", printed, printed), "srv1");

        assertThat(setting.value()).isEqualTo(value);
        assertThat(setting.raw()).isEqualTo(printed);
        assertThat(setting.isFalse()).isEqualTo(value.equals("Disabled"));
    }
}
