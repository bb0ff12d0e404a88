package dev.culprit.decode.perfmon;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.perfmon.Faults.Kind;
import dev.culprit.model.Assumption;
import dev.culprit.model.SourceRef;
import java.util.ArrayList;
import java.util.List;

/** Says how a table was read and why so, in the words of a support engineer. */
final class TableNotes {
    private final PdhHeader header;
    private final TextEncoding encoding;
    private final RawSink sink;
    private final String path;
    private final long headerLine;

    /** Line whose numbers show the decimal mark; 0 if none has one. */
    long markLine;

    long blankInFirst;
    long headersRepeated;

    /** Whether the file ends behind a value without a quotation mark, which may go on. */
    boolean lastValueOpen;

    TableNotes(PdhHeader header, TextEncoding encoding, RawSink sink) {
        this.header = header;
        this.encoding = encoding;
        this.sink = sink;
        SourceRef source = header.counters().source();
        this.path = source.artifact();
        this.headerLine = source.position();
    }

    void tell(CounterTable table, DateOrder.Decision order) {
        note("encoding", encoding.name(), encoding.because());
        tellDelimiter();
        if (table.rows() > 0) {
            tellMark(table.values().mark());
            note("date order", order.shown(), order.because());
        }
        tellHeader();
        tellColumns();
        tellRows(table, order);
        if (!table.trailingText().isEmpty()) {
            Assumption trailing = new Assumption(
                    SourceRef.line(path, table.trailingLine()),
                    "trailing text",
                    "no row",
                    "below the last row stands " + Counted.quoted(table.trailingText()));
            sink.assumption(trailing);
        }
    }

    private void tellDelimiter() {
        char delimiter = header.line().delimiter();
        String name = delimiter == ',' ? "comma" : delimiter == ';' ? "semicolon" : "tab";
        int count = header.delimiterCount();
        note(
                "delimiter",
                name,
                count > 0
                        ? "in the header it stands before " + Counted.of(count, "counter path")
                        : "the header has no second cell that would tell");
    }

    private void tellMark(char mark) {
        if (header.line().delimiter() == ',') {
            note("decimal mark", "dot", "commas separate the cells");
        } else if (mark == CellValues.UNKNOWN_MARK) {
            note("decimal mark", "none", "all numbers are whole");
        } else {
            String because = "the numbers of line " + Counted.number(markLine) + " have it";
            note("decimal mark", mark == ',' ? "comma" : "dot", because);
        }
    }

    /** Says what is odd about the header; which zone holds instead is noted where it is decided. */
    private void tellHeader() {
        RawCounters counters = header.counters();
        if (!header.marked()) {
            note("header", "without PDH's mark and zone", "it does not begin as (PDH-CSV 4.0) does");
        } else if (counters.biasMinutes().isEmpty() && !header.zoneText().isEmpty()) {
            note("header", "cut short or changed", "it has " + Counted.quoted(header.zoneText()) + " and no bias");
        }
    }

    private void tellColumns() {
        int duplicates = header.duplicates();
        note(
                "columns",
                Counted.number(header.counters().paths().size()),
                duplicates == 0 ? "" : Counted.of(duplicates, "column") + " of them have the name of an earlier one");
    }

    private void tellRows(CounterTable table, DateOrder.Decision order) {
        List<String> remarks = new ArrayList<>();
        remark(remarks, table.faults().count(Kind.WIDTH), "left out for a wrong number of cells");
        remark(remarks, table.faults().count(Kind.TIME), "left out for a time that cannot be read");
        remark(remarks, table.order().oddTimes(), "without a date in the order that holds");
        remark(remarks, table.cut() ? 1 : 0, "cut off at the end of the file");
        remark(remarks, headersRepeated, "that repeats the header");
        if (lastValueOpen) {
            remarks.add("the file ends behind a value that may be cut short, which is taken as no sample");
        }
        note("rows", Counted.number(table.rows()), String.join("; ", remarks));
        if (table.rows() > 0) {
            tellSamples(table, order);
        }
    }

    private static void remark(List<String> remarks, long count, String what) {
        if (count > 0) {
            remarks.add(Counted.number(count) + " " + what);
        }
    }

    private void tellSamples(CounterTable table, DateOrder.Decision order) {
        if (blankInFirst > 0) {
            String because = table.rows() == 1
                    ? "rates and averages need two samples and this file has one"
                    : "rates and averages need two samples";
            note(
                    "first sample",
                    "blank in " + Counted.number(blankInFirst) + " of "
                            + Counted.of(header.counters().paths().size(), "column"),
                    because);
        }
        if (table.values().minusOnes() > 0) {
            note(
                    "-1",
                    "a value, " + Counted.of(table.values().minusOnes(), "time"),
                    "some old tools write it for no sample, and nothing here proves that");
        }
        long repeated = table.order().repeated(order.dayFirst());
        long backwards = table.order().backwards(order.dayFirst());
        if (repeated + backwards > 0) {
            note(
                    "order",
                    "as in the file",
                    Counted.of(repeated, "row") + " repeat the time before and " + Counted.number(backwards)
                            + " go back in time, as a clock set back, joined files or times without seconds do");
        }
    }

    private void note(String topic, String assumed, String because) {
        sink.assumption(new Assumption(SourceRef.line(path, headerLine), topic, assumed, because));
    }

    /** Returns a clause about a first cell that is no time, if its form betrays what became of it; else "". */
    static String whyNoTime(String cell) {
        if (cell.strip().matches("\\d{1,2}:\\d{2}[.,]\\d{1,3}")) {
            return " (a spreadsheet kept minutes and seconds and dropped date and hour)";
        }
        if (cell.strip().matches("\\d{5}(?:[.,]\\d+)?")) {
            return " (a spreadsheet's own count of days)";
        }
        return cell.isBlank() ? " (a blank)" : "";
    }
}
