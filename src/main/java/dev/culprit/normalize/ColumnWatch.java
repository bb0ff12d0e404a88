package dev.culprit.normalize;

import dev.culprit.model.CounterKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Notices what the values of the columns tell besides themselves: counters that started anew and columns without any sample.
 */
final class ColumnWatch {
    /** Where counters of 32 bits start anew. */
    private static final double WRAP = 4_294_967_296.0;

    /** A counter that wrapped was above this share of its range before and is below the rest of it afterwards. */
    private static final double NEAR = 0.75;

    private final int[] columns;
    private final boolean[] counting;
    private final double[] before;
    private final BitSet withSamples = new BitSet();
    private final Falls restarts = new Falls();
    private final Falls wraps = new Falls();
    private int rows;

    /** Falls of counters that only rise. */
    static final class Falls {
        private final BitSet columns = new BitSet();
        private long count;
        private int firstRow = -1;

        private void add(int column, int row) {
            firstRow = count == 0 ? row : firstRow;
            count++;
            columns.set(column);
        }

        long count() {
            return count;
        }

        /** Returns how many columns fell at least once. */
        int columns() {
            return columns.cardinality();
        }

        /** Returns the row after the first fall; -1 if there was none. */
        int firstRow() {
            return firstRow;
        }
    }

    /**
     * Prepares for a file.
     *
     * @param columns positions of the columns to look at
     * @param all every column of the file
     */
    ColumnWatch(int[] columns, List<CounterColumn> all) {
        this.columns = columns.clone();
        this.counting = new boolean[columns.length];
        this.before = new double[columns.length];
        Arrays.fill(before, Double.NaN);
        for (int place = 0; place < columns.length; place++) {
            counting[place] = all.get(columns[place]).kind() == CounterKind.CUMULATIVE;
        }
    }

    void row(double[] values) {
        for (int place = 0; place < columns.length; place++) {
            double value = values[columns[place]];
            if (Double.isNaN(value)) {
                continue;
            }
            withSamples.set(place);
            if (counting[place]) {
                if (value < before[place]) {
                    (isWrap(before[place], value) ? wraps : restarts).add(place, rows);
                }
                before[place] = value;
            }
        }
        rows++;
    }

    private static boolean isWrap(double before, double after) {
        return before < WRAP && before > WRAP * NEAR && after < WRAP * (1 - NEAR);
    }

    boolean looksAt(int column) {
        return Arrays.binarySearch(columns, column) >= 0;
    }

    Falls restarts() {
        return restarts;
    }

    Falls wraps() {
        return wraps;
    }

    int columns() {
        return columns.length;
    }

    /** Returns how many columns have no value in any row. */
    int blank() {
        return columns.length - withSamples.cardinality();
    }

    /** Tells whether a column is looked at and has no value in any row. */
    boolean isBlank(int column) {
        int place = Arrays.binarySearch(columns, column);
        return place >= 0 && !withSamples.get(place);
    }
}
