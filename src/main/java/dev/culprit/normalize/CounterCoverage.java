package dev.culprit.normalize;

import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.CounterName;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Works out how well each counter of each host was collected, over all of its instances.
 *
 * <p>Files that follow each other cover their whole time. Where more than a tenth of it has no samples in any instance, or a
 * file is damaged, what the samples lack proves nothing. A counter covers from its own first sample to its last.
 */
final class CounterCoverage {
    private static final double MOST_MISSING = 0.1;

    /** What one file holds of a counter. */
    private record Extract(String artifact, RecordedRows recorded) {
        Span span() {
            return recorded.span().orElse(Span.ALWAYS);
        }

        TimeGaps gaps() {
            return recorded.gaps();
        }
    }

    private record Key(String host, CounterName name) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::host).thenComparing(Key::name);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final CounterCatalogue catalogue;
    private final TreeMap<Key, List<Extract>> extracts = new TreeMap<>();
    private final TreeMap<String, String> flaws = new TreeMap<>();

    CounterCoverage(CounterCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Notes why nothing may be concluded from what a file lacks; the first reason counts. */
    void flaw(String artifact, String why) {
        flaws.putIfAbsent(artifact, why);
    }

    /** Adds one counter of one file, over all of its instances. */
    void add(String artifact, String host, CounterName name, RecordedRows recorded) {
        extracts.computeIfAbsent(new Key(host, name), same -> new ArrayList<>()).add(new Extract(artifact, recorded));
    }

    /**
     * Returns every counter of every host.
     *
     * @param hostOf the host behind the one that a file names
     * @param damaged tells whether something was wrong with a file
     */
    List<CollectedSource> sources(UnaryOperator<String> hostOf, Predicate<String> damaged) {
        var byHost = new TreeMap<Key, List<Extract>>();
        extracts.forEach((key, files) -> byHost.computeIfAbsent(
                        new Key(hostOf.apply(key.host()), key.name()), same -> new ArrayList<>())
                .addAll(files));
        return byHost.entrySet().stream()
                .map(entry -> source(entry.getKey(), entry.getValue(), damaged))
                .toList();
    }

    private CollectedSource source(Key key, List<Extract> files, Predicate<String> damaged) {
        List<Extract> withSamples = files.stream()
                .filter(extract -> extract.recorded().samples() > 0)
                .toList();
        List<Extract> used = (withSamples.isEmpty() ? files : withSamples)
                .stream()
                        .sorted(Comparator.comparing(
                                        (Extract extract) -> extract.span().start())
                                .thenComparing(Extract::artifact))
                        .toList();
        Span span = Span.around(used.stream().map(Extract::span)).orElseThrow();
        String flaw = withSamples.isEmpty()
                ? "every value is blank"
                : flaw(used, span, artifact -> damaged.test(artifact) ? "damaged" : flaws.getOrDefault(artifact, ""));
        CoverageState whole = flaw.isEmpty() ? CoverageState.PRESENT : CoverageState.PARTIAL;
        return new CollectedSource(
                CollectedSource.Kind.COUNTER,
                catalogue.path(key.name()),
                key.host(),
                withSamples.isEmpty() ? CoverageState.EMPTY : whole,
                span,
                withSamples.stream()
                        .mapToLong(extract -> extract.recorded().samples())
                        .sum(),
                flaw);
    }

    private static String flaw(List<Extract> files, Span span, UnaryOperator<String> flawOf) {
        return files.stream()
                .map(Extract::artifact)
                .filter(artifact -> !flawOf.apply(artifact).isEmpty())
                .map(artifact -> flawOf.apply(artifact) + ": " + artifact)
                .findFirst()
                .orElseGet(() -> missing(files, span));
    }

    private static String missing(List<Extract> files, Span span) {
        long missing =
                files.stream().mapToLong(extract -> extract.gaps().total()).sum();
        Span before = files.get(0).span();
        for (Extract next : files) {
            long distance = Duration.between(before.end(), next.span().start()).toMillis();
            missing += next.gaps().isGap(distance) ? distance : 0;
            before = Span.around(Stream.of(before, next.span())).orElseThrow();
        }
        long blank = files.stream()
                .mapToLong(extract -> extract.recorded().missing())
                .sum();
        long rows =
                files.stream().mapToLong(extract -> extract.recorded().rows()).sum();
        if (blank > rows * MOST_MISSING) {
            return "without samples in " + blank + " of " + rows + " rows";
        }
        long whole = Duration.between(span.start(), span.end()).toMillis();
        return missing > whole * MOST_MISSING
                ? "without samples for " + TimeGaps.length(missing) + " of " + TimeGaps.length(whole)
                : "";
    }
}
