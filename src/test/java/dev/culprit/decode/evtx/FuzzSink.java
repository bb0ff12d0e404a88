package dev.culprit.decode.evtx;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.model.Datum;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what is decoded of one log and throws at the first thing that cannot be, so that no flood fills the memory.
 *
 * <p>A block has 64 KiB, all of which deleted records may fill where it is no chunk, and the smallest record 28 bytes. Three
 * problems of each code and one summary are reported for a chunk, and its codes are fewer than ten. {@link Budget} bounds
 * its characters. Neighbours without the magic of a chunk are one problem together; the file itself adds at most five.
 */
final class FuzzSink implements RawSink {
    static final String PATH = "Node_1/System.evtx";

    private static final String NOT_RECOVERED = "evtx.not-recovered";
    private static final int RECORDS_OF_A_CHUNK = 65_536 / 28;
    private static final int PROBLEMS_OF_A_CHUNK = 40;
    private static final int PROBLEMS_OF_A_FILE = 5;

    private final int chunks;
    private final int size;
    private final List<RawEvent> events = new ArrayList<>();
    private final List<RawEvent> recovered = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long characters;

    /**
     * Begins a log.
     *
     * @param chunks how many it can have
     * @param size its bytes
     */
    FuzzSink(int chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    @Override
    public void event(RawEvent event) {
        events.add(event);
        check(event);
    }

    @Override
    public void recovered(RawEvent event) {
        recovered.add(event);
        check(event);
    }

    private void check(RawEvent event) {
        int records = events.size() + recovered.size();
        require(records <= RECORDS_OF_A_CHUNK * chunks, "more records than the chunks have room for");
        require(event.source().equals(SourceRef.record(PATH, event.recordId())), "a source that is not the record's");
        require(isUnsignedShort(event.id()), "an event id out of range");
        require(isUnsignedShort(event.qualifiers()), "qualifiers out of range");
        require(event.level() >= -1 && event.level() <= 5, "a level out of range");
        characters += charactersOf(event);
        require(characters <= (long) Budget.CHUNK_CHARACTERS * chunks, "more characters than the chunks may cost");
    }

    private static boolean isUnsignedShort(int number) {
        return number >= 0 && number <= 0xffff;
    }

    private static long charactersOf(RawEvent event) {
        long count = 0;
        for (Datum datum : event.data()) {
            count += datum.name().length() + datum.value().length();
        }
        return count
                + event.provider().length()
                + event.channel().length()
                + event.computer().length()
                + event.message().length();
    }

    @Override
    public void setting(RawSetting setting) {
        throw new AssertionError("a log holds no settings");
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
        require(problems.size() <= PROBLEMS_OF_A_CHUNK * chunks + PROBLEMS_OF_A_FILE, "a flood of problems");
        require(problem.stage().equals("decode") && problem.code().startsWith("evtx."), "a problem of another room");
        require(problem.text().endsWith("."), "a problem that is not said in a sentence");
        SourceRef where = problem.where();
        require(where.artifact().equals(PATH) && where.unit() == SourceRef.Unit.OFFSET, "a problem elsewhere");
        require(where.position() >= 0 && where.position() <= size, "a problem outside the file");
    }

    /** Checks that another run made the same of the log, except that it looked for deleted records too. */
    void checkSameButRecovered(FuzzSink other) {
        require(recovered.isEmpty(), "records are recovered that nobody asked for");
        require(events.equals(other.events), "other events are read in another run");
        require(problems.equals(other.problemsOfReading()), "other problems are met in another run");
    }

    private List<Problem> problemsOfReading() {
        return problems.stream()
                .filter(problem -> !problem.code().equals(NOT_RECOVERED))
                .toList();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise + "; events " + events.size() + ", last problem "
                    + (problems.isEmpty() ? "none" : last()));
        }
    }

    private Problem last() {
        return problems.get(problems.size() - 1);
    }
}
