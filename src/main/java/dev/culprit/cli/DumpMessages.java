package dev.culprit.cli;

import dev.culprit.model.Artifact;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.pipeline.EventDump;
import java.io.PrintWriter;
import java.util.Locale;

/** What is said on stderr of files that are dumped or searched: a line for each problem and file left out, up to a number. */
final class DumpMessages implements EventDump.Listener {
    /** More problems than a person reads at night; the number of the others is told at the end. */
    static final int MOST_PROBLEMS = 100;

    static final int MOST_FILES = 20;

    private final PrintWriter err;
    private final Progress progress;
    private final boolean quiet;
    private long problems;
    private long files;

    DumpMessages(PrintWriter err, Progress progress, boolean quiet) {
        this.err = err;
        this.progress = progress;
        this.quiet = quiet;
    }

    @Override
    public void problem(Problem problem) {
        problems++;
        if (problems <= MOST_PROBLEMS) {
            line(place(problem.where()) + ": " + problem.text() + " [" + problem.code() + "]");
        }
    }

    @Override
    public void notDumped(Artifact artifact, String why) {
        files++;
        if (files <= MOST_FILES && !quiet) {
            line(artifact.path() + ": not dumped: " + why);
        }
    }

    /** Tells how much was left unsaid, and what was written. */
    void end(EventDump.Outcome outcome) {
        if (files > MOST_FILES && !quiet) {
            line(count(files - MOST_FILES, "more file was", "more files were") + " not dumped");
        }
        endOfProblems();
        if (outcome.partial()) {
            line("interrupted; the output is partial");
        }
        if (!quiet) {
            line(count(outcome.records(), "record", "records") + ", "
                    + String.format(Locale.ROOT, "%,d recovered", outcome.recovered()) + ", "
                    + count(outcome.problems(), "problem", "problems"));
        }
    }

    /** Tells how many problems were left unsaid. */
    void endOfProblems() {
        if (problems > MOST_PROBLEMS) {
            line(count(problems - MOST_PROBLEMS, "more problem", "more problems"));
        }
    }

    private void line(String text) {
        progress.done();
        err.println("culprit: " + text);
    }

    private static String count(long number, String one, String many) {
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
