package dev.culprit.normalize;

import dev.culprit.model.CounterKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

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
    private final BitSet[] filled;
    private final int[] groups;
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

        private void forget() {
            columns.clear();
            count = 0;
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
        this.groups = groups(columns, all);
        this.filled = new BitSet[Arrays.stream(groups).max().orElse(-1) + 1];
        Arrays.setAll(filled, group -> new BitSet());
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
            filled[groups[place]].set(rows);
            if (counting[place]) {
                if (value < before[place]) {
                    (isWrap(before[place], value) ? wraps : restarts).add(place, rows);
                }
                before[place] = value;
            }
        }
        rows++;
    }

    /** Returns the same number for all instances of one counter of one host. */
    private static int[] groups(int[] columns, List<CounterColumn> all) {
        var numbers = new HashMap<String, Integer>();
        return Arrays.stream(columns)
                .map(column -> numbers.computeIfAbsent(
                        all.get(column).host() + "\n" + all.get(column).name(), same -> numbers.size()))
                .toArray();
    }

    /**
     * Puts the rows in another order.
     *
     * @param order the present place of each row
     */
    void reorder(int[] order) {
        for (int group = 0; group < filled.length; group++) {
            var reordered = new BitSet();
            for (int row = 0; row < order.length; row++) {
                reordered.set(row, filled[group].get(order[row]));
            }
            filled[group] = reordered;
        }
    }

    /** Puts the newest row last where rows stood newest first; then every rise of a counter had seemed a fall. */
    void reverse() {
        int last = rows - 1;
        reorder(IntStream.rangeClosed(0, last).map(row -> last - row).toArray());
        restarts.forget();
        wraps.forget();
    }

    /** Returns the rows in which any instance of the counter of a column has a sample; none if it is not looked at. */
    BitSet filled(int column) {
        int place = Arrays.binarySearch(columns, column);
        return place < 0 ? new BitSet() : filled[groups[place]];
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
}
