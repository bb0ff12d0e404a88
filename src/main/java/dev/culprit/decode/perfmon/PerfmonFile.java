package dev.culprit.decode.perfmon;

import dev.culprit.decode.RawSink;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one file: as a rule one table, or several whose files somebody joined. */
final class PerfmonFile {
    private static final int SHOWN_COLUMNS = 3;

    private final String path;
    private final TextEncoding encoding;
    private final RawSink sink;

    PerfmonFile(String path, TextEncoding encoding, RawSink sink) {
        this.path = path;
        this.encoding = encoding;
        this.sink = sink;
    }

    /**
     * Reads it to its end.
     *
     * @throws IOException if the bytes cannot be obtained
     */
    void read(TextSource text) throws IOException {
        Optional<PdhHeader> header = firstHeader(text);
        while (header.isPresent()) {
            header = readTable(header.get(), text);
        }
        if (text.damaged() > 0) {
            problem(
                    "perfmon.malformed-bytes",
                    text.firstDamagedLine(),
                    "Expected characters in " + encoding.name() + " but found bytes that mean none in "
                            + Counted.of(text.damaged(), "place") + ", here first; they are read as U+FFFD.");
        }
    }

    private Optional<PdhHeader> firstHeader(TextSource text) throws IOException {
        boolean any = true;
        do {
            any = text.next();
        } while (any && isBlank(text));
        String line = any ? text.text() : "";
        Optional<PdhHeader> header = any ? PdhHeader.of(path, text.number(), line) : Optional.empty();
        if (header.isEmpty()) {
            problem(
                    "perfmon.not-counters",
                    Math.max(1, text.number()),
                    "Expected a header with (PDH-CSV 4.0) or the paths of counters but found " + whatElse(line) + ".");
        }
        return header;
    }

    private static String whatElse(String line) {
        String start = line.strip();
        if (start.isEmpty()) {
            return "nothing but blank lines";
        }
        if (start.startsWith("<")) {
            return "XML or HTML that starts with " + Counted.quoted(start);
        }
        List<String> cells = Arrays.asList(start.split("[,;\t]", -1));
        if (cells.size() < SHOWN_COLUMNS) {
            return "text that starts with " + Counted.quoted(start);
        }
        return "a table of " + Counted.of(cells.size(), "column") + " that starts with " + Counted.quoted(start);
    }

    /** Returns the header of the next table, if the file goes on with another. */
    private Optional<PdhHeader> readTable(PdhHeader header, TextSource text) throws IOException {
        CounterTable table = new CounterTable(path, header, encoding, sink);
        while (text.next()) {
            Optional<PdhHeader> another =
                    isHeader(text) ? PdhHeader.of(path, text.number(), text.text()) : Optional.empty();
            if (another.isPresent() && !table.isContinuedBy(another.get())) {
                table.end();
                return another;
            }
            if (another.isEmpty() && !isBlank(text)) {
                table.line(text);
            }
        }
        table.end();
        return Optional.empty();
    }

    /** Looks at the first characters before it makes a String of the line. */
    private static boolean isHeader(TextSource text) {
        char[] line = text.characters();
        int at = text.start();
        while (at < text.end() && (CellValues.isBlank(line[at]) || line[at] == '"')) {
            at++;
        }
        return at < text.end() && line[at] == '(' && PdhHeader.isMarked(text.text());
    }

    /** Zeros at the end of a file are what a crash leaves. */
    private static boolean isBlank(TextSource text) {
        char[] line = text.characters();
        for (int at = text.start(); at < text.end(); at++) {
            if (!CellValues.isBlank(line[at])) {
                return false;
            }
        }
        return !text.tooLong();
    }

    private void problem(String code, long line, String text) {
        sink.problem(new Problem("decode", code, SourceRef.line(path, line), text));
    }
}
