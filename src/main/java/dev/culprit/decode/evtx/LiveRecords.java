package dev.culprit.decode.evtx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which records a log holds as its own, and those found elsewhere that wait until this is known for the whole file.
 *
 * <p>What an export or a wrapped log leaves behind its records is mostly older versions of records that it still holds.
 * When very many wait, they are handed on by what is known so far, so that memory does not grow with what was deleted;
 * one that the log holds further behind, or that is found again there, is then handed on twice.
 */
final class LiveRecords {
    /** Bytes that the waiting records take in the file; printed they may take some times as many. */
    private static final int MOST_WAITING = 8 << 20;

    private final NavigableMap<Long, List<RecordRun>> runs = new TreeMap<>();
    private final List<RecoveredRecord> waiting = new ArrayList<>();
    private long waitingBytes;
    private long unreadable;

    private record Identity(long recordId, long writtenTime) {}

    /** Adds the records that a chunk holds as its own. */
    void add(List<RecordRun> ofChunk) {
        for (RecordRun run : ofChunk) {
            runs.computeIfAbsent(run.firstId(), unused -> new ArrayList<>(1)).add(run);
        }
    }

    /** Adds what was found elsewhere in a chunk. */
    void addRecovered(List<RecoveredRecord> ofChunk) {
        waiting.addAll(ofChunk);
        waitingBytes += ofChunk.stream().mapToLong(RecoveredRecord::size).sum();
        if (waitingBytes > MOST_WAITING) {
            deliverRecovered();
        }
    }

    /** Hands on those waiting that the log does not hold as its own, each once, in the order they were found. */
    void deliverRecovered() {
        Set<Identity> delivered = new HashSet<>();
        for (RecoveredRecord record : waiting) {
            if (!isLive(record) && delivered.add(new Identity(record.recordId(), record.writtenTime()))) {
                unreadable += record.readable() ? 0 : 1;
                record.delivery().run();
            }
        }
        waiting.clear();
        waitingBytes = 0;
    }

    /** Returns how many of those that the log does not hold as its own could not be read. */
    long unreadable() {
        return unreadable;
    }

    private boolean isLive(RecoveredRecord record) {
        long id = record.recordId();
        // The id of a damaged header may be any number.
        long lowest = id < Long.MIN_VALUE + RecordRun.WIDEST_SPAN ? Long.MIN_VALUE : id - RecordRun.WIDEST_SPAN;
        return runs.subMap(lowest, true, id, true).values().stream()
                .flatMap(List::stream)
                .anyMatch(run -> run.contains(id, record.writtenTime()));
    }
}
