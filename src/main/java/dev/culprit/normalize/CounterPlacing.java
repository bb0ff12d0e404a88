package dev.culprit.normalize;

import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Places files of counters on the one clock: at once those that tell their zone and the order of their dates, the others
 * when all files are read, since logs and other counters of the same host may tell.
 */
final class CounterPlacing {
    private static final Duration NEAR = Duration.ofDays(1);

    private final NormalizeOptions options;
    private final HostRegistry hosts;
    private final Consumer<Problem> problems;
    private final CounterCoverage coverage;
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<Span> placed = Optional.empty();

    private record Waiting(
            CounterFile file, Set<String> ofHosts, CounterClock clock, boolean dayFirst, boolean certain) {}

    CounterPlacing(NormalizeOptions options, HostRegistry hosts, Consumer<Problem> problems, CounterCoverage coverage) {
        this.options = options;
        this.hosts = hosts;
        this.problems = problems;
        this.coverage = coverage;
    }

    /**
     * Takes a file that was read to its end.
     *
     * @param ofHosts the hosts of its columns; "" for one that it does not name
     * @param dayFirst whether the day comes first in its dates, as far as the file tells
     * @param certain whether the file proves that
     */
    void add(CounterFile file, Set<String> ofHosts, CounterClock clock, boolean dayFirst, boolean certain) {
        var read = new Waiting(file, ofHosts, clock, dayFirst, certain);
        if (clock.basis() == CounterClock.Basis.HEADER) {
            var zone = NamedZone.ofHeader(clock.zoneId(), file.artifact());
            ofHosts.forEach(host -> hosts.readCountersOf(host, zone));
        }
        if (certain && clock.basis() != CounterClock.Basis.NOBODY) {
            place(read);
        } else {
            waiting.add(read);
        }
    }

    private void place(Waiting file) {
        if (file.clock().basis() == CounterClock.Basis.STATED || file.clock().basis() == CounterClock.Basis.NOBODY) {
            file.ofHosts().forEach(hosts::readLocalTimesOf);
        }
        Optional<Span> span = file.file().place(file.dayFirst(), file.clock());
        placed = Span.around(Stream.of(placed, span).flatMap(Optional::stream));
    }

    /**
     * Places the files that had to wait.
     *
     * @param logs time of the logs whose clock is known; empty if there are none
     */
    void placeRest(Optional<Span> logs) {
        waiting.sort(Comparator.comparing(file -> file.file().artifact()));
        Optional<Span> others = Span.around(Stream.of(logs, placed).flatMap(Optional::stream));
        waiting.stream().map(this::zoned).map(file -> ordered(file, others)).forEach(this::place);
    }

    private Waiting zoned(Waiting file) {
        if (file.clock().basis() != CounterClock.Basis.NOBODY) {
            return file;
        }
        Set<NamedZone> named = new LinkedHashSet<>();
        file.ofHosts().forEach(host -> hosts.zoneOf(host).ifPresent(named::add));
        Optional<NamedZone> first = named.stream().findFirst();
        if (named.stream().map(NamedZone::zone).distinct().count() != 1) {
            report(
                    file,
                    "time.no-zone",
                    "zone in doubt",
                    "the header names no zone and no other file of its host does; times are read as "
                            + options.zone().getId() + ", and --timezone sets another");
            return file;
        }
        CounterClock borrowed = file.clock().withZoneOf(first.orElseThrow());
        return new Waiting(file.file(), file.ofHosts(), borrowed, file.dayFirst(), file.certain());
    }

    private Waiting ordered(Waiting file, Optional<Span> others) {
        if (file.certain()) {
            return file;
        }
        boolean dayFits = fits(file, true, others);
        boolean monthFits = fits(file, false, others);
        if (dayFits == monthFits) {
            report(
                    file,
                    "time.ambiguous-date",
                    "dates in doubt",
                    "day and month of the dates cannot be told apart; read with the "
                            + (file.dayFirst() ? "day" : "month")
                            + " first. A log with UTC times beside it would decide");
            return file;
        }
        file.file().orderDecided(dayFits);
        return new Waiting(file.file(), file.ofHosts(), file.clock(), dayFits, true);
    }

    private static boolean fits(Waiting file, boolean dayFirst, Optional<Span> others) {
        Optional<Span> span = file.file().span(dayFirst, file.clock());
        return others.isPresent()
                && span.isPresent()
                && others.get().widened(NEAR).contains(span.get().start())
                && others.get().widened(NEAR).contains(span.get().end());
    }

    private void report(Waiting file, String code, String flaw, String message) {
        SourceRef where = file.file().header();
        problems.accept(new Problem("normalize", code, where, message));
        coverage.flaw(where.artifact(), flaw);
    }
}
