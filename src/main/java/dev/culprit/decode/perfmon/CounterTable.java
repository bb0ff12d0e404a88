package dev.culprit.decode.perfmon;

import dev.culprit.decode.RawSink;
import dev.culprit.decode.SampleSink;
import dev.culprit.decode.perfmon.Faults.Kind;
import java.io.IOException;
import java.util.Arrays;

/** Hands on the rows below one header, and keeps count of everything that is to be told about them. */
final class CounterTable {
    private final PdhHeader header;
    private final RawSink sink;
    private final Faults faults;
    private final RowReader reader;
    private final CellValues values;
    private final TableNotes notes;
    private final ClockTime time = new ClockTime();
    private final DateOrder order = new DateOrder();
    private SampleSink samples = SampleSink.NONE;
    private long rows;
    private long lastLine;
    private long badTimeLine;
    private String badTime = "";
    private boolean cut;
    private int wideRows;
    private boolean headerCut;
    private long textLine;
    private long textLines;
    private String textStart = "";

    CounterTable(String path, PdhHeader header, TextEncoding encoding, RawSink sink) {
        this.header = header;
        this.sink = sink;
        this.faults = new Faults(path, sink);
        this.values = new CellValues(header.line().delimiter() == ',' ? '.' : CellValues.UNKNOWN_MARK);
        this.reader =
                new RowReader(header.line(), values, header.counters().paths().size());
        this.notes = new TableNotes(header, encoding, sink);
    }

    /** Tells whether another header is this one again, as joined segments of one collection have it. */
    boolean isContinuedBy(PdhHeader another) {
        boolean same = another.counters().paths().equals(header.counters().paths())
                && another.zoneText().equals(header.zoneText())
                && another.line().delimiter() == header.line().delimiter();
        notes.headersRepeated += same ? 1 : 0;
        return same;
    }

    /**
     * Takes a line that is not blank.
     *
     * @throws IOException never, since no file is read; Commons CSV declares it
     */
    void line(TextSource text) throws IOException {
        lastLine = text.number();
        if (text.tooLong()) {
            faults.report(
                    Kind.LONG_LINE,
                    lastLine,
                    "Expected a row of at most " + Counted.number(TextSource.LONGEST_LINE)
                            + " characters but found a longer line; it is left out.");
        } else if (isText(text)) {
            textLine = textLines++ == 0 ? lastLine : textLine;
            textStart = textLine == lastLine ? text.text().strip() : textStart;
        } else if (reader.row().length > 0) {
            row(text);
        }
    }

    /** A row starts with the digits of its time, with or without a quotation mark. */
    private static boolean isText(TextSource text) {
        char[] line = text.characters();
        int at = text.start();
        while (at < text.end() && (CellValues.isBlank(line[at]) || line[at] == '"')) {
            at++;
        }
        return at < text.end() && Character.isLetter(line[at]);
    }

    private void row(TextSource text) throws IOException {
        if (values.mark() == CellValues.UNKNOWN_MARK) {
            findMark(text);
        }
        int cells = reader.read(text.characters(), text.start(), text.end());
        boolean wider = cells > reader.row().length + 1;
        if (wider && rows == 0 && !headerCut) {
            takeWideRow();
        }
        if (cells != reader.row().length + 1 && !(wider && headerCut)) {
            dropForWidth(text, cells);
        } else if (!reader.readTime(time)) {
            dropForTime(text);
        } else if (text.terminated() || reader.lastIsQuoted()) {
            hand();
        } else if (reader.timeIsQuoted()) {
            dropForCut();
        } else {
            notes.lastValueOpen = true;
            reader.row()[reader.row().length - 1] = Double.NaN;
            hand();
        }
    }

    /** Looks behind the first cell, whose time has marks of its own. */
    private void findMark(TextSource text) {
        char[] line = text.characters();
        int at = text.start();
        while (at < text.end() && line[at] != header.line().delimiter()) {
            at++;
        }
        int commas = 0;
        int dots = 0;
        for (; at < text.end(); at++) {
            commas += line[at] == ',' ? 1 : 0;
            dots += line[at] == '.' ? 1 : 0;
        }
        if (commas + dots > 0) {
            values.mark(commas >= dots ? ',' : '.');
            notes.markLine = text.number();
        }
    }

    /**
     * Two rows with more cells than the header names, and none that fits, mean that the header was cut: the columns it names
     * stand in order, but the last name may be half of one.
     */
    private void takeWideRow() {
        wideRows++;
        if (wideRows > 1 && reader.row().length > 1) {
            headerCut = true;
            reader.leaveOut(reader.row().length - 1);
            faults.report(
                    "perfmon.header-cut",
                    lastLine,
                    "Expected " + Counted.of(reader.row().length + 1L, "cell")
                            + " as the header names but the rows have"
                            + " more: the header was cut; the columns it names are read but for the last, whose name may be"
                            + " cut, too.");
        }
    }

    private void dropForWidth(TextSource text, int cells) {
        values.takeUnreadable();
        String expected = Counted.of(reader.row().length + 1L, "cell");
        String found = cells == RowReader.UNPAIRED ? "a quotation mark without its pair" : Counted.number(cells);
        if (text.terminated()) {
            String more = cells > reader.row().length + 1 ? " or more" : "";
            faults.report(
                    Kind.WIDTH,
                    lastLine,
                    "Expected " + expected + " but found " + found + more + "; the row is left out.");
        } else {
            dropForCut();
        }
    }

    private void dropForCut() {
        values.takeUnreadable();
        cut = true;
        String expected = Counted.of(reader.row().length + 1L, "cell");
        faults.report(
                "perfmon.cut-row",
                lastLine,
                "Expected " + expected + " but the file breaks off in the middle of its last row; it is left out.");
    }

    private void dropForTime(TextSource text) {
        values.takeUnreadable();
        if (!text.terminated() && rows > 0) {
            dropForCut();
            return;
        }
        if (badTimeLine == 0) {
            badTimeLine = lastLine;
            badTime = reader.timeText();
        }
        String found = Counted.quoted(reader.timeText());
        faults.report(Kind.TIME, lastLine, "Expected a date and a time but found " + found + "; the row is left out.");
    }

    private void hand() {
        reportTextBetween();
        if (rows++ == 0) {
            open();
        }
        reportUnreadable();
        order.add(time, lastLine);
        samples.row(lastLine, time.monthFirst(), time.dayFirst(), reader.row());
    }

    private void open() {
        faults.release();
        double[] first = reader.row();
        notes.blankInFirst = Arrays.stream(first).filter(Double::isNaN).count();
        samples = sink.counters(header.counters());
        for (int column = 0; column < first.length; column++) {
            if (!samples.needs(column)) {
                reader.leaveOut(column);
            }
        }
    }

    private void reportTextBetween() {
        if (textLines > 0) {
            String more = textLines > 1 ? " and " + Counted.of(textLines - 1, "further line") : "";
            faults.report(
                    Kind.TEXT, textLine, "Expected a row but found the text " + Counted.quoted(textStart) + more + ".");
            textLines = 0;
        }
    }

    private void reportUnreadable() {
        long unreadable = values.takeUnreadable();
        if (unreadable > 0) {
            String more = unreadable > 1 ? " and " + Counted.of(unreadable - 1, "further cell") + " of that kind" : "";
            faults.report(
                    Kind.VALUE,
                    lastLine,
                    "Expected a number or a blank but found " + Counted.quoted(values.firstUnreadable()) + more
                            + "; taken as no sample.");
        }
    }

    /** Takes the end of the table. */
    void end() {
        if (rows == 0) {
            reportNoRows();
        }
        faults.finish();
        DateOrder.Decision decision = order.decide();
        notes.tell(this, decision);
        samples.end(decision.dayFirst(), decision.certain());
    }

    private void reportNoRows() {
        long line = header.counters().source().position();
        if (badTimeLine > 0) {
            faults.report(
                    "perfmon.no-time",
                    badTimeLine,
                    "Expected a date and a time at the start of each row but found none in "
                            + Counted.of(faults.count(Kind.TIME), "row") + ", here " + Counted.quoted(badTime)
                            + TableNotes.whyNoTime(badTime) + "; nothing of the file can be used.");
        } else if (reader.row().length == 0) {
            faults.report("perfmon.no-columns", line, "Expected the paths of counters in the header but found none.");
        } else {
            faults.report("perfmon.no-rows", line, "Expected rows below the header but found none that is complete.");
        }
    }

    long rows() {
        return rows;
    }

    boolean cut() {
        return cut;
    }

    Faults faults() {
        return faults;
    }

    DateOrder order() {
        return order;
    }

    CellValues values() {
        return values;
    }

    /** Returns the text below the last row, from its start; "" if there is none. */
    String trailingText() {
        return textLines > 0 ? textStart : "";
    }

    long trailingLine() {
        return textLine;
    }
}
