package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MistakeTest {

    @Test
    void theGuideListsEveryCodeInTheOrderOfTheCode() throws IOException {
        String guide = Files.readString(Path.of("rules", "README.md"));
        String table = guide.substring(guide.indexOf("| code | mistake |"));

        assertThat(table.lines().skip(2))
                .containsExactlyElementsOf(Stream.of(Mistake.values())
                        .map(mistake -> "| `" + mistake.code() + "` | " + mistake.meaning() + " |")
                        .toList());
    }
}
