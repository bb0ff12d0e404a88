package dev.culprit.normalize;

import static dev.culprit.decode.SampleSink.NO_TIME;

import dev.culprit.model.Span;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;

/**
 * The rows of a file in which a counter has a sample.
 *
 * @param span first to last of them; empty if there are none
 * @param samples how many
 * @param rows rows of the file from the first to the last of them
 * @param gaps where the rows of the file lie far apart
 */
record RecordedRows(Optional<Span> span, int samples, int rows, TimeGaps gaps) {
    /**
     * Counts rows that have a time.
     *
     * @param utc times of the rows, rising
     * @param filled rows with a sample
     * @param sinceRowBefore whether a sample is about the time since the row before, as that of a rate is
     */
    static RecordedRows of(long[] utc, BitSet filled, TimeGaps gaps, boolean sinceRowBefore) {
        int first = -1;
        int begin = -1;
        int before = -1;
        int last = -1;
        int samples = 0;
        int rows = 0;
        int rowsToLast = 0;
        for (int row = 0; row < utc.length; row++) {
            if (utc[row] == NO_TIME) {
                continue;
            }
            boolean sampled = filled.get(row);
            if (sampled && first < 0) {
                first = row;
                begin = sinceRowBefore && before >= 0 ? before : row;
            }
            before = row;
            rows += first >= 0 ? 1 : 0;
            if (sampled) {
                last = row;
                rowsToLast = rows;
                samples++;
            }
        }
        Optional<Span> span = samples == 0
                ? Optional.empty()
                : Optional.of(new Span(Instant.ofEpochMilli(utc[begin]), Instant.ofEpochMilli(utc[last])));
        return new RecordedRows(span, samples, rowsToLast, gaps);
    }

    /** Returns how many of the rows in its time have no sample. */
    int missing() {
        return rows - samples;
    }
}
