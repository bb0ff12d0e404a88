package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Datum;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half of a surrogate pair costs itself and none of the characters around it. */
class HalfSurrogateTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a\uD83Db,a\uFFFDb",
                "\uD83D\uD83D\uDE00,\uFFFD\uD83D\uDE00",
                "\uDE00\uD83Db,\uFFFD\uFFFDb",
                "\uD83D\uDE00\uDE00b,\uD83D\uDE00\uFFFDb"
            })
    void charactersAroundItAreKept(String stored, String read) throws IOException {
        Value array = Value.array(0x01, Value.utf16Bytes(stored + "\0"), Value.utf16Bytes(stored));

        assertThat(Logs.values(Logs.ofData(
                        Xml.element("Data", Xml.text(stored)).attribute("Name", Xml.value(Value.string(stored))),
                        Xml.element("Data", Xml.value(array)).attribute("Name", Xml.text(stored)),
                        Xml.element("Data", new Xml.CData(stored)))))
                .containsExactly(
                        new Datum(read, read), new Datum(read, read), new Datum(read, read), new Datum("", read));
    }
}
