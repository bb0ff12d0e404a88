package dev.culprit.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is read from one disk is written to another, or to itself, at the same time and at the same speed.
 *
 * @param written the longest such stretch of the disk that is written to
 * @param read the stretch of the disk that is read from
 */
public record CopiedBytes(CounterEpisode written, CounterEpisode read) {

    /**
     * Finds copies among the disks of one host. Where several disks are read as fast as one is written, nothing tells which it
     * is: many disks that move alike are a backup or a repair, and no copy.
     *
     * @param reads bytes read a second, a series for each disk
     * @param writes bytes written a second, a series for each disk
     * @param least bytes a second from which a disk moves much
     * @param alike share that the slower of the two must reach of the faster, 0 to 1
     * @param lasting shortest time both must last
     * @return at most one for each disk that is written to, in the order of the series
     */
    public static List<CopiedBytes> of(
            List<CounterSeries> reads, List<CounterSeries> writes, double least, double alike, Duration lasting) {
        List<CounterEpisode> read = busy(reads, least, lasting);
        var copies = new ArrayList<CopiedBytes>();
        for (CounterSeries series : writes.stream().sorted().toList()) {
            busy(List.of(series), least, lasting).stream()
                    .flatMap(written -> partner(written, read, alike).stream())
                    .max(Comparator.comparing((CopiedBytes copy) -> copy.written.duration())
                            .thenComparing(copy -> copy.written.start(), Comparator.reverseOrder()))
                    .ifPresent(copies::add);
        }
        return copies;
    }

    private static List<CounterEpisode> busy(List<CounterSeries> all, double least, Duration lasting) {
        return all.stream()
                .sorted()
                .flatMap(series -> series.above(least).forAtLeast(lasting).stream())
                .toList();
    }

    private static Optional<CopiedBytes> partner(CounterEpisode written, List<CounterEpisode> read, double alike) {
        List<CounterEpisode> partners = read.stream()
                .filter(other -> other.near(written, Duration.ZERO)
                        && written.mean() > other.mean() * alike
                        && other.mean() > written.mean() * alike)
                .toList();
        boolean one = partners.stream().map(CounterEpisode::instance).distinct().count() == 1;
        return one ? Optional.of(new CopiedBytes(written, partners.get(0))) : Optional.empty();
    }
}
