package dev.culprit.decode.perfmon;

import dev.culprit.decode.RawSink;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reports what is wrong with a table: the first few of a kind one by one, the others as a number. */
final class Faults {
    /** What can be wrong with a line. */
    enum Kind {
        WIDTH("perfmon.row-width", "rows have the wrong number of cells and are left out"),
        TIME("perfmon.time", "rows have no time that can be read and are left out"),
        VALUE("perfmon.value", "rows have cells that are neither numbers nor blank; those are taken as no sample"),
        TEXT("perfmon.not-a-row", "places between the rows hold other text"),
        LONG_LINE("perfmon.line-too-long", "lines are too long to be rows and are left out");

        private final String code;
        private final String others;

        Kind(String code, String others) {
            this.code = code;
            this.others = others;
        }
    }

    private static final String STAGE = "decode";
    private static final int TOLD_ONE_BY_ONE = 3;

    private final String path;
    private final RawSink sink;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> firstUntold = new EnumMap<>(Kind.class);
    private final List<Problem> held = new ArrayList<>();
    private boolean holding = true;

    Faults(String path, RawSink sink) {
        this.path = path;
        this.sink = sink;
    }

    /** Reports a fault of a line; times that cannot be read only after {@link #release}. */
    void report(Kind kind, long line, String text) {
        long count = counts.merge(kind, 1L, Long::sum);
        if (count > TOLD_ONE_BY_ONE) {
            firstUntold.putIfAbsent(kind, line);
        } else if (kind == Kind.TIME && holding) {
            held.add(problem(kind.code, line, text));
        } else {
            sink.problem(problem(kind.code, line, text));
        }
    }

    /** Reports a fault of the whole table. */
    void report(String code, long line, String text) {
        sink.problem(problem(code, line, text));
    }

    /** Reports the times held back so far: some times can be read, so it is not the file as a whole. */
    void release() {
        holding = false;
        held.forEach(sink::problem);
        held.clear();
    }

    long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Reports how many faults of each kind there are beyond those told. */
    void finish() {
        firstUntold.forEach((kind, line) -> {
            if (kind != Kind.TIME || !holding) {
                String text =
                        "From here on " + Counted.number(count(kind) - TOLD_ONE_BY_ONE) + " more " + kind.others + ".";
                sink.problem(problem(kind.code, line, text));
            }
        });
    }

    private Problem problem(String code, long line, String text) {
        return new Problem(STAGE, code, SourceRef.line(path, line), text);
    }
}
