package dev.culprit.cli;

import dev.culprit.model.Artifact;
import dev.culprit.model.Problem;
import dev.culprit.pipeline.EventDump;
import java.io.PrintWriter;
import java.util.Locale;

/** What a dump says on stderr while it runs: a line for each problem and each file left out, up to a number. */
final class DumpMessages implements EventDump.Listener {
    static final int MOST_FILES = 20;

    private final PrintWriter err;
    private final Progress progress;
    private final boolean quiet;
    private final ProblemLines problems = new ProblemLines(this::line);
    private long files;

    DumpMessages(PrintWriter err, Progress progress, boolean quiet) {
        this.err = err;
        this.progress = progress;
        this.quiet = quiet;
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
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
            line(ProblemLines.count(files - MOST_FILES, "more file was", "more files were") + " not dumped");
        }
        problems.end();
        if (outcome.partial()) {
            line("interrupted; the output is partial");
        }
        if (!quiet) {
            line(ProblemLines.count(outcome.records(), "record", "records") + ", "
                    + String.format(Locale.ROOT, "%,d recovered", outcome.recovered()) + ", "
                    + ProblemLines.count(outcome.problems(), "problem", "problems"));
        }
    }

    private void line(String text) {
        progress.done();
        err.println("culprit: " + text);
    }
}
