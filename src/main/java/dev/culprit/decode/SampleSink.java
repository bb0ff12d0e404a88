package dev.culprit.decode;

/** Takes the rows of one file of performance counters, in the order of the file. */
public interface SampleSink {
    /** In place of a time that a cell cannot be, read in that order of day and month. */
    long NO_TIME = Long.MIN_VALUE;

    /** Takes the rows of a file that nobody wants. */
    SampleSink NONE = new SampleSink() {
        @Override
        public boolean needs(int column) {
            return false;
        }

        @Override
        public void row(long line, long monthFirst, long dayFirst, double[] values) {}

        @Override
        public void end(boolean dayFirst, boolean certain) {}
    };

    /**
     * Tells whether the values of a column are of use; asked once for each column, before the first row.
     *
     * @param column position in {@link RawCounters#paths}
     */
    boolean needs(int column);

    /**
     * Takes a row.
     *
     * @param line line of the file, from 1
     * @param monthFirst the time of its cell as a wall clock shows it, in milliseconds since the wall clock showed 1970,
     *     if the month comes before the day; {@link #NO_TIME} if that is no date
     * @param dayFirst the same if the day comes first; equal to {@code monthFirst} where the form leaves no doubt
     * @param values one for each column; NaN where there is no sample or nobody needs it. The array is used again.
     */
    void row(long line, long monthFirst, long dayFirst, double[] values);

    /**
     * Takes the end of the file.
     *
     * @param dayFirst which of the two times of each row holds, as far as the file tells
     * @param certain whether the file proves that; if not, logs beside it may know better
     */
    void end(boolean dayFirst, boolean certain);
}
