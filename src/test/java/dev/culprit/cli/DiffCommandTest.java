package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String FLAPPING = "corpus/nic-link-flap/fires-clock-of-the-other-node-ahead/bundle";
    private static final String RULES = "rules/causes/network/nic-link-flap";

    @TempDir
    private Path folder;

    private Path weakened() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.copy(Path.of(RULES + ".md"), rules.resolve("nic-link-flap.md"));
        String drl = Files.readString(Path.of(RULES + ".drl"));
        Files.writeString(
                rules.resolve("nic-link-flap.drl"),
                drl.replaceAll("supports\\( (STRONG|DECISIVE|MODERATE),", "supports( WEAK,"));
        return rules;
    }

    private CommandRun diff(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "rules";
        all[1] = "diff";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandRun.of(folder.resolve("cache"), all);
    }

    @Test
    void aCauseThatLosesItsWeightIsShownWithBothVerdicts() throws IOException {
        CommandRun run = diff("built-in", weakened().toString(), "--on", FLAPPING);

        assertThat(run.code()).isEqualTo(ExitCode.RAN);
        assertThat(run.out())
                .startsWith(FLAPPING)
                .containsPattern("nic-link-flap +found 88 % → not-")
                .endsWith("1 of 1 bundle differs\n");
    }

    @Test
    void theSameRulesDifferNowhere() {
        assertThat(diff("built-in", "built-in", "--on", FLAPPING, "-v").out()).isEqualTo("0 of 1 bundle differs\n");
    }

    @Test
    void withoutABundleTheCorpusIsJudged() throws IOException {
        String weak = weakened().toString();
        Path corpus = folder.resolve("corpus/nic-link-flap/fires");
        Files.createDirectories(corpus.resolve("bundle"));
        Files.copy(
                Path.of("corpus/nic-link-flap/fires-clock-of-the-other-node-ahead/expected.json"),
                corpus.resolve("expected.json"));
        Path source = Path.of(FLAPPING);
        try (var files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = corpus.resolve("bundle").resolve(source.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }

        CommandRun run =
                diff("built-in", weak, "--corpus", folder.resolve("corpus").toString());

        assertThat(run.out()).startsWith("nic-link-flap/fires").endsWith("1 of 1 case differs\n");

        Path broken = Files.createDirectories(folder.resolve("corpus/nic-link-flap/quiet/bundle"));
        CommandRun named =
                diff("built-in", weak, "--on", folder.resolve("corpus").toString());

        assertThat(broken).exists();
        assertThat(named.out()).isEqualTo(run.out());
        assertThat(named.said()).contains("nic-link-flap/quiet is left out: there is no expected.json");
    }
}
