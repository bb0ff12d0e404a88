package dev.culprit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.culprit.testkit.evtx.EvtxScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The binary logs of the corpus are what the texts beside them say. */
class CorpusSourcesTest {
    private static final Path CORPUS = Path.of("corpus");
    private static final String SCRIPT = ".txt";

    @TestFactory
    Stream<DynamicTest> everyLogIsMadeFromTheTextBesideIt() throws IOException {
        return scripts("source").stream()
                .map(script -> dynamicTest(
                        script.toString(),
                        () -> assertThat(logOf(script)).hasBinaryContent(EvtxScript.write(Files.readString(script)))));
    }

    @TestFactory
    Stream<DynamicTest> everyDamagedLogIsTheBeginningOfOneMadeFromText() throws IOException {
        return scripts("made-from").stream()
                .map(script -> dynamicTest(script.toString(), () -> {
                    byte[] damaged = Files.readAllBytes(logOf(script));
                    byte[] whole = EvtxScript.write(Files.readString(script));

                    assertThat(damaged).hasSizeLessThan(whole.length);
                    assertThat(damaged).isEqualTo(Arrays.copyOf(whole, damaged.length));
                }));
    }

    @Test
    void thereAreSuchTexts() throws IOException {
        assertThat(scripts("source")).isNotEmpty();
        assertThat(scripts("made-from")).isNotEmpty();
    }

    private static List<Path> scripts(String folder) throws IOException {
        try (Stream<Path> walk = Files.walk(CORPUS)) {
            return walk.filter(path -> path.toString().endsWith(SCRIPT)
                            && path.getNameCount() > 4
                            && path.getName(3).toString().equals(folder))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the log at the same place under {@code bundle/}. */
    private static Path logOf(Path script) {
        Path place = script.subpath(4, script.getNameCount());
        String log = place.toString().substring(0, place.toString().length() - SCRIPT.length());
        return script.subpath(0, 3).resolve("bundle").resolve(log);
    }
}
