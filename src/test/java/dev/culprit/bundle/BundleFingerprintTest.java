package dev.culprit.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleFingerprintTest {
    @TempDir
    Path folder;

    @Test
    void theSameFilesElsewhereHaveTheSameFingerprint() throws IOException {
        write("one/bundle/Node_SRV1/a.txt", "1");
        write("two/bundle/Node_SRV1/a.txt", "1");

        assertThat(of("one/bundle")).hasSize(64).matches("[0-9a-f]+").isEqualTo(of("two/bundle"));
    }

    @Test
    void theOrderOfArgumentsAndRepetitionChangeNothing() throws IOException {
        write("a/x.txt", "1");
        write("b/y.txt", "2");

        assertThat(of("a", "b")).isEqualTo(of("b", "a")).isEqualTo(of("b", "a/../a", "a", "a/x.txt"));
    }

    @Test
    void contentPathAndDivisionIntoFilesAllCount() throws IOException {
        write("bundle/a.txt", "12");
        String first = of("bundle");
        write("bundle/a.txt", "13");
        String otherContent = of("bundle");
        Files.move(folder.resolve("bundle/a.txt"), folder.resolve("bundle/b.txt"));
        String otherPath = of("bundle");
        write("bundle/b.txt", "1");
        write("bundle/c.txt", "3");
        String otherDivision = of("bundle");

        assertThat(List.of(first, otherContent, otherPath, otherDivision)).doesNotHaveDuplicates();
    }

    @Test
    void aLinkDoesNotCount() throws IOException {
        write("bundle/a.txt", "1");
        String before = of("bundle");
        Files.createSymbolicLink(folder.resolve("bundle/also"), folder.resolve("bundle/a.txt"));

        assertThat(of("bundle")).isEqualTo(before);
    }

    private String of(String... inputs) {
        return BundleFingerprint.of(Stream.of(inputs).map(folder::resolve).toList());
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
