package dev.culprit.normalize;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.SampleSink;
import dev.culprit.model.CounterSamples;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Takes the rows of one file of counters and places them on the one clock when its end has come. */
final class CounterFile implements SampleSink {
    private final RawCounters header;
    private final List<CounterColumn> columns;
    private final CounterClock clock;
    private final Span window;
    private final Taker taker;
    private final CounterNotes notes;
    private final Set<Integer> repeated;
    private final int[] wanted;
    private final RowTimes rows = new RowTimes();
    private final KeptColumns kept;
    private final ColumnWatch watch;

    /** Takes what a file gives, at its end. */
    interface Taker {
        /** Takes the samples of a wanted column, of which there is at least one. */
        void series(CounterColumn column, SourceRef source, CounterSamples samples, int most);

        /**
         * Takes the time of the rows; not told of a file without any.
         *
         * @param span first to last row
         * @param rows how many of them
         * @param blank tells whether a column, by its position, is known to hold no sample
         */
        void covered(Span span, int rows, TimeGaps gaps, IntPredicate blank);

        void notes(CounterNotes notes);
    }

    /**
     * Prepares for a file.
     *
     * @param columns its columns
     * @param repeated columns whose path an earlier one has
     * @param uses which columns are kept and which are looked at
     * @param window only samples inside it are kept
     */
    CounterFile(
            RawCounters header,
            List<CounterColumn> columns,
            Set<Integer> repeated,
            Uses uses,
            CounterClock clock,
            Span window,
            Taker taker) {
        this.header = header;
        this.columns = columns;
        this.clock = clock;
        this.window = window;
        this.taker = taker;
        this.repeated = repeated;
        this.notes = new CounterNotes(header);
        this.wanted = positions(uses.kept());
        this.kept = new KeptColumns(wanted, rows);
        this.watch = new ColumnWatch(positions(uses.lookedAt()), columns);
    }

    /**
     * What columns are needed for.
     *
     * @param kept whether the samples of a column are kept
     * @param lookedAt whether they are looked at, as kept ones are too
     */
    record Uses(IntPredicate kept, IntPredicate lookedAt) {}

    private int[] positions(IntPredicate needed) {
        return IntStream.range(0, columns.size())
                .filter(column -> !repeated.contains(column))
                .filter(needed)
                .toArray();
    }

    @Override
    public boolean needs(int column) {
        return watch.looksAt(column);
    }

    @Override
    public void row(long line, long monthFirst, long dayFirst, double[] values) {
        rows.add(line, monthFirst, dayFirst);
        kept.add(values);
        watch.row(values);
    }

    @Override
    public void end(boolean dayFirst) {
        kept.end();
        notes.columns(columns, repeated);
        if (rows.size() > 0) {
            long[] utc = rows.in(dayFirst);
            notes.clock(clock, clock.place(utc), rows);
            leaveOutWhatGoesBack(utc);
            TimeGaps gaps = TimeGaps.of(utc);
            notes.gaps(gaps, utc, rows);
            notes.values(watch, rows);
            if (wanted.length > 0) {
                notes.kept(kept, rows.size());
            }
            long[] times = Arrays.stream(utc).filter(time -> time != NO_TIME).toArray();
            if (times.length > 0) {
                Span span = new Span(Instant.ofEpochMilli(times[0]), Instant.ofEpochMilli(times[times.length - 1]));
                taker.covered(span, times.length, gaps, watch::isBlank);
                handOn(utc);
            }
        }
        taker.notes(notes);
    }

    private void leaveOutWhatGoesBack(long[] utc) {
        long latest = NO_TIME;
        int count = 0;
        int first = -1;
        for (int row = 0; row < utc.length; row++) {
            if (utc[row] > latest) {
                latest = utc[row];
            } else {
                first = count == 0 ? row : first;
                count++;
                utc[row] = NO_TIME;
            }
        }
        notes.leftOut(count, first, rows);
    }

    private void handOn(long[] utc) {
        long[] starts = new long[kept.size()];
        int[] chosen = new int[kept.size()];
        int size = 0;
        for (int entry = 0; entry < kept.size(); entry++) {
            long time = utc[kept.firstRow(entry)];
            if (time == NO_TIME || !window.contains(Instant.ofEpochMilli(time))) {
                continue;
            }
            long start = time - kept.lead(entry);
            if (size == 0 || start > starts[size - 1]) {
                starts[size] = start;
                chosen[size] = entry;
                size++;
            }
        }
        if (size > 0) {
            handOn(Arrays.copyOf(starts, size), Arrays.copyOf(chosen, size));
        }
    }

    private void handOn(long[] times, int[] chosen) {
        SourceRef source = SourceRef.line(header.source().artifact(), rows.line(kept.firstRow(chosen[0])));
        for (int place = 0; place < wanted.length; place++) {
            CounterSamples samples = kept.samples(place, times, chosen);
            if (IntStream.range(0, samples.size()).anyMatch(entry -> samples.count(entry) > 0)) {
                taker.series(columns.get(wanted[place]), source, samples, kept.most());
            }
        }
    }
}
