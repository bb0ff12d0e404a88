package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forcibly closed by the remote host. (0x80072746).           | 0x80072746",
                "forcibly closed by the remote host. (0\u00D780072746).      | 0x80072746",
                "has failed to respond (0X8007274C)                          | 0x8007274C",
                "Verbindung wurde geschlossen. (0x8007274c)                  | 0x8007274C",
                "%%2147942432                                                | 0x80070020",
                "failed with -2147014842                                     | 0x80072746",
                "failed with 2147952454                                      | 0x80072746",
                "because of 'STATUS_IO_TIMEOUT(c00000b5)'. All I/O           | 0xC00000B5",
                "VmCreatorSid: 80070534 was returned                         | 0x80070534",
                "status 0xC000020C                                           | 0xC000020C",
            })
    void everySpellingOfTheFieldGivesTheSameCode(String text, String hex) {
        assertThat(ErrorCodes.inText(text)).containsExactly(ErrorCode.of(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3221225472 bytes were written",
                "record 4294967296",
                "Keywords 0x8080000000000000",
                "version 10.0.14393.2214",
                "%%1843 and %%8448",
                "1.2147952454",
                "41EF2DB-0C0A-12FE-25CB-C3330D937F27",
                "status 0x0",
            })
    void numbersThatAreNoCodesAreLeftAlone(String text) {
        assertThat(ErrorCodes.inText(text)).isEmpty();
    }

    @Test
    void aValueNamedForAnErrorMayBeAnyLargeDecimal() {
        assertThat(ErrorCodes.inValue("Status", "3221225653")).containsExactly(ErrorCode.of("0xC00000B5"));
        assertThat(ErrorCodes.inValue("ErrorCode", "2147746132")).containsExactly(ErrorCode.of("0x80040154"));
        assertThat(ErrorCodes.inValue("Bytes", "2147746132")).isEmpty();
    }

    @Test
    void binaryDataOfClassicEventsIsLittleEndian() {
        assertThat(ErrorCodes.inValue("Binary", "220000C0")).containsExactly(ErrorCode.of("0xC0000022"));
        assertThat(ErrorCodes.inValue("Binary", "0000000001000000")).isEmpty();
    }

    @Test
    void severalCodesKeepTheirOrderAndEachStandsOnce() {
        assertThat(ErrorCodes.inText("0x80072746 after 0x8007274D and again 0x80072746"))
                .containsExactly(ErrorCode.of("0x80072746"), ErrorCode.of("0x8007274D"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x80072746", "0X80072746", "80072746", "-2147014842", "2147952454", "%%2147952454"})
    void aPersonMayTypeAnySpelling(String typed) {
        assertThat(ErrorCodes.parse(typed)).contains(ErrorCode.of("0x80072746"));
    }
}
