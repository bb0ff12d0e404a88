package dev.culprit.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A series that lies far above others of its kind: one disk among disks, one host among hosts.
 *
 * @param series the series
 * @param value its median
 * @param others the median of the medians of the others; of an even number the higher of the two in the middle
 */
public record Outlier(CounterSeries series, double value, double others) {
    /** With fewer there is no telling which one is unusual. */
    private static final int LEAST_SERIES = 3;

    /**
     * Finds those whose median is at least so many times that of the others.
     *
     * @param all series of one counter, in any order; fewer than three that have a median give nothing
     * @param factor more than 1
     * @return the outliers, sorted; a series above 0 among others at 0 is one
     */
    public static List<Outlier> of(List<CounterSeries> all, double factor) {
        List<CounterSeries> known = all.stream()
                .filter(series -> !Double.isNaN(series.median()))
                .sorted()
                .toList();
        var outliers = new ArrayList<Outlier>();
        if (known.size() >= LEAST_SERIES) {
            for (CounterSeries series : known) {
                double value = series.median();
                double others = medianOfOthers(known, series);
                if (value > 0 && value >= factor * others) {
                    outliers.add(new Outlier(series, value, others));
                }
            }
        }
        return outliers;
    }

    private static double medianOfOthers(List<CounterSeries> all, CounterSeries one) {
        double[] medians = all.stream()
                .filter(series -> !series.equals(one))
                .mapToDouble(CounterSeries::median)
                .sorted()
                .toArray();
        return medians[medians.length / 2];
    }

    public String host() {
        return series.host();
    }

    public String instance() {
        return series.instance();
    }
}
