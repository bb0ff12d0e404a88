package dev.culprit.pipeline;

import dev.culprit.bundle.ArtifactVisitor;
import dev.culprit.bundle.BundleReader;
import dev.culprit.decode.Workers;
import dev.culprit.decode.evtx.EvtxReader;
import dev.culprit.dump.RecordDump;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Writes every record of the binary event logs among some files as text; needs neither rules nor an index. */
public final class EventDump {
    private final Options options;
    private final Listener listener;
    private final ProgressListener progress;
    private final BooleanSupplier interrupted;

    /** How records are written. */
    public enum Form {
        /** One JSON object a line. */
        JSONL,
        /** One XML document as Windows exports a log. */
        XML
    }

    /**
     * What to write and how.
     *
     * @param recover whether records in deleted space are written too, behind those of their file
     * @param threads threads to decode on; with 1 everything is done by the caller's
     */
    public record Options(Form form, boolean recover, int threads) {}

    /**
     * What was written.
     *
     * @param logs event logs that could be read
     * @param records records written, recovered ones included
     * @param recovered recovered records written
     * @param problems problems met
     * @param partial whether the user interrupted
     */
    public record Outcome(int logs, long records, long recovered, long problems, boolean partial) {}

    /** Told, as they are met, of what does not end up in the output. */
    public interface Listener {
        void problem(Problem problem);

        /**
         * A file is not dumped and no problem tells so.
         *
         * @param why one clause
         */
        void notDumped(Artifact artifact, String why);
    }

    /**
     * Prepares to dump.
     *
     * @param progress told how far it has come
     * @param interrupted asked after each chunk; once it says true, reading stops
     */
    public EventDump(Options options, Listener listener, ProgressListener progress, BooleanSupplier interrupted) {
        this.options = options;
        this.listener = listener;
        this.progress = progress;
        this.interrupted = interrupted;
    }

    /**
     * Dumps the logs in the order of their paths; the bytes are the same for any number of threads.
     *
     * @param inputs folders, archives and files
     * @param out takes the bytes, none before the first log is found; neither flushed nor closed
     * @throws IOException if {@code out} fails, or the temporary space for nested archives; damaged input is never thrown
     */
    public Outcome run(List<Path> inputs, OutputStream out) throws IOException {
        // The caller's thread is left with reading and writing, which is next to nothing.
        int workers = options.threads() == 1 ? 0 : options.threads();
        return WorkerThreads.use(workers, threads -> run(inputs, out, threads));
    }

    private Outcome run(List<Path> inputs, OutputStream out, Workers workers) throws IOException {
        var run = new Run(out, new EvtxReader(options.recover(), workers));
        try {
            new BundleReader(inputs).read(run);
            return run.end();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static RecordDump.Form form(Form form) {
        return switch (form) {
            case JSONL -> RecordDump.Form.JSONL;
            case XML -> RecordDump.Form.XML;
        };
    }

    /** One visit to the inputs. */
    private final class Run implements ArtifactVisitor, RecordDump.Listener {
        private final RecordDump dump;
        private final EvtxReader reader;
        private String path = "";
        private String lastProblem = "";
        private boolean begun;
        private boolean partial;
        private long files;
        private int logs;
        private long problems;

        Run(OutputStream out, EvtxReader reader) {
            this.dump = new RecordDump(form(options.form()), out, this);
            this.reader = reader;
        }

        @Override
        public void file(Artifact artifact, InputStream content) throws IOException {
            files++;
            if (artifact.kind() != ArtifactKind.EVTX) {
                listener.notDumped(
                        artifact, "no binary event log, but " + artifact.kind().label());
            } else if (partial || interrupted.getAsBoolean()) {
                partial = true;
                listener.notDumped(artifact, "interrupted");
            } else {
                log(artifact, content);
            }
        }

        private void log(Artifact artifact, InputStream content) throws IOException {
            if (!begun) {
                begun = true;
                dump.begin();
            }
            path = artifact.path();
            long problemsBefore = problems;
            long recordsBefore = dump.records();
            progress.reading(path, files, recordsBefore);
            try {
                reader.read(path, content, () -> dump.sinkFor(artifact.path()));
            } catch (Interrupted stop) {
                partial = true;
            }
            if (problems == problemsBefore || dump.records() > recordsBefore) {
                logs++;
            }
        }

        @Override
        public void delivered() {
            progress.reading(path, files, dump.records());
            if (interrupted.getAsBoolean()) {
                throw new Interrupted();
            }
        }

        @Override
        public void archive(Artifact archive) {
            files++;
        }

        @Override
        public void skipped(Artifact artifact, String why) {
            files++;
            if (!lastProblem.equals(artifact.path() + '\n' + why)) {
                listener.notDumped(artifact, why);
            }
        }

        @Override
        public void problem(Problem problem) {
            problems++;
            lastProblem = problem.where().artifact() + '\n' + problem.text();
            listener.problem(problem);
        }

        Outcome end() throws IOException {
            if (begun) {
                dump.end(!partial);
            }
            return new Outcome(logs, dump.records(), dump.recovered(), problems, partial);
        }
    }
}
