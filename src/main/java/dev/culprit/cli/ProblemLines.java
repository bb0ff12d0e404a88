package dev.culprit.cli;

import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.util.Locale;
import java.util.function.Consumer;

/** A line on stderr for each problem of the input, up to a number. */
final class ProblemLines {
    /** More problems than a person reads at night; the number of the others is told at the end. */
    static final int MOST = 100;

    private final Consumer<String> line;
    private long problems;

    /**
     * Begins.
     *
     * @param line takes each line, without a line end
     */
    ProblemLines(Consumer<String> line) {
        this.line = line;
    }

    void add(Problem problem) {
        problems++;
        if (problems <= MOST) {
            line.accept(place(problem.where()) + ": " + problem.text() + " [" + problem.code() + "]");
        }
    }

    /** Tells how many problems were left unsaid. */
    void end() {
        if (problems > MOST) {
            line.accept(count(problems - MOST, "more problem", "more problems"));
        }
    }

    static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    private static String place(SourceRef where) {
        return where.artifact()
                + switch (where.unit()) {
                    case RECORD -> ", record " + where.position();
                    case LINE -> ", line " + where.position();
                    case OFFSET -> ", byte " + where.position();
                    case WHOLE -> "";
                };
    }
}
