package dev.culprit.testkit;

import dev.culprit.model.CounterKind;
import dev.culprit.model.CounterName;
import dev.culprit.model.CounterSamples;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.SampleOrigins;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A counter series for a test that says only what it is about; samples are a minute apart from noon on. */
public final class SeriesBuilder {
    /** Time of the first sample. */
    public static final Instant NOON = Instant.parse("2020-01-01T12:00:00Z");

    private final CounterName name;
    private CounterKind kind = CounterKind.GAUGE;
    private String host = "srv1";
    private String instance = "0 D:";
    private String unit = "";
    private long[] seconds = {};

    private SeriesBuilder(CounterName name) {
        this.name = name;
    }

    /** Begins with what is counted. */
    public static SeriesBuilder aSeries(String object, String counter) {
        return new SeriesBuilder(new CounterName(object, counter));
    }

    /** Begins with a counter whose name does not matter. */
    public static SeriesBuilder aSeries(CounterKind kind) {
        return aSeries("PhysicalDisk", "Avg. Disk sec/Write").of(kind);
    }

    public SeriesBuilder of(CounterKind newKind) {
        kind = newKind;
        return this;
    }

    public SeriesBuilder on(String identity) {
        host = identity;
        return this;
    }

    public SeriesBuilder instance(String printed) {
        instance = printed;
        return this;
    }

    public SeriesBuilder unit(String newUnit) {
        unit = newUnit;
        return this;
    }

    /** Sets the times, in seconds after noon. */
    public SeriesBuilder atSeconds(long... afterNoon) {
        seconds = afterNoon;
        return this;
    }

    /** Sets the times to so many seconds apart, from noon on. */
    public SeriesBuilder every(long distance, int samples) {
        return atSeconds(LongStream.range(0, samples).map(n -> n * distance).toArray());
    }

    /** Ends with single samples; NaN is none. */
    public CounterSeries samples(double... values) {
        return series(CounterSamples.single(times(values.length), values, origins(values.length)));
    }

    /**
     * Ends with one summary a minute.
     *
     * @param stretches smallest, largest, mean and last sample and how many there are
     */
    public CounterSeries summaries(double[]... stretches) {
        return series(new CounterSamples(
                times(stretches.length),
                column(stretches, 0),
                column(stretches, 1),
                column(stretches, 2),
                column(stretches, 3),
                IntStream.range(0, stretches.length)
                        .map(index -> (int) stretches[index][4])
                        .toArray(),
                origins(stretches.length)));
    }

    /** Rows stand below a header of one line. */
    private static SampleOrigins origins(int entries) {
        return SampleOrigins.of("perf.csv", IntStream.range(2, entries + 2).toArray());
    }

    private static double[] column(double[][] stretches, int column) {
        return Arrays.stream(stretches).mapToDouble(stretch -> stretch[column]).toArray();
    }

    private long[] times(int samples) {
        long[] afterNoon = seconds.length > 0
                ? seconds
                : LongStream.range(0, samples).map(n -> n * 60).toArray();
        return Arrays.stream(afterNoon).map(n -> NOON.toEpochMilli() + n * 1000).toArray();
    }

    private CounterSeries series(CounterSamples samples) {
        return new CounterSeries(host, name, instance, unit, kind, samples);
    }
}
