package dev.culprit.decode.evtx;

import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reports the problems of one block of a file, the first few of each code one by one and the rest in one sentence.
 *
 * <p>A destroyed chunk can hold a thousand torn records; a report that lists them all hides everything else.
 */
final class ProblemLog {
    private static final String STAGE = "decode";
    private static final int SINGLY_REPORTED = 3;

    private final Consumer<Problem> problems;
    private final String path;
    private final long blockOffset;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /**
     * Starts with nothing reported.
     *
     * @param problems takes them
     * @param path path of the file
     * @param blockOffset where the block begins in the file, in bytes
     */
    ProblemLog(Consumer<Problem> problems, String path, long blockOffset) {
        this.problems = problems;
        this.path = path;
        this.blockOffset = blockOffset;
    }

    /**
     * Reports a problem, or counts it if the same kind has been reported often enough.
     *
     * @param code stable code
     * @param offset where, from the start of the block
     * @param text what was expected and what was found, one sentence
     */
    void add(String code, int offset, String text) {
        Tally tally = tallies.computeIfAbsent(code, unused -> new Tally());
        tally.count++;
        if (tally.count <= SINGLY_REPORTED) {
            send(code, offset, text);
        } else if (tally.count == SINGLY_REPORTED + 1) {
            tally.firstUnreported = offset;
        }
    }

    /** Reports what was only counted; to be called once, after the block. */
    void close() {
        tallies.forEach((code, tally) -> {
            int rest = tally.count - SINGLY_REPORTED;
            if (rest > 0) {
                send(code, tally.firstUnreported, "Further problems of this kind in the same chunk: " + rest + ".");
            }
        });
    }

    private void send(String code, int offset, String text) {
        problems.accept(new Problem(STAGE, code, SourceRef.offset(path, blockOffset + offset), text));
    }

    private static final class Tally {
        private int count;
        private int firstUnreported;
    }
}
