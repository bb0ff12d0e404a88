package dev.culprit.cli;

import dev.culprit.pipeline.EventDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Every record of event logs as text. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        header = "Write every record of binary event logs (.evtx) as JSON lines or XML.",
        description = {
            "Damaged logs are read as far as they go: each place that is not as it should be costs one line on stderr, and"
                    + " a torn record still comes out, with what can be read of it and the member \"damage\". Files that"
                    + " are no binary event logs are named and left out.",
            "",
            "JSON lines: one object for each record, described by record.schema.json. XML: one document as Event Viewer"
                    + " saves it, well-formed whatever the log holds."
        },
        footer = {
            "",
            "Examples:",
            "  culprit dump System.evtx | jq -c 'select(.id == 41) | [.time, .computer]'",
            "  culprit dump bundle.zip -f xml -o events.xml",
            "  culprit dump Security.evtx --recover | jq 'select(.recovered)'",
            "",
            ExitCode.HELP_STRICT
        })
final class DumpCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interruption interruption;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Event logs, or folders and zip files that hold some; dumped in the order of their paths.")
    private List<Path> paths = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "jsonl or xml (default: jsonl).")
    private DumpFormat format = DumpFormat.jsonl;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where to write (default: standard output, also -), outside of all inputs. An existing file is"
                            + " replaced.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--recover",
            description = "Also look for records in space that a log no longer counts as its own, such as after it was"
                    + " cleared. They follow the records of their file and are marked as recovered.")
    private boolean recover;

    @Option(names = "--strict", description = "Exit with 6 if some of the input could not be read.")
    private boolean strict;

    @Option(
            names = {"-q", "--quiet"},
            description = "On stderr only problems: no progress, no closing line, no files that are no event logs.")
    private boolean quiet;

    @Option(names = "--no-progress", description = "No progress on stderr, even on a terminal.")
    private boolean noProgress;

    DumpCommand(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws IOException {
        check();
        interruption.listen();
        Progress progress = progress();
        var messages = new DumpMessages(terminal.err(), progress, quiet);
        var dump = new EventDump(options(), messages, progress, interruption::interrupted);
        DumpOutput output = file().map(DumpOutput::to).orElseGet(() -> DumpOutput.to(terminal.bytes()));
        try (output) {
            EventDump.Outcome outcome = dump.run(paths, output);
            output.flush();
            progress.done();
            messages.end(outcome);
            return exitCode(outcome);
        } catch (IOException failed) {
            if (output.readerGone()) {
                return ExitCode.RAN;
            }
            throw new IOException(
                    "cannot write to " + file().map(Path::toString).orElse("standard output") + ": "
                            + failed.getMessage(),
                    failed);
        }
    }

    /** Returns the file to write to; empty for standard output. */
    private Optional<Path> file() {
        return file.filter(path -> !path.toString().equals("-"));
    }

    private EventDump.Options options() {
        EventDump.Form form = switch (format) {
            case jsonl -> EventDump.Form.JSONL;
            case xml -> EventDump.Form.XML;
        };
        return new EventDump.Options(form, recover, threads.count());
    }

    /** Records that scroll by show the progress themselves. */
    private Progress progress() {
        boolean scrolling = file().isEmpty() && terminal.outIsTerminal();
        return quiet || noProgress || scrolling || !terminal.errIsTerminal()
                ? Progress.silent()
                : Progress.on(terminal.err());
    }

    private void check() throws IOException {
        Optional<Path> output = file();
        if (output.isPresent()) {
            checkFolder(output.get());
        }
        for (Path path : paths) {
            if (path.toString().equals("-")) {
                throw fault("standard input is not read; name a file");
            }
            if (Files.notExists(path)) {
                throw fault("there is no " + path);
            }
            if (output.isPresent() && isWithin(output.get(), path)) {
                throw fault("--output would overwrite the input " + path + " or add to it");
            }
        }
    }

    private void checkFolder(Path output) {
        if (Files.isDirectory(output)) {
            throw fault("--output " + output + " is a folder; name a file");
        }
        Optional<Path> folder = Optional.ofNullable(output.toAbsolutePath().getParent());
        if (folder.isPresent() && Files.notExists(folder.get())) {
            throw fault("--output " + output + ": there is no folder " + folder.get());
        }
    }

    private ParameterException fault(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Tells whether an output is an input or lies in one; a device or a pipe, which keeps nothing, never does. */
    private static boolean isWithin(Path output, Path input) throws IOException {
        if (Files.exists(output)) {
            return Files.isRegularFile(output)
                    && (Files.isSameFile(output, input) || output.toRealPath().startsWith(input.toRealPath()));
        }
        Optional<Path> folder = Optional.ofNullable(output.toAbsolutePath().getParent());
        return folder.isPresent()
                && Files.exists(folder.get())
                && folder.get().toRealPath().startsWith(input.toRealPath());
    }

    private int exitCode(EventDump.Outcome outcome) {
        if (outcome.partial()) {
            return ExitCode.INTERRUPTED;
        }
        if (outcome.logs() == 0) {
            terminal.err()
                    .println("culprit: nothing to dump: no binary event log that can be read in "
                            + String.join(
                                    ", ", paths.stream().map(Path::toString).toList()));
            return ExitCode.NOTHING_READABLE;
        }
        return strict && outcome.problems() > 0 ? ExitCode.PARTLY_UNREADABLE : ExitCode.RAN;
    }
}
