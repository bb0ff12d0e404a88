package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the author's guide says, with the files as they stand in it. */
class AuthorGuideTest {
    private static final Pattern FILE = Pattern.compile("(?ms)^`(my-[^`]+)`\n\n```[a-z]+\n(.*?)^```$");
    private static final int FILES = 16;

    @TempDir
    private Path folder;

    private Path rules;
    private Path corpus;

    @BeforeEach
    void writeTheFilesOfTheGuide() throws IOException {
        String guide = Files.readString(Path.of("rules", "README.md"));
        var files = FILE.matcher(guide).results().toList();
        assertThat(files).hasSize(FILES);
        for (MatchResult file : files) {
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
        }
        rules = folder.resolve("my-rules");
        corpus = folder.resolve("my-corpus");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder.resolve("cache"), arguments);
    }

    @Test
    void rulesOfTheGuideAreSound() {
        CommandRun check = run("rules", "check", rules.toString());

        assertThat(check.out()).isEqualTo("0 errors, 0 warnings\n");
        assertThat(check.code()).isEqualTo(ExitCode.RAN);
    }

    @Test
    void casesOfTheGuideHold() {
        CommandRun test = run("rules", "test", "-r", rules.toString(), "--corpus", corpus.toString());

        assertThat(test.out()).endsWith("4 cases, 0 failed\n");
        assertThat(test.code()).isEqualTo(ExitCode.RAN);
    }

    @Test
    void twoStrongSignsMakeWhatTheGuideSays() {
        Path bundle = corpus.resolve(Path.of("site-host-short-of-memory", "fires-nightly-report", "bundle"));

        CommandRun verdict = run("analyze", bundle.toString(), "-r", rules.toString(), "--no-index");

        assertThat(verdict.out()).contains("found 88 %", "down to 150 MB were free for minutes (sustained)");
    }

    @Test
    void theGuideShowsWhyARuleIsSilent() {
        Path bundle = corpus.resolve(Path.of("site-host-short-of-memory", "quiet-short-dip", "bundle"));

        CommandRun why = run("why-not", "site-host-short-of-memory", "-r", rules.toString(), bundle.toString());

        assertThat(why.out())
                .contains("looked for and not seen on SRV1")
                .contains("a host has next to no memory left for minutes")
                .containsSubsequence("met      $memory", "not met  $low");
    }

    /** The second run compiles nothing: it uses what the first one kept, and a changed rule is compiled anew. */
    @Test
    void rulesAreCompiledOnceForEachContent() throws IOException {
        Path bundle = corpus.resolve(Path.of("site-host-short-of-memory", "fires-nightly-report", "bundle"));
        String[] analyze = {"analyze", bundle.toString(), "-r", rules.toString(), "--no-index", "-f", "json"};
        String first = run(analyze).out();
        List<Path> kept = kept();
        String second = run(analyze).out();
        assertThat(second).isEqualTo(first);
        assertThat(kept()).isEqualTo(kept).hasSize(1);

        Files.writeString(kept.get(0), "damaged");
        assertThat(run(analyze).out()).isEqualTo(first);

        Path rule = rules.resolve("site-host-short-of-memory.drl");
        Files.writeString(rule, Files.readString(rule).replace("MB were free for minutes", "MB were left for minutes"));
        assertThat(run(analyze).out()).contains("MB were left for minutes");
        assertThat(kept()).hasSize(2);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(Path.of("cache", "culprit", "compiled-rules")))) {
            return files.sorted().toList();
        }
    }
}
