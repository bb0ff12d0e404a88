package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnedFolderTest {
    @TempDir
    private Path parent;

    private static SortedMap<String, String> files(String... paths) {
        var files = new TreeMap<String, String>();
        for (String path : paths) {
            files.put(path, "text of " + path + "\n");
        }
        return files;
    }

    @Test
    void whatAnEarlierRunWroteIsReplacedAndRemoved() throws Exception {
        var folder = new OwnedFolder(parent.resolve("made/here"));
        folder.requireOwnFilesOnly();
        folder.replace(files("a.md", "causes/b.md"));
        folder.requireOwnFilesOnly();
        folder.replace(files("a.md", "c.html"));

        assertThat(WrittenReference.in(folder.folder()).files())
                .containsExactly(
                        Map.entry("a.md", "text of a.md\n"),
                        Map.entry("c.html", "text of c.html\n"),
                        Map.entry(OwnedFolder.LIST, "a.md\nc.html\n"));
    }

    @Test
    void filesOfOthersAreNamedAndStay() throws Exception {
        var folder = new OwnedFolder(parent);
        folder.replace(files("a.md"));
        Files.writeString(parent.resolve("notes.txt"), "mine");

        assertThatIllegalArgumentException()
                .isThrownBy(folder::requireOwnFilesOnly)
                .withMessageContainingAll("notes.txt", "--force");
        folder.replace(files("b.md"));
        assertThat(WrittenReference.in(parent).files())
                .containsOnlyKeys("b.md", "notes.txt", OwnedFolder.LIST)
                .containsEntry("notes.txt", "mine");
    }

    @Test
    void aListThatLeadsOutOfTheFolderIsRefused() throws Exception {
        Path inner = Files.createDirectories(parent.resolve("inner"));
        Path precious = Files.writeString(parent.resolve("precious.txt"), "precious");
        Files.writeString(inner.resolve(OwnedFolder.LIST), "../precious.txt\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnedFolder(inner).replace(files("a.md")))
                .withMessageContaining("../precious.txt is not inside");
        assertThat(precious).hasContent("precious");
    }
}
