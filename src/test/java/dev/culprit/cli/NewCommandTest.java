package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    @TempDir
    private Path folder;

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder.resolve("cache"), arguments);
    }

    private CommandRun writeNew(String cause) {
        return run("rules", "new", cause, "--area", "host", "-r", rules(), "--corpus", corpus());
    }

    private String rules() {
        return folder.resolve("my-rules").toString();
    }

    private String corpus() {
        return folder.resolve("my-corpus").toString();
    }

    @Test
    void twoNewCausesAreSoundAndTheirCasesHold() {
        CommandRun first = writeNew("memory-eaten");
        CommandRun second = writeNew("clock-eaten");
        CommandRun check = run("rules", "check", rules());
        CommandRun test = run("rules", "test", "-r", rules(), "--corpus", corpus());

        assertThat(first.out()).contains("memory-eaten.md", "culprit rules test -r " + rules());
        assertThat(second.code()).isEqualTo(ExitCode.RAN);
        assertThat(check.out()).isEqualTo("0 errors, 0 warnings\n");
        assertThat(test.out())
                .contains("ok    memory-eaten/fires-again-and-again")
                .endsWith("6 cases, 0 failed\n");
    }

    @Test
    void theChainOfANewCauseIsSoundOnceItIsNoCommentAnyMore() throws Exception {
        writeNew("memory-eaten");
        Path page = Path.of(rules(), "causes", "host", "memory-eaten.md");
        String text = Files.readString(page);
        Files.writeString(page, text.replaceAll("(?m)^# (chain:|- |  )", "$1"));

        CommandRun check = run("rules", "check", rules());
        CommandRun explained = run("explain", "memory-eaten", "-r", rules());

        assertThat(check.out()).isEqualTo("0 errors, 0 warnings\n");
        assertThat(explained.out()).contains("→ root: what has to be repaired\n    always inferred\n");
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws Exception {
        writeNew("memory-eaten");
        Path page = Path.of(rules(), "causes", "host", "memory-eaten.md");
        Files.writeString(page, "mine");

        CommandRun again = writeNew("memory-eaten");

        assertThat(again.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.said()).contains("is there already");
        assertThat(page).hasContent("mine");
    }

    @Test
    void aNameThatIsTakenOrNoNameIsRefused() {
        assertThat(writeNew("nic-link-flap").said()).contains("nic-link-flap comes with Culprit");
        assertThat(writeNew("Memory Eaten").said()).contains("lower-case words with hyphens");
        assertThat(folder.resolve("my-rules")).doesNotExist();
    }
}
