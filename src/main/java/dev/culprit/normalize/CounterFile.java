package dev.culprit.normalize;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.SampleSink;
import dev.culprit.model.Assumption;
import dev.culprit.model.CounterSamples;
import dev.culprit.model.Problem;
import dev.culprit.model.SampleOrigins;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Takes the rows of one file of counters, and places them on the one clock as soon as that is known. */
final class CounterFile implements SampleSink {
    private static final long DAY = 24 * 60 * 60 * 1000L;

    /** Zones change by an hour at most; a segment reaches further back. */
    private static final long LONGEST_CHANGE_OF_A_CLOCK = 2 * 60 * 60 * 1000L;

    /** Rows of a file whose times are kept, three months of one a second: their times take some 200 MB while they are placed. */
    static final int MOST_ROWS = 8_000_000;

    private final RawCounters header;
    private final List<CounterColumn> columns;
    private final BiPredicate<String, Instant> asked;
    private final Taker taker;
    private final CounterNotes notes;
    private final Set<Integer> repeated;
    private final int[] wanted;
    private final RowTimes rows = new RowTimes();
    private final KeptColumns kept;
    private final ColumnWatch watch;
    private long unread;

    /** Takes what a file gives, at its end. */
    interface Taker {
        /**
         * Takes the end of a file with rows, which is to be placed now or later.
         *
         * @param dayFirst whether the day comes first in its dates, as far as the file tells
         * @param certain whether the file proves that
         */
        void read(CounterFile file, boolean dayFirst, boolean certain);

        /** Takes the samples of a wanted column, of which there is at least one. */
        void series(CounterColumn column, CounterSamples samples, int most);

        /**
         * Takes how well a counter was recorded, over all of its instances; not told of a file without rows.
         *
         * @param column one of its columns
         * @param recorded when it has samples
         */
        void covered(CounterColumn column, RecordedRows recorded);

        /** Takes how the file was understood. */
        void notes(List<Assumption> notes);

        /**
         * Takes what was wrong with it.
         *
         * @param flaw why nothing may be concluded from what the file lacks, in a few words
         */
        void problem(Problem problem, String flaw);
    }

    /**
     * Prepares for a file.
     *
     * @param columns its columns
     * @param repeated columns whose path an earlier one has
     * @param uses which columns are kept and which are looked at
     * @param asked whether a sample of a host at a time is asked about; only such are kept
     */
    CounterFile(
            RawCounters header,
            List<CounterColumn> columns,
            Set<Integer> repeated,
            Uses uses,
            BiPredicate<String, Instant> asked,
            Taker taker) {
        this.header = header;
        this.columns = columns;
        this.asked = asked;
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
        if (rows.size() == MOST_ROWS) {
            unread++;
            return;
        }
        rows.add(line, monthFirst, dayFirst);
        kept.add(values);
        watch.row(values);
    }

    @Override
    public void end(boolean dayFirst, boolean certain) {
        kept.end();
        if (unread > 0) {
            taker.problem(problem(rows.size() - 1, "counters.too-many-rows", unreadText()), "rows left out");
        }
        if (rows.newestFirst()) {
            int last = rows.size() - 1;
            rows.reorder(IntStream.rangeClosed(0, last).map(row -> last - row).toArray());
            kept.reverse(rows.size());
            watch.reverse();
            notes.rowOrder("newest first", "read in the order of time");
        }
        notes.columns(columns, repeated);
        if (rows.size() > 0) {
            taker.read(this, dayFirst, certain);
        } else {
            taker.notes(notes.notes());
        }
    }

    private String unreadText() {
        return String.format(
                Locale.ROOT, "of the rows %,d are read, and the %,d behind this one are not", MOST_ROWS, unread);
    }

    String artifact() {
        return header.source().artifact();
    }

    /** Returns where the columns are named. */
    SourceRef header() {
        return header.source();
    }

    /** Notes that other logs decided about the order of day and month. */
    void orderDecided(boolean dayFirst) {
        notes.orderDecided(dayFirst);
    }

    /** Returns the time from the first to the last row, if they were read so; empty if there is no such date. */
    Optional<Span> span(boolean dayFirst, CounterClock clock) {
        long[] utc = rows.in(dayFirst);
        clock.place(utc);
        boolean impossible = Arrays.stream(utc).anyMatch(time -> time == NO_TIME);
        return impossible ? Optional.empty() : span(utc);
    }

    /** Places the rows, hands on everything and returns the time of the rows. */
    Optional<Span> place(boolean dayFirst, CounterClock clock) {
        long[] utc = rows.in(dayFirst);
        notes.spread(LostSeconds.restore(utc));
        List<CounterClock.Change> changes = clock.place(utc);
        String doubt = changes.isEmpty() ? clock.doubt(utc) : "";
        notes.clock(clock, doubt, changes, rows);
        if (!doubt.isEmpty()) {
            String wrong = doubt + ", which is used; times may be wrong by the difference";
            taker.problem(problem(0, "time.other-zone", wrong), "zone in doubt");
        }
        tellImpossibleDates(utc);
        leaveOutLoneJumps(utc);
        utc = inOrder(utc);
        leaveOutWhatGoesBack(utc);
        TimeGaps gaps = TimeGaps.of(utc);
        notes.gaps(gaps, utc, rows);
        notes.values(watch, rows);
        if (wanted.length > 0) {
            notes.kept(kept, rows.size());
        }
        Optional<Span> span = span(utc);
        if (span.isPresent()) {
            cover(utc, gaps);
            handOn(utc);
        }
        taker.notes(notes.notes());
        return span;
    }

    private static Optional<Span> span(long[] utc) {
        return Span.around(Arrays.stream(utc)
                .filter(time -> time != NO_TIME)
                .mapToObj(Instant::ofEpochMilli)
                .map(time -> new Span(time, time)));
    }

    private Problem problem(int row, String code, String message) {
        return new Problem("normalize", code, SourceRef.line(artifact(), rows.line(row)), message);
    }

    private void cover(long[] utc, TimeGaps gaps) {
        var told = new HashSet<String>();
        for (int column = 0; column < columns.size(); column++) {
            CounterColumn of = columns.get(column);
            if (watch.looksAt(column) && told.add(of.host() + "\n" + of.name())) {
                taker.covered(
                        of,
                        RecordedRows.of(
                                utc, watch.filled(column), gaps, of.kind().isAboutTheTimeBefore()));
            }
        }
    }

    private void tellImpossibleDates(long[] utc) {
        int[] without = IntStream.range(0, utc.length)
                .filter(row -> utc[row] == NO_TIME)
                .toArray();
        if (without.length > 0) {
            String left = without.length == 1 ? "1 row is" : String.format(Locale.ROOT, "%,d rows are", without.length);
            String why = " left out, the first here: there is no such date in the order of the others";
            taker.problem(problem(without[0], "time.impossible-date", left + why), "rows left out");
        }
    }

    /** A row whose time lies more than a day from those of both its neighbours, which are near each other, has a wrong one. */
    private void leaveOutLoneJumps(long[] utc) {
        for (int row = 1; row + 1 < utc.length; row++) {
            boolean known = utc[row - 1] != NO_TIME && utc[row] != NO_TIME && utc[row + 1] != NO_TIME;
            if (known
                    && Math.abs(utc[row] - utc[row - 1]) > DAY
                    && Math.abs(utc[row] - utc[row + 1]) > DAY
                    && Math.abs(utc[row + 1] - utc[row - 1]) < DAY) {
                String why = "left out: its time lies more than a day from those of the rows around it";
                taker.problem(problem(row, "time.row-order", "1 row is " + why), "");
                utc[row] = NO_TIME;
            }
        }
    }

    /** Puts segments that were joined in the wrong order into that of time; a clock put back is no segment. */
    private long[] inOrder(long[] utc) {
        int falls = 0;
        int farFalls = 0;
        long before = NO_TIME;
        for (long time : utc) {
            if (time != NO_TIME) {
                falls += before != NO_TIME && time < before ? 1 : 0;
                farFalls += before != NO_TIME && time < before - LONGEST_CHANGE_OF_A_CLOCK ? 1 : 0;
                before = time;
            }
        }
        if (falls == 0 || falls != farFalls || kept.width() > 0) {
            return utc;
        }
        int[] order = IntStream.range(0, utc.length)
                .boxed()
                .sorted(Comparator.comparingLong(row -> utc[row]))
                .mapToInt(row -> row)
                .toArray();
        rows.reorder(order);
        kept.reorder(order);
        watch.reorder(order);
        notes.rowOrder("parts in another order than that of time", "put in order");
        return Arrays.stream(order).mapToLong(row -> utc[row]).toArray();
    }

    private void leaveOutWhatGoesBack(long[] utc) {
        long latest = NO_TIME;
        int count = 0;
        int first = -1;
        for (int row = 0; row < utc.length; row++) {
            if (utc[row] > latest) {
                latest = utc[row];
            } else if (utc[row] != NO_TIME) {
                first = count == 0 ? row : first;
                count++;
                utc[row] = NO_TIME;
            }
        }
        if (count > 0) {
            String left = count == 1 ? "1 row is" : String.format(Locale.ROOT, "%,d rows are", count);
            String why = "the time does not come after that of the row before";
            taker.problem(
                    problem(first, "time.row-order", left + " left out, the first here: " + why), "rows left out");
        }
    }

    private void handOn(long[] utc) {
        Arrays.stream(wanted)
                .mapToObj(column -> columns.get(column).host())
                .distinct()
                .forEach(host -> handOn(host, utc));
    }

    private void handOn(String host, long[] utc) {
        long[] starts = new long[kept.size()];
        int[] chosen = new int[kept.size()];
        int size = 0;
        for (int entry = 0; entry < kept.size(); entry++) {
            long time = utc[kept.firstRow(entry)];
            if (time == NO_TIME || !asked.test(host, Instant.ofEpochMilli(time))) {
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
            handOn(host, Arrays.copyOf(starts, size), Arrays.copyOf(chosen, size));
        }
    }

    private void handOn(String host, long[] times, int[] chosen) {
        int[] lines = Arrays.stream(chosen)
                .map(entry -> rows.line(kept.firstRow(entry)))
                .toArray();
        SampleOrigins origins = SampleOrigins.of(artifact(), lines);
        for (int place = 0; place < wanted.length; place++) {
            if (!columns.get(wanted[place]).host().equals(host)) {
                continue;
            }
            CounterSamples samples = kept.samples(place, times, chosen, origins);
            if (IntStream.range(0, samples.size()).anyMatch(entry -> samples.count(entry) > 0)) {
                taker.series(columns.get(wanted[place]), samples, kept.most());
            }
        }
    }
}
