package dev.culprit.normalize;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.SampleSink;
import dev.culprit.model.Artifact;
import dev.culprit.model.Assumption;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.CounterName;
import dev.culprit.model.CounterSamples;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.WantedCounters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Turns files of counters into series: one for each counter, instance and host, whatever the number of files. */
final class CounterCollector {
    private final CounterCatalogue catalogue;
    private final WantedCounters wanted;
    private final NormalizeOptions options;
    private final ClockCorrection known;
    private final HostRegistry hosts;
    private final CounterPlacing placing;
    private final Consumer<Problem> problems;
    private final CounterCoverage coverage;
    private final List<Assumption> assumptions = new ArrayList<>();
    private final TreeMap<Key, Track> tracks = new TreeMap<>();

    private record Key(String host, CounterName name, String instance) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::host).thenComparing(Key::name).thenComparing(Key::instance);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** The samples of one counter so far; the file that came first counts where two have a sample of one instant. */
    private record Track(CounterColumn column, CounterSamples samples, int most) {
        Track with(Track later) {
            int least = Math.min(most, later.most);
            return new Track(column, JoinedSamples.of(samples, later.samples, least), least);
        }
    }

    CounterCollector(
            CounterCatalogue catalogue,
            WantedCounters wanted,
            NormalizeOptions options,
            HostRegistry hosts,
            Consumer<Problem> problems) {
        this.catalogue = catalogue;
        this.wanted = wanted;
        this.options = options;
        this.known = new ClockCorrection(options.knownOffsets());
        this.hosts = hosts;
        this.problems = problems;
        this.coverage = new CounterCoverage(catalogue);
        this.placing = new CounterPlacing(options, hosts, problems, coverage);
    }

    void add(Assumption assumption) {
        assumptions.add(assumption);
    }

    /** Returns the sink for the rows of one file. */
    SampleSink sinkFor(Artifact artifact, RawCounters header) {
        List<CounterColumn> columns = columns(artifact, header);
        IntPredicate kept = column -> wanted.contains(columns.get(column).name());
        IntPredicate known =
                column -> options.everyCounter() && columns.get(column).entry().isPresent();
        return new CounterFile(
                header,
                columns,
                repeated(columns),
                new CounterFile.Uses(kept, kept.or(known)),
                this::isAsked,
                taker(artifact, columns, CounterClock.of(header, options)));
    }

    private boolean isAsked(String host, Instant time) {
        return options.window().contains(known.corrected(hostOf(host), time));
    }

    private List<CounterColumn> columns(Artifact artifact, RawCounters header) {
        var columns = new ArrayList<CounterColumn>();
        for (String printed : header.paths()) {
            CounterPath path = CounterPath.parse(printed);
            String host = hosts.identify(path.host().isEmpty() ? artifact.hostHint() : path.host());
            columns.add(CounterColumn.of(path, host, catalogue));
        }
        return columns;
    }

    private static Set<Integer> repeated(List<CounterColumn> columns) {
        Set<String> seen = new HashSet<>();
        var repeated = new LinkedHashSet<Integer>();
        for (int column = 0; column < columns.size(); column++) {
            if (!seen.add(columns.get(column).identity())) {
                repeated.add(column);
            }
        }
        return repeated;
    }

    private CounterFile.Taker taker(Artifact artifact, List<CounterColumn> columns, CounterClock clock) {
        return new CounterFile.Taker() {
            @Override
            public void read(CounterFile file, boolean dayFirst, boolean certain) {
                var ofHosts =
                        new TreeSet<>(columns.stream().map(CounterColumn::host).toList());
                placing.add(file, ofHosts, clock, dayFirst, certain);
            }

            @Override
            public void series(CounterColumn column, CounterSamples samples, int most) {
                tracks.merge(
                        new Key(column.host(), column.name(), column.path().instance()),
                        new Track(column, samples, most),
                        Track::with);
            }

            @Override
            public void covered(CounterColumn column, RecordedRows recorded) {
                if (column.entry().isPresent() || wanted.contains(column.name())) {
                    coverage.add(artifact.path(), column.host(), column.name(), recorded);
                }
            }

            @Override
            public void notes(List<Assumption> notes) {
                assumptions.addAll(notes);
            }

            @Override
            public void problem(Problem problem, String flaw) {
                problems.accept(problem);
                if (!flaw.isEmpty()) {
                    coverage.flaw(artifact.path(), flaw);
                }
            }
        };
    }

    /**
     * Places the files that do not tell all by themselves; to be called before anything is asked for.
     *
     * @param logs time of the logs whose clock is known; empty if there are none
     */
    void placeRest(Optional<Span> logs) {
        placing.placeRest(logs);
    }

    /** Returns the series; those of a file that names no host are of the only host there is, if there is just one. */
    List<CounterSeries> series() {
        tracks.entrySet().stream()
                .filter(entry -> entry.getKey().host().isEmpty())
                .map(entry -> entry.getValue().samples().source(0).artifact())
                .distinct()
                .forEach(this::tellHost);
        var byHost = new TreeMap<Key, Track>();
        tracks.forEach((key, track) ->
                byHost.merge(new Key(hostOf(key.host()), key.name(), key.instance()), track, Track::with));
        var series = new ArrayList<CounterSeries>();
        byHost.forEach((key, track) -> series.add(new CounterSeries(
                key.host(),
                key.name(),
                key.instance(),
                track.column().unit(),
                track.column().kind(),
                track.samples())));
        return series;
    }

    /**
     * Returns how well each counter was collected.
     *
     * @param damaged tells whether something was wrong with a file
     */
    List<CollectedSource> sources(Predicate<String> damaged) {
        return coverage.sources(this::hostOf, damaged);
    }

    List<Assumption> assumptions() {
        return assumptions;
    }

    private void tellHost(String artifact) {
        if (!hosts.onlyHost().isEmpty()) {
            assumptions.add(new Assumption(
                    SourceRef.whole(artifact),
                    "host",
                    hosts.onlyHost().toUpperCase(Locale.ROOT),
                    "the counters name none, and it is the only host of the bundle"));
        } else if (hosts.any()) {
            problems.accept(new Problem(
                    "normalize",
                    "counters.no-host",
                    SourceRef.whole(artifact),
                    "the counters name no host, and the bundle has several; put the file into a folder Node_NAME to say whose"
                            + " they are"));
        }
    }

    private String hostOf(String named) {
        return named.isEmpty() ? hosts.onlyHost() : hosts.present(named);
    }
}
