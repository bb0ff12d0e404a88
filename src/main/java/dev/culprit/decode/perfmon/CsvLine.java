package dev.culprit.decode.perfmon;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Splits a line into cells as Commons CSV understands them. */
final class CsvLine {
    private final char delimiter;
    private final CSVFormat format;

    CsvLine(char delimiter) {
        this.delimiter = delimiter;
        this.format = CSVFormat.newFormat(delimiter)
                .builder()
                .setQuote('"')
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    char delimiter() {
        return delimiter;
    }

    /**
     * Returns the cells of a line, the last one also if its closing quotation mark is missing.
     *
     * @throws IOException never, since no file is read; Commons CSV declares it
     */
    List<String> cells(String line) throws IOException {
        try (CSVParser parser = CSVParser.parse(line, format)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        }
    }
}
