package dev.culprit.decode.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.Decoder;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {
    private final List<String> lines = new ArrayList<>();

    @Test
    void everyKindOfLineEndIsUnderstood() throws IOException {
        read("a\nb\r\nc\rd\n\n\r\n\r\re");

        assertThat(lines).containsExactly("1 a", "2 b", "3 c", "4 d", "5 ", "6 ", "7 ", "8 ", "9 e");
    }

    @Test
    void lineEndAtTheEndBeginsNoFurtherLine() throws IOException {
        read("a\r\n");

        assertThat(lines).containsExactly("1 a");
    }

    @Test
    void emptyFileHasNoLines() throws IOException {
        read("");

        assertThat(lines).isEmpty();
    }

    @Test
    void tooLongLinesAreCutAndToldOnce() throws IOException {
        String tooLong = "x".repeat(TextLines.MAX_LINE_CHARACTERS + 5);

        Decoded decoded = read(tooLong + "\nb\n" + tooLong);

        assertThat(lines)
                .extracting(String::length)
                .containsExactly(TextLines.MAX_LINE_CHARACTERS + 2, 3, 2 + (1 << 16));
        assertThat(decoded.problemCodes()).containsExactly("text.line-too-long");
    }

    private Decoded read(String text) throws IOException {
        Decoder reader = (artifact, content, sink) -> {
            TextLines found = TextLines.open(content, new FileFaults(artifact, sink));
            while (found.next()) {
                lines.add(found.number() + " " + found.text());
            }
        };
        return Decoded.by(reader, "a.txt", text);
    }
}
