package dev.culprit.normalize;

import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Event;
import dev.culprit.model.EventKey;
import dev.culprit.model.Problem;
import dev.culprit.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Works out how well each log of each host was collected.
 *
 * <p>A gap in the record ids means a filtered export or lost records. Record id 1 means that the log never wrapped, so
 * that it reaches back to its creation. A log that was cleared (Microsoft-Windows-Eventlog 104 and 1102) starts anew
 * there, and so does its coverage.
 */
final class LogCoverage {
    /** Problems that cost no record: the checksum of a log copied while in use is always stale. */
    private static final Set<String> HARMLESS =
            Set.of("evtx.file-header-checksum", "evtx.chunk-checksum", "xml.illegal-character");

    private record LogKey(String host, String channel) implements Comparable<LogKey> {
        private static final Comparator<LogKey> ORDER =
                Comparator.comparing(LogKey::host).thenComparing(LogKey::channel, String.CASE_INSENSITIVE_ORDER);

        @Override
        public int compareTo(LogKey other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Extract {
        private final LogKey key;
        private final Artifact artifact;
        private final String capture;
        private long count;
        private long withIds;
        private long lowestId = Long.MAX_VALUE;
        private long highestId = Long.MIN_VALUE;
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;

        Extract(LogKey key, Artifact artifact) {
            this.key = key;
            this.artifact = artifact;
            int folder = artifact.path().lastIndexOf('/');
            this.capture = key.host() + "\n" + artifact.path().substring(0, Math.max(folder, 0));
        }

        boolean isOf(Artifact file, Event event) {
            return artifact.equals(file)
                    && key.host().equals(event.host())
                    && key.channel().equals(event.channel());
        }

        void add(long recordId, Instant time) {
            count++;
            if (recordId >= 0) {
                withIds++;
                lowestId = Math.min(lowestId, recordId);
                highestId = Math.max(highestId, recordId);
            }
            first = time.isBefore(first) ? time : first;
            last = time.isAfter(last) ? time : last;
        }

        void join(Extract other) {
            count += other.count;
            withIds += other.withIds;
            lowestId = Math.min(lowestId, other.lowestId);
            highestId = Math.max(highestId, other.highestId);
            first = other.first.isBefore(first) ? other.first : first;
            last = other.last.isAfter(last) ? other.last : last;
        }

        /** Returns why nothing may be concluded from what this extract lacks; "" if it is whole. */
        String flaw(boolean damaged) {
            if (artifact.kind() == ArtifactKind.EVENT_TEXT) {
                return "copied by hand: " + artifact.path();
            }
            if (withIds < count) {
                return "records without ids: " + artifact.path();
            }
            if (damaged) {
                return "damaged: " + artifact.path();
            }
            long expected = highestId - lowestId + 1;
            return expected == count
                    ? ""
                    : "filtered: " + artifact.path() + " holds " + count + " of " + expected + " record ids";
        }
    }

    private final TreeMap<LogKey, TreeMap<String, Extract>> extracts = new TreeMap<>();
    private final TreeMap<LogKey, Instant> cleared = new TreeMap<>();
    private final Set<String> damaged = new HashSet<>();

    /** The extract of the event before: most events are of the same log as their neighbour. */
    private Optional<Extract> latest = Optional.empty();

    void add(Artifact artifact, Event event, long recordId) {
        Extract extract = latest.filter(same -> same.isOf(artifact, event)).orElseGet(() -> extract(artifact, event));
        latest = Optional.of(extract);
        extract.add(recordId, event.time());
        noteClearing(event);
    }

    private Extract extract(Artifact artifact, Event event) {
        var key = new LogKey(event.host(), event.channel());
        return extracts.computeIfAbsent(key, same -> new TreeMap<>())
                .computeIfAbsent(artifact.path(), same -> new Extract(key, artifact));
    }

    /**
     * Returns the present name of each host that a log knows first under another name: of one log in one file, the records
     * of either name stand in one piece, those of the other behind them, and nobody else writes there.
     *
     * @param mayBeEarlier tells names that a host may have borne before
     */
    Map<String, String> successors(Predicate<String> mayBeEarlier) {
        var byLog = new TreeMap<String, List<Extract>>();
        extracts.values()
                .forEach(ofLog -> ofLog.values()
                        .forEach(extract -> byLog.computeIfAbsent(
                                        extract.artifact.path() + "\n" + extract.key.channel(),
                                        same -> new ArrayList<>())
                                .add(extract)));
        var successors = new TreeMap<String, String>();
        var contradicted = new HashSet<String>();
        for (List<Extract> ofLog : byLog.values()) {
            for (Extract earlier : ofLog) {
                if (ofLog.size() == 2 && mayBeEarlier.test(earlier.key.host())) {
                    Extract later = ofLog.get(ofLog.get(0) == earlier ? 1 : 0);
                    String known = successors.putIfAbsent(earlier.key.host(), later.key.host());
                    if (earlier.highestId >= later.lowestId || (known != null && !known.equals(later.key.host()))) {
                        contradicted.add(earlier.key.host());
                    }
                }
            }
        }
        successors.keySet().removeAll(contradicted);
        return successors;
    }

    /** Tells whether nothing was recorded under a name after some time. */
    boolean endsBy(String host, Instant time) {
        return extracts.entrySet().stream()
                .filter(entry -> entry.getKey().host().equals(host))
                .flatMap(entry -> entry.getValue().values().stream())
                .noneMatch(extract -> extract.last.isAfter(time));
    }

    /** Joins the extracts of hosts that are one under several names. */
    void rename(Map<String, String> present) {
        List<LogKey> earlier = extracts.keySet().stream()
                .filter(key -> present.containsKey(key.host()))
                .toList();
        for (LogKey key : earlier) {
            var now = new LogKey(present.getOrDefault(key.host(), key.host()), key.channel());
            var joined = extracts.computeIfAbsent(now, same -> new TreeMap<>());
            Optional.ofNullable(extracts.remove(key))
                    .ifPresent(ofLog -> ofLog.forEach(
                            (path, extract) -> joined.computeIfAbsent(path, same -> new Extract(now, extract.artifact))
                                    .join(extract)));
            Optional.ofNullable(cleared.remove(key)).ifPresent(time -> cleared.merge(now, time, LogCoverage::later));
        }
        latest = Optional.empty();
    }

    void add(Problem problem) {
        if (!HARMLESS.contains(problem.code())) {
            damaged(problem.where().artifact());
        }
    }

    private void noteClearing(Event event) {
        if (tellsOfClearing(event.key())) {
            String channel = event.id() == 1102 ? "Security" : event.value("Channel");
            cleared.merge(new LogKey(event.host(), channel), event.time(), LogCoverage::later);
        }
    }

    /** Tells whether an event says that a log was cleared. */
    static boolean tellsOfClearing(EventKey key) {
        return key.provider().equals("Microsoft-Windows-Eventlog") && (key.id() == 104 || key.id() == 1102);
    }

    /** Notes a file of which something was not read. */
    void damaged(String artifact) {
        damaged.add(artifact);
    }

    /** Tells whether something of a file was not read or not understood. */
    boolean isDamaged(String artifact) {
        return damaged.contains(artifact);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    List<CollectedSource> sources() {
        var newest = new TreeMap<String, Instant>();
        extracts.values().stream()
                .flatMap(ofLog -> ofLog.values().stream())
                .filter(this::tellsTimeSurely)
                .forEach(extract -> newest.merge(extract.capture, extract.last, LogCoverage::later));
        var sources = new ArrayList<CollectedSource>();
        extracts.values()
                .forEach(ofLog -> ofLog.values().stream()
                        .map(extract -> source(extract, newest.getOrDefault(extract.capture, extract.last)))
                        .sorted(Comparator.comparing(source -> source.span().start()))
                        .reduce(LogCoverage::better)
                        .ifPresent(sources::add));
        return sources;
    }

    /** A cluster log that does not tell what its times are cannot prove when a collection was made. */
    private boolean tellsTimeSurely(Extract extract) {
        return extract.artifact.kind() != ArtifactKind.CLUSTER_LOG || !isDamaged(extract.artifact.path());
    }

    private CollectedSource source(Extract extract, Instant newest) {
        LogKey key = extract.key;
        String flaw = extract.flaw(damaged.contains(extract.artifact.path()));
        Instant from = extract.withIds > 0 && extract.lowestId == 1 ? Instant.MIN : extract.first;
        Instant clearedAt = cleared.getOrDefault(key, Instant.MIN);
        Instant start = clearedAt.isAfter(from) ? clearedAt : from;
        Instant end = flaw.isEmpty() ? newest : extract.last;
        boolean startsAtClearing = flaw.isEmpty() && !clearedAt.equals(Instant.MIN) && start.equals(clearedAt);
        return new CollectedSource(
                CollectedSource.Kind.CHANNEL,
                key.channel(),
                key.host(),
                flaw.isEmpty() ? CoverageState.PRESENT : CoverageState.PARTIAL,
                new Span(flaw.isEmpty() ? start : extract.first, end.isBefore(start) ? start : end),
                extract.count,
                startsAtClearing ? "cleared at its start" : flaw);
    }

    /** Joins two extracts of one log: a whole one wins, two whole ones that touch cover both, else the larger counts. */
    private static CollectedSource better(CollectedSource a, CollectedSource b) {
        if (a.state() != b.state()) {
            return a.state().compareTo(b.state()) < 0 ? a : b;
        }
        if (a.state() == CoverageState.PRESENT && a.span().overlaps(b.span())) {
            Span both = Span.around(Stream.of(a.span(), b.span())).orElseThrow();
            return new CollectedSource(
                    a.kind(), a.name(), a.host(), a.state(), both, a.count() + b.count(), a.why() + b.why());
        }
        return a.count() >= b.count() ? a : b;
    }
}
