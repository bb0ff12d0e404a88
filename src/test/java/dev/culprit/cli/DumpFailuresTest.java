package dev.culprit.cli;

import static dev.culprit.cli.Dumping.dump;
import static dev.culprit.cli.Dumping.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpFailuresTest {
    private static final int PAYLOAD = 24;

    @TempDir
    private Path folder;

    @Test
    void nothingReadableIsSaidAndLeavesTheOutputAlone() throws IOException {
        Path text = Files.writeString(folder.resolve("System.evtx"), "not a log at all");
        Path out = folder.resolve("out.xml");

        CommandRun run = dump(text, "-f", "xml", "-o", out.toString());

        assertThat(run.code()).isEqualTo(ExitCode.NOTHING_READABLE);
        assertThat(run.err())
                .contains("culprit: System.evtx: its name promises evtx, but it holds text [bundle.mislabelled]")
                .contains("culprit: nothing to dump: no binary event log that can be read in " + text);
        assertThat(out).doesNotExist();
    }

    @Test
    void emptyFileIsToldOnce() throws IOException {
        CommandRun run = dump(Files.write(folder.resolve("System.evtx"), new byte[0]));

        assertThat(run.code()).isEqualTo(ExitCode.NOTHING_READABLE);
        assertThat(run.err().lines().filter(line -> line.contains("System.evtx: ")))
                .containsExactly("culprit: System.evtx: empty: 0 bytes [bundle.empty]");
    }

    @Test
    void logWithoutRecordsIsReadable() throws IOException {
        CommandRun run = dump(log("System.evtx", new EvtxWriter().toBytes()), "-f", "xml");

        assertThat(run.code()).isEqualTo(ExitCode.RAN);
        assertThat(run.out()).isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Events>\n</Events>\n");
    }

    @Test
    void strictRunFailsOnAnyProblem() throws IOException {
        Path damaged =
                log("a.evtx", new EvtxImage(events(3)).spoilDataChecksum(0).toBytes());
        Path sound = log("b.evtx", events(3));

        assertThat(dump(damaged).code()).isEqualTo(ExitCode.RAN);
        assertThat(dump(damaged, "--strict").code()).isEqualTo(ExitCode.PARTLY_UNREADABLE);
        assertThat(dump(sound, "--strict").code()).isEqualTo(ExitCode.RAN);
    }

    @Test
    void mistakesOnTheCommandLineAreUsageErrors() throws IOException {
        Path log = log("System.evtx", events(1));

        assertThat(dump(folder.resolve("gone.evtx"))).satisfies(run -> {
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.said()).contains("there is no " + folder.resolve("gone.evtx"));
        });
        assertThat(dump(log, "-f", "text").code()).isEqualTo(ExitCode.USAGE);
        assertThat(dump(log, "--threads", "0")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("--threads must be at least 1");
        });
        assertThat(dump(log, "-o", log.toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.said()).contains("--output would overwrite the input");
        });
        assertThat(log).hasBinaryContent(events(1));
    }

    @Test
    void anOutputThatCannotBeIsAUsageErrorThatNamesIt() throws IOException {
        Path log = log("System.evtx", events(1));
        Path nowhere = folder.resolve("none").resolve("out.jsonl");

        assertThat(dump(log, "-o", folder.toString()).said()).contains("--output " + folder + " is a folder");
        assertThat(dump(log, "-o", nowhere.toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.said()).contains("there is no folder " + folder.resolve("none"));
        });
        assertThat(CommandRun.of(folder, "dump", "-")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.said()).contains("standard input is not read");
        });
        assertThat(dump(log, "-o", "-").out()).isEqualTo(dump(log).out()).isNotEmpty();
    }

    @Test
    void outputInsideAnInputFolderIsRefused() throws IOException {
        Path evidence = Files.createDirectories(folder.resolve("evidence/node"));
        Path log = Files.write(evidence.resolve("System.evtx"), events(1));
        Path added = evidence.resolve("new.jsonl");
        Path detour = folder.resolve("evidence/node/../../evidence/node/System.evtx");

        for (Path output : List.of(log, added, detour)) {
            CommandRun run = dump(folder.resolve("evidence"), "-o", output.toString());

            assertThat(run.code()).as(output.toString()).isEqualTo(ExitCode.USAGE);
            assertThat(run.said()).contains("--output would overwrite the input");
        }
        assertThat(log).hasBinaryContent(events(1));
        assertThat(added).doesNotExist();
        assertThat(dump(
                                folder.resolve("evidence"),
                                "-o",
                                folder.resolve("evidence.jsonl").toString())
                        .code())
                .isEqualTo(ExitCode.RAN);
    }

    @Test
    void readerThatGoesAwayEndsTheRunInSilence() throws IOException {
        Path log = log("System.evtx", events(20_000));
        for (String threads : List.of("1", "2")) {
            var pipe = new FailingStream("Broken pipe");

            CommandRun run = CommandRun.into(pipe, folder, "dump", log.toString(), "--threads", threads);

            assertThat(run).isEqualTo(new CommandRun(ExitCode.RAN, "", ""));
            assertThat(pipe.attempts).isEqualTo(1);
        }
    }

    @Test
    void outputThatFailsOtherwiseIsAnError() throws IOException {
        Path log = log("System.evtx", events(3));

        CommandRun run = CommandRun.into(new FailingStream("No space left on device"), folder, "dump", log.toString());

        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err()).isEqualTo("culprit: cannot write to standard output: No space left on device\n");
    }

    @Test
    void problemsAndFilesBeyondANumberAreCounted() throws IOException {
        byte[] torn = new EvtxImage(events(2))
                .tearPayload(0, 0, PAYLOAD, 0x55)
                .tearPayload(0, 1, PAYLOAD, 0x55)
                .toBytes();
        int logs = ProblemLines.MOST / 2 + 2;
        for (int log = 0; log < logs; log++) {
            log(log + ".evtx", new EvtxImage(torn).seal().toBytes());
        }
        for (int file = 0; file < DumpMessages.MOST_FILES + 2; file++) {
            Files.writeString(folder.resolve("note" + file + ".txt"), "text");
        }

        CommandRun run = dump(folder);

        assertThat(run.err().lines().filter(line -> line.contains("not dumped: no")))
                .hasSize(DumpMessages.MOST_FILES);
        assertThat(run.err())
                .contains("culprit: 2 more files were not dumped\n")
                .endsWith("culprit: 4 more problems\nculprit: " + 2 * logs + " records, 0 recovered, " + 2 * logs
                        + " problems\n");
        assertThat(run.err().lines().filter(line -> line.endsWith("]"))).hasSize(ProblemLines.MOST);
    }

    private Path log(String path, byte[] content) throws IOException {
        return Files.write(folder.resolve(path), content);
    }

    /** Standard output that nobody takes. */
    private static final class FailingStream extends OutputStream {
        private final String message;
        private int attempts;

        FailingStream(String message) {
            this.message = message;
        }

        @Override
        public void write(int value) throws IOException {
            attempts++;
            throw new IOException(message);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            write(0);
        }
    }
}
