package dev.culprit.normalize;

import dev.culprit.model.CounterSamples;
import dev.culprit.model.SampleOrigins;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Keeps the values of the wanted columns of one file: each of them up to a limit, beyond it what they were in each minute,
 * and beyond that in every 2, 4, 8 … minutes.
 *
 * <p>Stretches begin at whole minutes of the wall clock, so that it does not matter where the limit was met.
 */
final class KeptColumns {
    /** Single samples of one column that are kept at most. */
    static final int MOST_SAMPLES = 10_000;

    /** Values of one file that are kept at most, unless it has so many columns that each would keep next to nothing. */
    static final int MOST_VALUES = 2_000_000;

    /** Samples of one column that are kept however many columns there are. */
    static final int LEAST_SAMPLES = 500;

    /** A stretch takes the room of so many samples: minimum, maximum, mean, last and count. */
    static final int SAMPLES_OF_A_STRETCH = 5;

    static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;

    /** About 1,100 years: every row of a file is of the same stretch, wherever its clock jumps. */
    private static final long FOREVER = 1L << 45;

    private final int[] columns;
    private final RowTimes rows;
    private final int most;

    /** One array for each row, as it comes; turned round when columns are asked for. */
    private double[][] singles = {};

    private Stretches[] stretches = {};

    /**
     * The newest stretch, one place for each column. Side by side, the columns of a row are added up several times faster
     * than each in its own arrays; what is gathered here goes there when the stretch is over.
     */
    private Stretches newest = new Stretches(0);

    private int[] firstRows = {};
    private int size;
    private long width;

    /**
     * Prepares for a file.
     *
     * @param columns positions of the wanted columns in a row
     * @param rows times of the rows; each row is added there first
     */
    KeptColumns(int[] columns, RowTimes rows) {
        this.columns = columns.clone();
        this.rows = rows;
        this.most = mostSamples(columns.length);
    }

    /** Returns how many samples of each column are kept as they are. */
    static int mostSamples(int wantedColumns) {
        return Math.max(LEAST_SAMPLES, Math.min(MOST_SAMPLES, MOST_VALUES / Math.max(1, wantedColumns)));
    }

    /** Returns how many samples of each column are kept as they are. */
    int most() {
        return most;
    }

    /** Returns how many samples or stretches there are. */
    int size() {
        return size;
    }

    /** Returns how long a stretch is in milliseconds; 0 while samples are kept as they are. */
    long width() {
        return width;
    }

    /** Returns the row of a sample, or the first row of a stretch. */
    int firstRow(int entry) {
        return width == 0 ? entry : firstRows[entry];
    }

    /** Returns how long before its first row a stretch begins, in milliseconds; 0 for a sample. */
    long lead(int entry) {
        return width == 0 ? 0 : Math.floorMod(rows.clock(firstRows[entry]), width);
    }

    /** Takes the values of the row that was added to the times last. */
    void add(double[] values) {
        if (width == 0 && size == most) {
            summarise();
        }
        double[] wanted = new double[columns.length];
        for (int column = 0; column < columns.length; column++) {
            wanted[column] = values[columns[column]];
        }
        if (width > 0) {
            addToStretch(rows.size() - 1, wanted);
            return;
        }
        if (size == singles.length) {
            singles = Arrays.copyOf(singles, Math.min(most, Math.max(64, size * 2)));
        }
        singles[size] = wanted;
        size++;
    }

    private void summarise() {
        double[][] rowsBefore = Arrays.copyOf(singles, size);
        singles = new double[0][];
        firstRows = new int[most / SAMPLES_OF_A_STRETCH];
        stretches = new Stretches[columns.length];
        Arrays.setAll(stretches, column -> new Stretches(firstRows.length));
        newest = new Stretches(columns.length);
        size = 0;
        width = MINUTE;
        for (int row = 0; row < rowsBefore.length; row++) {
            addToStretch(row, rowsBefore[row]);
        }
    }

    private void addToStretch(int row, double[] values) {
        if (size == 0 || !belongs(row, firstRows[size - 1])) {
            endNewest();
            begin(row);
        }
        newest.takeEach(values);
    }

    /** Adds what was gathered to the last stretch of each column. */
    private void endNewest() {
        for (int column = 0; column < stretches.length && size > 0; column++) {
            stretches[column].take(size - 1, newest, column);
        }
        newest.clear();
    }

    /** Begins a stretch with a row, unless longer ones leave it in the last. */
    private void begin(int row) {
        while (size == firstRows.length && !belongs(row, firstRows[size - 1])) {
            widen();
        }
        if (size == 0 || !belongs(row, firstRows[size - 1])) {
            firstRows[size] = row;
            for (Stretches column : stretches) {
                column.begin(size);
            }
            size++;
        }
    }

    /** Takes the end of the rows. */
    void end() {
        endNewest();
    }

    /**
     * Puts single samples in another order.
     *
     * @param order the present place of each row
     */
    void reorder(int[] order) {
        singles = Arrays.stream(order).mapToObj(row -> singles[row]).toArray(double[][]::new);
    }

    /** Puts the newest last where the rows stood newest first; the first row of a stretch is the one that was its last. */
    void reverse(int rowCount) {
        if (width == 0) {
            reorder(IntStream.range(0, size).map(row -> size - 1 - row).toArray());
            return;
        }
        int[] before = Arrays.copyOf(firstRows, size);
        for (int entry = 0; entry < size; entry++) {
            int next = size - entry < size ? before[size - entry] : rowCount;
            firstRows[entry] = rowCount - next;
        }
        for (Stretches column : stretches) {
            column.reverse(size);
        }
    }

    /** A clock that was put back begins a new stretch, so that no stretch holds two passes of one hour. */
    private boolean belongs(int row, int firstRow) {
        return width >= FOREVER
                || (Math.floorDiv(rows.clock(row), width) == Math.floorDiv(rows.clock(firstRow), width)
                        && (width > DAY || !rows.goesBack(row)));
    }

    private void widen() {
        width *= 2;
        int to = 0;
        for (int from = 1; from < size; from++) {
            boolean joins = belongs(firstRows[from], firstRows[to]);
            to += joins ? 0 : 1;
            for (Stretches column : stretches) {
                if (joins) {
                    column.take(to, column, from);
                } else {
                    column.move(from, to);
                }
            }
            firstRows[to] = joins ? firstRows[to] : firstRows[from];
        }
        size = to + 1;
    }

    /**
     * Returns what is kept of a column, once {@link #end} was called.
     *
     * @param column position among the wanted columns
     * @param times UTC of the chosen samples or stretches, rising
     * @param chosen which of them
     * @param origins where these are
     */
    CounterSamples samples(int column, long[] times, int[] chosen, SampleOrigins origins) {
        if (width > 0) {
            return stretches[column].samples(times, chosen, origins);
        }
        return CounterSamples.single(
                times,
                Arrays.stream(chosen).mapToDouble(row -> singles[row][column]).toArray(),
                origins);
    }
}
