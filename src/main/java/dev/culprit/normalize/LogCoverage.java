package dev.culprit.normalize;

import dev.culprit.model.Artifact;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.Event;
import dev.culprit.model.EventKey;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out how well each log of each host was collected.
 *
 * <p>A gap in the record ids means a filtered export or lost records. Record id 1 means that the log never wrapped, so
 * that it reaches back to its creation. A log that was cleared (Microsoft-Windows-Eventlog 104 and 1102) starts anew
 * there, and so does its coverage. A file with records of several logs was forwarded or is a view, and so a choice.
 */
final class LogCoverage {
    /** Problems that cost no record: the checksum of a log copied while in use is always stale. */
    private static final Set<String> HARMLESS =
            Set.of("evtx.file-header-checksum", "evtx.chunk-checksum", "xml.illegal-character");

    /** Problems of single values or commands, which leave the rest of the settings of a file as they are. */
    private static final String OF_A_VALUE = "config.";

    private final TreeMap<LogKey, TreeMap<String, LogExtract>> extracts = new TreeMap<>();
    private final TreeMap<LogKey, NavigableSet<Instant>> cleared = new TreeMap<>();
    private final Set<String> damaged = new HashSet<>();
    private final Set<String> cut = new HashSet<>();

    /** The extract of the event before: most events are of the same log as their neighbour. */
    private Optional<LogExtract> latest = Optional.empty();

    void add(Artifact artifact, Event event, long recordId) {
        LogExtract extract =
                latest.filter(same -> same.isOf(artifact, event)).orElseGet(() -> extract(artifact, event));
        latest = Optional.of(extract);
        extract.add(recordId, event.time());
        noteClearing(event);
    }

    private LogExtract extract(Artifact artifact, Event event) {
        var key = new LogKey(event.host(), event.channel());
        return extracts.computeIfAbsent(key, same -> new TreeMap<>())
                .computeIfAbsent(artifact.path(), same -> new LogExtract(key, artifact));
    }

    /**
     * Returns the present name of each host that a log knows first under another name: of one log in one file, the records
     * of either name stand in one piece, those of the other right behind them, and nobody else writes there. Two hosts whose
     * records were forwarded into one file count each by itself.
     *
     * @param mayBeEarlier tells names that a host may have borne before
     */
    Map<String, String> successors(Predicate<String> mayBeEarlier) {
        var byLog = new TreeMap<String, List<LogExtract>>();
        extracts()
                .forEach(extract -> byLog.computeIfAbsent(
                                extract.artifact().path() + "\n" + extract.log().channel(), same -> new ArrayList<>())
                        .add(extract));
        var successors = new TreeMap<String, String>();
        var contradicted = new HashSet<String>();
        for (List<LogExtract> ofLog : byLog.values()) {
            for (LogExtract earlier : ofLog) {
                if (ofLog.size() == 2 && mayBeEarlier.test(earlier.log().host())) {
                    LogExtract later = ofLog.get(ofLog.get(0) == earlier ? 1 : 0);
                    String known = successors.putIfAbsent(
                            earlier.log().host(), later.log().host());
                    if (!earlier.isContinuedBy(later)
                            || (known != null && !known.equals(later.log().host()))) {
                        contradicted.add(earlier.log().host());
                    }
                }
            }
        }
        successors.keySet().removeAll(contradicted);
        return successors;
    }

    /** Tells whether nothing was recorded under a name after some time. */
    boolean endsBy(String host, Instant time) {
        return extracts()
                .filter(extract -> extract.log().host().equals(host))
                .noneMatch(extract -> extract.last().isAfter(time));
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
                    .ifPresent(ofLog -> ofLog.forEach((path, extract) -> joined.computeIfAbsent(
                                    path, same -> new LogExtract(now, extract.artifact()))
                            .join(extract)));
            Optional.ofNullable(cleared.remove(key))
                    .ifPresent(times -> clearings(now).addAll(times));
        }
        latest = Optional.empty();
    }

    /**
     * Returns a problem for each file that lies in the folder of one host and holds records of others alone; what the records
     * say counts.
     *
     * @param present tells the present name of a host
     */
    List<Problem> misplaced(UnaryOperator<String> present) {
        var hosts = new TreeMap<Artifact, Set<String>>();
        extracts()
                .forEach(extract -> hosts.computeIfAbsent(extract.artifact(), same -> new TreeSet<>())
                        .add(extract.log().host()));
        var problems = new ArrayList<Problem>();
        hosts.forEach((artifact, recorded) -> {
            String folder = present.apply(artifact.hostHint());
            if (!folder.isEmpty() && !recorded.contains("") && !recorded.contains(folder)) {
                problems.add(new Problem(
                        "normalize",
                        "host.path-differs",
                        SourceRef.whole(artifact.path()),
                        "the folder is that of " + upper(folder) + ", the records are of "
                                + upper(String.join(", ", recorded)) + "; what the records say counts"));
            }
        });
        return problems;
    }

    private static String upper(String names) {
        return names.toUpperCase(Locale.ROOT);
    }

    void add(Problem problem) {
        if (!HARMLESS.contains(problem.code())) {
            damaged(problem.where().artifact());
        }
        if (!problem.code().startsWith(OF_A_VALUE)) {
            cut.add(problem.where().artifact());
        }
    }

    private void noteClearing(Event event) {
        if (tellsOfClearing(event.key())) {
            String channel = event.id() == 1102 ? "Security" : event.value("Channel");
            clearings(new LogKey(event.host(), channel)).add(event.time());
        }
    }

    private NavigableSet<Instant> clearings(LogKey log) {
        return cleared.computeIfAbsent(log, same -> new TreeSet<>());
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

    /** Tells whether settings of a file may be missing: it ended early or could not be read from somewhere on. */
    boolean isCut(String artifact) {
        return cut.contains(artifact);
    }

    /** Returns how well each log was collected, whose collections began when the given times tell. */
    List<CollectedSource> sources(CaptureTimes captured) {
        Map<String, Instant> newest = captured.applied(newestOfEachCapture());
        Set<String> mixed = filesOfSeveralLogs();
        var sources = new ArrayList<CollectedSource>();
        extracts.forEach((log, ofLog) -> ofLog.values().stream()
                .map(extract -> extract.covered(
                        newest.getOrDefault(extract.capture(), extract.last()),
                        clearings(log),
                        isDamaged(extract.artifact().path()),
                        mixed.contains(extract.artifact().path())))
                .sorted()
                .reduce(CoveredLog::joined)
                .map(covered -> covered.source(log))
                .ifPresent(sources::add));
        return sources;
    }

    /** Returns the time of the newest record of any log of each capture, by {@link LogExtract#capture}. */
    Map<String, Instant> newestOfEachCapture() {
        var newest = new TreeMap<String, Instant>();
        Set<String> mixed = filesOfSeveralLogs();
        extracts()
                .filter(extract -> tellsCapture(extract, mixed))
                .forEach(extract -> newest.merge(
                        extract.capture(), extract.last(), (one, other) -> one.isAfter(other) ? one : other));
        return newest;
    }

    /** Tells whether any record of a log was read. */
    boolean holds(LogKey log) {
        return extracts.containsKey(log);
    }

    /** Returns when a log was last cleared before some time. */
    Optional<Instant> clearedBefore(LogKey log, Instant time) {
        return Optional.ofNullable(clearings(log).floor(time));
    }

    private Stream<LogExtract> extracts() {
        return extracts.values().stream().flatMap(ofLog -> ofLog.values().stream());
    }

    /** Returns the files that hold records of more than one log: what was forwarded, or shown in one view, was chosen. */
    private Set<String> filesOfSeveralLogs() {
        var channels = new TreeMap<String, Set<String>>();
        extracts()
                .forEach(extract -> channels.computeIfAbsent(
                                extract.artifact().path(), same -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                        .add(extract.log().channel()));
        return channels.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Tells whether a file proves until when the logs beside it were collected: what was copied or listed may be of another
     * day, and a cluster log that does not tell what its times are is of an unknown hour.
     */
    private boolean tellsCapture(LogExtract extract, Set<String> mixed) {
        String path = extract.artifact().path();
        return switch (extract.artifact().kind()) {
            case EVTX, EVENT_XML -> !mixed.contains(path);
            case CLUSTER_LOG -> !isDamaged(path);
            default -> false;
        };
    }
}
