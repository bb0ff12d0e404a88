package dev.culprit.normalize;

import dev.culprit.model.CounterSamples;
import dev.culprit.model.SampleOrigins;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * Joins what two files hold of one counter, which is something in each. Of two samples of one instant the first file's
 * counts; beyond the limit of the files each entry of the result stands for a minute, or for 2, 4, 8 … minutes.
 */
final class JoinedSamples {
    private final CounterSamples first;
    private final CounterSamples second;

    /** Entries of both in order of time: the position in the first, or -1 - the position in the second. */
    private final int[] order;

    private JoinedSamples(CounterSamples first, CounterSamples second) {
        this.first = first;
        this.second = second;
        this.order = order(first, second);
    }

    /**
     * Joins two files.
     *
     * @param first of the file that counts where both have a sample of one instant
     * @param most single samples that the result may hold
     */
    static CounterSamples of(CounterSamples first, CounterSamples second, int most) {
        var joined = new JoinedSamples(first, second);
        boolean single = !first.summarised() && !second.summarised() && joined.order.length <= most;
        if (single) {
            return joined.single();
        }
        long width = KeptColumns.MINUTE;
        while (joined.stretches(width) > most / KeptColumns.SAMPLES_OF_A_STRETCH) {
            width *= 2;
        }
        return joined.summary(width);
    }

    private static int[] order(CounterSamples first, CounterSamples second) {
        int[] order = new int[first.size() + second.size()];
        boolean instants = !first.summarised() && !second.summarised();
        boolean firstLeads = first.millis(0) <= second.millis(0);
        int a = 0;
        int b = 0;
        int size = 0;
        while (a < first.size() || b < second.size()) {
            boolean both = a < first.size() && b < second.size();
            boolean same = both && first.millis(a) == second.millis(b);
            boolean fromFirst =
                    b == second.size() || (both && (same ? firstLeads : first.millis(a) < second.millis(b)));
            if (instants && same) {
                // A sample that is missing in one file may be there in the other.
                fromFirst = first.count(a) > 0 || second.count(b) == 0;
                order[size++] = fromFirst ? a : -1 - b;
                a++;
                b++;
            } else {
                order[size++] = fromFirst ? a++ : -1 - b++;
            }
        }
        return Arrays.copyOf(order, size);
    }

    private long millis(int entry) {
        return entry >= 0 ? first.millis(entry) : second.millis(-1 - entry);
    }

    private CounterSamples single() {
        long[] times = Arrays.stream(order).mapToLong(this::millis).toArray();
        double[] values = Arrays.stream(order)
                .mapToDouble(entry -> entry >= 0 ? first.last(entry) : second.last(-1 - entry))
                .toArray();
        return CounterSamples.single(times, values, origins(order));
    }

    /** Returns where entries of both were read. */
    private SampleOrigins origins(int[] entries) {
        var artifacts = new ArrayList<>(first.origins().artifacts());
        artifacts.addAll(second.origins().artifacts());
        int ofFirst = first.origins().artifacts().size();
        int[] files = new int[entries.length];
        int[] lines = new int[entries.length];
        for (int place = 0; place < entries.length; place++) {
            boolean fromFirst = entries[place] >= 0;
            int entry = fromFirst ? entries[place] : -1 - entries[place];
            SampleOrigins origins = fromFirst ? first.origins() : second.origins();
            files[place] = origins.file(entry) + (fromFirst ? 0 : ofFirst);
            lines[place] = origins.line(entry);
        }
        return new SampleOrigins(artifacts, files, lines);
    }

    private int stretches(long width) {
        return (int) Arrays.stream(order)
                .mapToLong(entry -> Math.floorDiv(millis(entry), width))
                .distinct()
                .count();
    }

    private CounterSamples summary(long width) {
        long[] times = Arrays.stream(order)
                .mapToLong(entry -> Math.floorDiv(millis(entry), width) * width)
                .distinct()
                .toArray();
        var stretches = new Stretches(times.length);
        int[] begins = new int[times.length];
        int stretch = -1;
        for (int entry : order) {
            long time = Math.floorDiv(millis(entry), width) * width;
            if (stretch < 0 || times[stretch] != time) {
                stretch++;
                begins[stretch] = entry;
            }
            if (entry >= 0) {
                stretches.take(stretch, first, entry);
            } else {
                stretches.take(stretch, second, -1 - entry);
            }
        }
        return stretches.samples(times, positions(times.length), origins(begins));
    }

    private static int[] positions(int size) {
        int[] positions = new int[size];
        Arrays.setAll(positions, place -> place);
        return positions;
    }
}
