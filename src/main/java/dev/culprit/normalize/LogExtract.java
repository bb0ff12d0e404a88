package dev.culprit.normalize;

import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Event;
import dev.culprit.model.Span;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;

/** The records of one log of one host in one file. */
final class LogExtract {
    private final LogKey log;
    private final Artifact artifact;
    private final String capture;
    private long count;
    private long withIds;
    private long lowestId = Long.MAX_VALUE;
    private long highestId = Long.MIN_VALUE;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    LogExtract(LogKey log, Artifact artifact) {
        this.log = log;
        this.artifact = artifact;
        this.capture = capture(log.host(), folder(artifact.path()));
    }

    /** Returns the folder of a file, "" for none: what lies in one folder was collected at one time. */
    static String folder(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    /** Returns what tells collections apart. */
    static String capture(String host, String folder) {
        return host + "\n" + folder;
    }

    /** Returns the folder of a collection. */
    static String folderOf(String capture) {
        return capture.substring(capture.indexOf('\n') + 1);
    }

    LogKey log() {
        return log;
    }

    Artifact artifact() {
        return artifact;
    }

    /** Returns which collection the file is of. */
    String capture() {
        return capture;
    }

    /** Returns the time of its newest record. */
    Instant last() {
        return last;
    }

    boolean isOf(Artifact file, Event event) {
        return artifact.equals(file)
                && log.host().equals(event.host())
                && log.channel().equals(event.channel());
    }

    /** Tells whether another's records go on where its own end. */
    boolean isContinuedBy(LogExtract other) {
        return highestId + 1 == other.lowestId && !last.isAfter(other.first);
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

    void join(LogExtract other) {
        count += other.count;
        withIds += other.withIds;
        lowestId = Math.min(lowestId, other.lowestId);
        highestId = Math.max(highestId, other.highestId);
        first = other.first.isBefore(first) ? other.first : first;
        last = other.last.isAfter(last) ? other.last : last;
    }

    /**
     * Returns the time it covers.
     *
     * @param newest time of the newest record of any log of its capture
     * @param clearings when the log was cleared
     * @param damaged whether something of the file was not read
     * @param mixed whether the file holds other logs as well
     */
    CoveredLog covered(Instant newest, NavigableSet<Instant> clearings, boolean damaged, boolean mixed) {
        String flaw = flaw(damaged, mixed);
        if (!flaw.isEmpty()) {
            return new CoveredLog(CoverageState.PARTIAL, new Span(first, last), count, lowestId, highestId, flaw);
        }
        Instant from = lowestId == 1 ? Instant.MIN : first;
        // Of an extract from before a clearing only earlier ones count.
        Optional<Instant> cleared = Optional.ofNullable(clearings.floor(last)).filter(time -> !time.isBefore(from));
        Instant start = cleared.orElse(from);
        Instant end = newest.isBefore(start) ? start : newest;
        return new CoveredLog(
                CoverageState.PRESENT,
                new Span(start, end),
                count,
                lowestId,
                highestId,
                cleared.isPresent() ? "cleared at its start" : "");
    }

    /** Returns why nothing may be concluded from what this extract lacks; "" if it is whole. */
    private String flaw(boolean damaged, boolean mixed) {
        if (artifact.kind() == ArtifactKind.EVENT_TEXT) {
            return "copied by hand: " + artifact.path();
        }
        if (withIds < count) {
            return "records without ids: " + artifact.path();
        }
        if (damaged) {
            return "damaged: " + artifact.path();
        }
        if (mixed) {
            return "forwarded or a view, with other logs in one file: " + artifact.path();
        }
        long expected = highestId - lowestId + 1;
        return expected == count
                ? ""
                : "filtered: " + artifact.path() + " holds " + count + " of " + expected + " record ids";
    }
}
