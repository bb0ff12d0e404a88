package dev.culprit.pipeline;

import dev.culprit.bundle.ArtifactVisitor;
import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawCounters;
import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.SampleSink;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactOutcome;
import dev.culprit.model.Assumption;
import dev.culprit.model.Problem;
import dev.culprit.normalize.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Decodes each file of a bundle into the normalizer and keeps account of what became of it. */
final class Reading implements ArtifactVisitor {
    private static final int EVENTS_BETWEEN_REPORTS = 4096;
    private static final int ROWS_BETWEEN_QUESTIONS = 64;

    private final Decoders decoders;
    private final Normalizer normalizer;
    private final ProgressListener progress;
    private final BooleanSupplier interrupted;
    private final Map<Artifact, Count> counts = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long events;
    private boolean partial;

    private static final class Count {
        private long records;
        private long recovered;
        private String skipped = "";
    }

    Reading(Decoders decoders, Normalizer normalizer, ProgressListener progress, BooleanSupplier interrupted) {
        this.decoders = decoders;
        this.normalizer = normalizer;
        this.progress = progress;
        this.interrupted = interrupted;
    }

    @Override
    public void file(Artifact artifact, InputStream content) throws IOException {
        Count count = counts.computeIfAbsent(artifact, same -> new Count());
        Optional<Decoder> decoder = decoders.forKind(artifact.kind());
        if (decoder.isEmpty()) {
            count.skipped = Decoders.whyNotRead(artifact);
        } else if (interrupted.getAsBoolean()) {
            partial = true;
            count.skipped = "interrupted";
        } else {
            progress.reading(artifact.path(), counts.size(), events);
            decode(artifact, content, decoder.get(), count);
        }
    }

    private void decode(Artifact artifact, InputStream content, Decoder decoder, Count count) throws IOException {
        try {
            decoder.decode(artifact, content, counting(artifact, count));
        } catch (Interrupted stop) {
            partial = true;
            count.skipped = "interrupted after " + count.records + " records";
            normalizer.noteUnreadRest(artifact);
        }
    }

    private RawSink counting(Artifact artifact, Count count) {
        RawSink sink = normalizer.sinkFor(artifact);
        return new RawSink() {
            @Override
            public boolean needsValues(String provider, int id) {
                return sink.needsValues(provider, id);
            }

            @Override
            public void event(RawEvent event) {
                count.records++;
                report();
                sink.event(event);
            }

            @Override
            public void recovered(RawEvent event) {
                count.recovered++;
                report();
                sink.recovered(event);
            }

            private void report() {
                events++;
                if (events % EVENTS_BETWEEN_REPORTS == 0) {
                    progress.reading(artifact.path(), counts.size(), events);
                    stopIfInterrupted();
                }
            }

            @Override
            public void setting(RawSetting setting) {
                count.records++;
                sink.setting(setting);
            }

            @Override
            public SampleSink counters(RawCounters columns) {
                return counting(sink.counters(columns), count);
            }

            @Override
            public void assumption(Assumption assumption) {
                sink.assumption(assumption);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
                sink.problem(problem);
            }
        };
    }

    private SampleSink counting(SampleSink sink, Count count) {
        return new SampleSink() {
            @Override
            public boolean needs(int column) {
                return sink.needs(column);
            }

            @Override
            public void row(long line, long monthFirst, long dayFirst, double[] values) {
                count.records++;
                if (count.records % ROWS_BETWEEN_QUESTIONS == 0) {
                    stopIfInterrupted();
                }
                sink.row(line, monthFirst, dayFirst, values);
            }

            @Override
            public void end(boolean dayFirst, boolean certain) {
                sink.end(dayFirst, certain);
            }
        };
    }

    private void stopIfInterrupted() {
        if (interrupted.getAsBoolean()) {
            throw new Interrupted();
        }
    }

    @Override
    public void archive(Artifact archive) {
        counts.computeIfAbsent(archive, same -> new Count());
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
        normalizer.note(problem);
    }

    @Override
    public void skipped(Artifact artifact, String why) {
        counts.computeIfAbsent(artifact, same -> new Count()).skipped = why;
    }

    /** Returns whether some input was left unread because the user interrupted. */
    boolean partial() {
        return partial;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Returns what became of each file, counting also the problems that later stages found in it. */
    List<ArtifactOutcome> outcomes(List<Problem> laterProblems) {
        var all = new ArrayList<>(problems);
        all.addAll(laterProblems);
        var outcomes = new ArrayList<ArtifactOutcome>();
        counts.forEach((artifact, count) -> {
            int ofFile = (int) all.stream()
                    .filter(problem -> problem.where().artifact().equals(artifact.path()))
                    .count();
            String skipped = count.records == 0 && ofFile == 0 && count.skipped.isEmpty()
                    ? Decoders.whyNothingFound(artifact.kind())
                    : count.skipped;
            outcomes.add(new ArtifactOutcome(artifact, count.records, count.recovered, ofFile, skipped));
        });
        return outcomes;
    }
}
