package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes rules and cases under a running command as an editor would, and reads what it prints. */
class TestWatchTest {
    /** Only a command that hangs takes as long. */
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private PipedOutputStream typed = new PipedOutputStream();
    private Path rules;
    private Path corpus;
    private CompletableFuture<Integer> command = CompletableFuture.completedFuture(0);
    private int read;

    @BeforeEach
    void watchTwoCauses() throws Exception {
        rules = folder.resolve("my-rules");
        corpus = folder.resolve("my-corpus");
        for (String cause : new String[] {"memory-eaten", "clock-eaten"}) {
            CommandRun.of(
                    folder.resolve("cache"),
                    "rules",
                    "new",
                    cause,
                    "--area",
                    "host",
                    "-r",
                    rules.toString(),
                    "--corpus",
                    corpus.toString());
        }
        startWatch();
        awaitOutput("6 cases, 0 failed\n");
    }

    private void startWatch() throws IOException {
        typed = new PipedOutputStream();
        String[] arguments = {"rules", "test", "-r", rules.toString(), "--corpus", corpus.toString(), "--watch"};
        var input = new PipedInputStream(typed);
        var terminal = new Terminal(
                out,
                new PrintWriter(new StringWriter()),
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()),
                input);
        command = CompletableFuture.supplyAsync(
                () -> Main.commandLine(terminal, new Interruption(hook -> {}, halted -> {}), arguments)
                        .execute(arguments));
    }

    @AfterEach
    void endTheInput() throws Exception {
        exitCode();
    }

    private int exitCode() throws Exception {
        typed.close();
        return command.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until the command has printed a text, and returns all it has printed since the last time. */
    private String awaitOutput(String text) throws InterruptedException {
        for (long tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
            String all = out.toString(StandardCharsets.UTF_8);
            int found = all.indexOf(text, read);
            if (found >= 0) {
                String since = all.substring(read);
                read = found + text.length();
                return since;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("never printed: " + text + "\nbut\n" + out.toString(StandardCharsets.UTF_8));
    }

    private Path causeFile(String cause) {
        return rules.resolve(Path.of("causes", "host", cause + ".drl"));
    }

    /** Writes beside the file and renames, as many editors do. */
    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Path beside = file.resolveSibling(file.getFileName() + "~");
        Files.writeString(beside, text.replace(from, to));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aChangedCauseRunsItsOwnCasesAndBrokenRulesAreToldAndMended() throws Exception {
        Path file = causeFile("memory-eaten");

        replace(file, "Symptom( id ==", "Symptom( idd ==");
        assertThat(awaitOutput(" warnings\n")).contains("\nchanged " + file + "\n", "memory-eaten.drl:", "idd");

        replace(file, "Symptom( idd ==", "Symptom( id ==");
        assertThat(awaitOutput("3 cases, 0 failed\n")).contains("\nchanged " + file + "\n");
        assertThat(exitCode()).isEqualTo(ExitCode.RAN);
    }

    @Test
    void aChangedCaseRunsAloneAndItsFailureIsTheExitCode() throws Exception {
        Path expected = corpus.resolve(Path.of("clock-eaten", "fires-again-and-again", "expected.json"));

        replace(expected, "\"clock-eaten\"", "\"memory-eaten\"");

        assertThat(awaitOutput("1 case, 1 failed\n"))
                .contains("FAIL  clock-eaten/fires-again-and-again\n")
                .doesNotContain("memory-eaten/fires");
        assertThat(exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aNewCatalogueInANewFolderRunsEverything() throws Exception {
        Path events = rules.resolve(Path.of("catalog", "events", "site.yaml"));
        Files.createDirectories(events.getParent());
        Files.writeString(events, """
                events:
                - provider: Contoso-Backup
                  id: 7
                  channel: Application
                  meaning: A job of the backup began.
                """);

        assertThat(awaitOutput("6 cases, 0 failed\n")).contains("\nchanged " + events + "\n");
        assertThat(exitCode()).isEqualTo(ExitCode.RAN);
    }

    @Test
    void aWatchThatBeginsWithBrokenRulesRunsAllCasesOnceTheyAreMended() throws Exception {
        assertThat(exitCode()).isEqualTo(ExitCode.RAN);
        Path file = causeFile("memory-eaten");
        replace(file, "Symptom( id ==", "Symptom( idd ==");
        Path expected = corpus.resolve(Path.of("clock-eaten", "fires-again-and-again", "expected.json"));
        replace(expected, "\"clock-eaten\"", "\"memory-eaten\"");

        startWatch();
        awaitOutput("warnings\n");
        replace(file, "Symptom( idd ==", "Symptom( id ==");

        awaitOutput("6 cases, 1 failed\n");
        assertThat(exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
