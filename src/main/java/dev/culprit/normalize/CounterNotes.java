package dev.culprit.normalize;

import dev.culprit.decode.RawCounters;
import dev.culprit.model.Assumption;
import dev.culprit.model.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes down how one file of counters was understood, for people. */
final class CounterNotes {
    private static final int MOST_NAMED = 10;

    private final RawCounters header;
    private final List<Assumption> notes = new ArrayList<>();

    CounterNotes(RawCounters header) {
        this.header = header;
    }

    List<Assumption> notes() {
        return notes;
    }

    private void note(String topic, String assumed, String because) {
        notes.add(new Assumption(header.source(), topic, assumed, because));
    }

    private void note(int line, String topic, String assumed, String because) {
        notes.add(new Assumption(SourceRef.line(header.source().artifact(), line), topic, assumed, because));
    }

    /** Tells which columns are known, under which other names, and which are not. */
    void columns(List<CounterColumn> columns, Collection<Integer> repeated) {
        long known =
                columns.stream().filter(column -> column.entry().isPresent()).count();
        note("counters", number(known) + " of " + number(columns.size()) + " columns are known", "");
        var names = new TreeSet<String>();
        var unknown = new TreeMap<String, Integer>();
        for (CounterColumn column : columns) {
            if (column.hasOtherSetName()) {
                names.add(column.path().object() + " → " + column.name().object());
            }
            if (column.hasOtherCounterName()) {
                names.add(column.path().counter() + " → " + column.name().counter());
            }
            if (column.entry().isEmpty()) {
                unknown.merge(column.name().path(), 1, Integer::sum);
            }
        }
        if (!names.isEmpty()) {
            note("counter names", listed(names), "names of another language or of another driver");
        }
        if (!unknown.isEmpty()) {
            var listed = unknown.entrySet().stream()
                    .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " × " + number(entry.getValue()) : ""))
                    .toList();
            note("unknown counters", listed(listed), "they are in no catalogue; their names stay as printed");
        }
        if (!repeated.isEmpty()) {
            List<String> paths = repeated.stream()
                    .map(column -> columns.get(column).path().object() + "\\"
                            + columns.get(column).path().counter())
                    .distinct()
                    .toList();
            note(
                    "duplicate columns",
                    number(repeated.size()) + " left out: " + listed(paths),
                    "an earlier column has the same path");
        }
    }

    private static String listed(Collection<String> texts) {
        String named = String.join(", ", texts.stream().limit(MOST_NAMED).toList());
        return texts.size() <= MOST_NAMED ? named : named + " and " + number(texts.size() - MOST_NAMED) + " more";
    }

    /** Tells that other logs decided about the order of day and month, which the file leaves open. */
    void orderDecided(boolean dayFirst) {
        note(
                "date order decided",
                dayFirst ? "day first" : "month first",
                "only this order falls into the time of the other logs");
    }

    /**
     * Tells that rows were spread.
     *
     * @param unit to which length their times were cut, in milliseconds; 0 if they were not
     */
    void spread(long unit) {
        if (unit > 0) {
            String length = unit < KeptColumns.MINUTE ? "second" : "minute";
            note(
                    "times",
                    "rows of one " + length + " are spread evenly over it",
                    "times are printed to the " + length + " only, as a spreadsheet saves them");
        }
    }

    /**
     * Tells how local times became UTC.
     *
     * @param doubt what speaks against it; "" if nothing does
     */
    void clock(CounterClock clock, String doubt, List<CounterClock.Change> changes, RowTimes rows) {
        note("utc", clock.assumed(), clock.because() + (doubt.isEmpty() ? "" : "; " + doubt));
        for (CounterClock.Change change : changes) {
            note(
                    rows.line(change.row()),
                    "daylight saving",
                    change.back()
                            ? "the clock was put back before this row"
                            : "the clock was put forward before this row",
                    (change.back() ? "the times repeat an hour" : "the times leave an hour out") + " where "
                            + clock.zoneId() + " changes; rows on both sides are placed by its rules");
        }
    }

    void gaps(TimeGaps gaps, long[] utc, RowTimes rows) {
        if (gaps.count() > 0) {
            note(
                    rows.line(gaps.firstRow()),
                    "gaps",
                    number(gaps.count()) + ", the longest " + TimeGaps.length(gaps.longest()) + ", the first ending at "
                            + Instant.ofEpochMilli(utc[gaps.firstRow()]),
                    "rows are usually " + TimeGaps.length(gaps.interval()) + " apart");
        }
    }

    void rowOrder(String found, String done) {
        note("row order", found, done);
    }

    void values(ColumnWatch watch, RowTimes rows) {
        falls("restarts", watch.restarts(), rows, "they fell, and only a restart of what is counted makes them fall");
        falls("counter wraps", watch.wraps(), rows, "they fell from near 2^32 to near 0");
        if (watch.blank() > 0) {
            note(
                    "empty columns",
                    number(watch.blank()) + " of " + number(watch.columns()) + " columns without any sample",
                    rows.size() == 1 ? "rates and averages need two samples, and there is one row" : "");
        }
    }

    private void falls(String topic, ColumnWatch.Falls falls, RowTimes rows, String because) {
        if (falls.count() > 0) {
            note(
                    rows.line(falls.firstRow()),
                    topic,
                    number(falls.count()) + " in " + number(falls.columns())
                            + (falls.columns() == 1 ? " column" : " columns") + " that count up, first",
                    because);
        }
    }

    void kept(KeptColumns kept, int rows) {
        if (kept.width() > 0) {
            note(
                    "samples kept",
                    number(kept.size()) + " stretches of " + TimeGaps.length(kept.width())
                            + " with smallest, largest, mean and last sample",
                    number(rows) + " rows are more than the " + number(kept.most()) + " that are kept one by one");
        }
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
