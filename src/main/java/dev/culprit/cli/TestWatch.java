package dev.culprit.cli;

import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBaseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs cases, and again whatever a change of rules or cases touches, until the input ends. */
final class TestWatch {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Terminal terminal;
    private final Work work;
    private final TestRun.Judged whole;
    private final List<Path> rules;
    private final Path corpus;
    private final SortedSet<Path> changedRules = new TreeSet<>();
    private final SortedSet<String> failing = new TreeSet<>();
    private boolean broken;

    /** What is run: rules as they are now, over cases as they are now. */
    interface Work {
        /** Returns the cases that were asked for. */
        List<CorpusCase> cases() throws IOException;

        /**
         * Makes ready to run the rules.
         *
         * @param changedRules files of rules, and maybe others, that changed since the watch began
         */
        TestRun run(SortedSet<Path> changedRules) throws IOException, RuleBaseException;
    }

    /**
     * Prepares to watch.
     *
     * @param whole which rules a run of all cases should make fire
     * @param rules folders with rules
     * @param corpus folder with cases
     */
    TestWatch(Terminal terminal, Work work, TestRun.Judged whole, List<Path> rules, Path corpus) {
        this.terminal = terminal;
        this.work = work;
        this.whole = whole;
        this.rules = List.copyOf(rules);
        this.corpus = corpus;
    }

    /** Runs everything, then watches until the input ends; returns the exit code for how things stand at the end. */
    int untilInputEnds() throws IOException {
        var folders = new TreeSet<Path>(rules);
        folders.add(corpus);
        var watch = new FolderWatch(List.copyOf(folders));
        var touched = new Touched(rules, corpus);
        touched.everything();
        attempt(() -> {
            List<CorpusCase> cases = work.cases();
            note(cases, work.run(changedRules).over(cases, true, whole));
            touched.clear();
        });
        terminal.say("watching " + folders.stream().map(Path::toString).collect(Collectors.joining(", "))
                + "; Ctrl+C or the end of the input ends it");
        InputEnd end = InputEnd.of(terminal.in());
        while (!end.isReachedWithin(BETWEEN_LOOKS) && !terminal.out().checkError()) {
            look(watch, touched);
        }
        // What was saved right before the end is at rest at the second look.
        look(watch, touched);
        look(watch, touched);
        return broken || !failing.isEmpty() ? ExitCode.USAGE : ExitCode.RAN;
    }

    private void look(FolderWatch watch, Touched touched) throws IOException {
        SortedSet<Path> changed = watch.changes();
        changedRules.addAll(changed);
        touched.add(changed);
        if (!changed.isEmpty() && !touched.isNothing()) {
            again(changed, touched);
        }
    }

    private void again(SortedSet<Path> changed, Touched touched) {
        PrintWriter out = terminal.out();
        out.println();
        out.println("changed " + changed.iterator().next()
                + (changed.size() == 1 ? "" : " and " + (changed.size() - 1) + " more"));
        out.flush();
        attempt(() -> {
            List<CorpusCase> all = work.cases();
            failing.retainAll(all.stream().map(CorpusCase::name).collect(Collectors.toSet()));
            List<CorpusCase> cases = all.stream().filter(touched::concerns).toList();
            note(cases, work.run(changedRules).over(cases, false, touched.judged(whole)));
            touched.clear();
        });
    }

    private interface Attempt {
        void run() throws IOException, RuleBaseException;
    }

    /** Rules and cases are being written: what is wrong with them is told, and put right with the next change. */
    private void attempt(Attempt attempt) {
        PrintWriter out = terminal.out();
        try {
            attempt.run();
            broken = false;
        } catch (RuleBaseException rejected) {
            RulesCommand.Check.writeText(rejected.problems(), out);
            broken = true;
        } catch (IOException unreadable) {
            out.println("FAIL  " + unreadable.getMessage());
            broken = true;
        }
        out.flush();
    }

    private void note(List<CorpusCase> cases, SortedSet<String> failed) {
        cases.forEach(corpusCase -> failing.remove(corpusCase.name()));
        if (!failing.isEmpty()) {
            terminal.out().println("still to mend: " + String.join(", ", failing));
        }
        failing.addAll(failed);
    }
}
