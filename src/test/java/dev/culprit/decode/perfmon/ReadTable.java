package dev.culprit.decode.perfmon;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.SampleSink;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.Assumption;
import dev.culprit.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** What the decoder made of one file. */
final class ReadTable implements RawSink {
    static final String PATH = "counters.csv";

    private final IntPredicate needed;
    private final List<RawCounters> tables = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Boolean> dayFirst = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A row as it was handed on. */
    record Row(long line, long monthFirst, long dayFirst, List<Double> values) {}

    private ReadTable(IntPredicate needed) {
        this.needed = needed;
    }

    static ReadTable of(String text) throws IOException {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadTable of(byte[] content) throws IOException {
        return of(new PerfmonDecoder(), content, column -> true);
    }

    static ReadTable of(PerfmonDecoder decoder, byte[] content, IntPredicate needed) throws IOException {
        ReadTable read = new ReadTable(needed);
        Artifact artifact = new Artifact(PATH, ArtifactKind.PERFMON_CSV, content.length, "");
        decoder.decode(artifact, new ByteArrayInputStream(content), read);
        return read;
    }

    @Override
    public SampleSink counters(RawCounters columns) {
        tables.add(columns);
        return new SampleSink() {
            @Override
            public boolean needs(int column) {
                return needed.test(column);
            }

            @Override
            public void row(long line, long monthFirst, long dayFirst, double[] values) {
                rows.add(new Row(
                        line,
                        monthFirst,
                        dayFirst,
                        Arrays.stream(values).boxed().toList()));
            }

            @Override
            public void end(boolean isDayFirst, boolean isCertain) {
                dayFirst.add(isDayFirst);
            }
        };
    }

    @Override
    public void assumption(Assumption assumption) {
        assumptions.add(assumption);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void event(RawEvent event) {
        throw new IllegalStateException("counters hold no events");
    }

    @Override
    public void setting(RawSetting setting) {
        throw new IllegalStateException("counters hold no settings");
    }

    List<RawCounters> tables() {
        return tables;
    }

    /** Returns the columns of the only table. */
    RawCounters counters() {
        if (tables.size() != 1) {
            throw new IllegalStateException("expected one table but found " + tables.size());
        }
        return tables.get(0);
    }

    List<Row> rows() {
        return rows;
    }

    List<Double> values(int row) {
        return rows.get(row).values();
    }

    /** Returns the local times of all rows of the only table, in the order that was decided. */
    List<LocalDateTime> times() {
        boolean day = dayFirst.get(0);
        return rows.stream()
                .map(row -> day ? row.dayFirst() : row.monthFirst())
                .map(time -> LocalDateTime.ofEpochSecond(
                        Math.floorDiv(time, 1000L), Math.floorMod(time, 1000) * 1_000_000, ZoneOffset.UTC))
                .toList();
    }

    boolean isDayFirst() {
        return dayFirst.get(0);
    }

    List<Assumption> assumptions() {
        return assumptions;
    }

    List<String> topics() {
        return assumptions.stream().map(Assumption::topic).toList();
    }

    /** Returns decision and reason of a topic as one text; "" if nothing was said about it. */
    String said(String topic) {
        return assumptions.stream()
                .filter(assumption -> assumption.topic().equals(topic))
                .map(assumption -> assumption.assumed() + ": " + assumption.because())
                .findFirst()
                .orElse("");
    }

    List<Problem> problems() {
        return problems;
    }

    List<String> problemCodes() {
        return problems.stream().map(Problem::code).toList();
    }
}
