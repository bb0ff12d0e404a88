package dev.culprit.decode.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecodedTextTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void byteOrderMarksDecideAndDisappear() throws IOException {
        assertThat(read("\uFEFFfür".getBytes(StandardCharsets.UTF_8))).isEqualTo("für");
        assertThat(read("\uFEFFfür".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("für");
        assertThat(read("\uFEFFfür".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("für");
    }

    @Test
    void utf16IsFoundByItsZeroBytes() throws IOException {
        assertThat(read("<Event>Größe</Event>".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("<Event>Größe</Event>");
        assertThat(read("<Event>Größe</Event>".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("<Event>Größe</Event>");
    }

    @Test
    void declaredEncodingIsUsed() throws IOException {
        String text = "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><a>5 €</a>";

        assertThat(read(text.getBytes(Charset.forName("ISO-8859-15")))).isEqualTo(text);
    }

    @Test
    void declaredUtf16IsNotBelievedOfSingleBytes() throws IOException {
        String text = "<?xml version=\"1.0\" encoding=\"utf-16\"?><a>für</a>";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void unknownDeclaredEncodingFallsBackToUtf8() throws IOException {
        String text = "<?xml version=\"1.0\" encoding=\"no-such-thing\"?><a>für</a>";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void whatIsNotUtf8IsWindows1252() throws IOException {
        assertThat(read("‘VM01’ – für 5 €".getBytes(WINDOWS_1252))).isEqualTo("‘VM01’ – für 5 €");
    }

    @Test
    void oneBadByteDoesNotCostTheOtherCharacters() throws IOException {
        byte[] bytes = "äXé".getBytes(StandardCharsets.UTF_8);
        bytes[2] = (byte) 0xFC;

        assertThat(read(bytes)).isEqualTo("äüé");
    }

    @Test
    void sequenceCutAtTheEndOfTheFileIsKeptAsSingleBytes() throws IOException {
        assertThat(read(new byte[] {'a', (byte) 0xE2, (byte) 0x82})).isEqualTo("aâ‚");
    }

    @Test
    void longTextSurvivesTheEdgesOfTheBuffer() throws IOException {
        String text = "x" + "ä€😀".repeat(10_000);

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void emptyFileIsEmptyText() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
    }

    private static String read(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = DecodedText.open(new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
