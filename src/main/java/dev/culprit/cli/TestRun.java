package dev.culprit.cli;

import dev.culprit.bench.Bench;
import dev.culprit.knowledge.CaseMismatches;
import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.model.Analysis;
import dev.culprit.model.BenchScores;
import dev.culprit.model.UnfiredRule;
import dev.culprit.report.ScoresText;
import dev.culprit.report.TextStyle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One run of a rule base over cases: prints what differs, and what was asked for beside. */
final class TestRun {
    private final Terminal terminal;
    private final RuleOptions rules;
    private final MeasureOptions measures;
    private final CaseRunner runner;
    private final Bench bench;

    TestRun(Terminal terminal, RuleBase base, RuleOptions rules, MeasureOptions measures) {
        this.terminal = terminal;
        this.rules = rules;
        this.measures = measures;
        this.runner = new CaseRunner(base);
        this.bench = new Bench(base, base.limits().with(rules.limits()));
    }

    /** Which rules a run should have made fire. */
    enum Judged {
        /** None: only some cases of a cause were run. */
        NONE,
        /** Those of the causes whose cases were run. */
        CAUSES,
        /** Those, and the rules that perceive. */
        ALL
    }

    /**
     * Runs cases.
     *
     * @param passing whether to name cases that pass as well
     * @param judged which rules are named if no case made them fire
     * @return the names of the cases that failed
     */
    SortedSet<String> over(List<CorpusCase> cases, boolean passing, Judged judged) throws IOException {
        PrintWriter out = terminal.out();
        var failed = new TreeSet<String>();
        boolean allRan = true;
        for (CorpusCase corpusCase : cases) {
            List<String> faults = runner.faults(corpusCase);
            allRan &= faults.isEmpty();
            List<String> wrong = faults.isEmpty() ? mismatches(corpusCase) : faults;
            if (!wrong.isEmpty()) {
                failed.add(corpusCase.name());
            }
            tell(corpusCase, wrong, passing);
            out.flush();
        }
        out.println(cases.size() + (cases.size() == 1 ? " case, " : " cases, ") + failed.size() + " failed");
        if (measures.mutations()) {
            List<String> unnoticed = bench.mutations();
            unnoticed.forEach(sentence -> out.println("weak  " + sentence));
            out.println(unnoticed.size() + (unnoticed.size() == 1 ? " piece" : " pieces")
                    + " of evidence that nothing rests on");
        }
        if (measures.isTable()) {
            measure();
        }
        // A case that could not be run may be the one that makes a rule fire.
        if (judged != Judged.NONE && allRan) {
            tellUnfired(bench.unfired(judged == Judged.ALL));
        }
        out.flush();
        return failed;
    }

    private List<String> mismatches(CorpusCase corpusCase) throws IOException {
        Analysis analysis = runner.analyze(corpusCase);
        bench.add(
                corpusCase, analysis.observations(), runner.request(corpusCase).window(), analysis.diagnosis());
        return CaseMismatches.between(corpusCase.expected(), analysis);
    }

    private void tell(CorpusCase corpusCase, List<String> wrong, boolean passing) {
        PrintWriter out = terminal.out();
        if (passing || !wrong.isEmpty()) {
            out.println((wrong.isEmpty() ? "ok    " : "FAIL  ") + corpusCase.name());
        }
        wrong.forEach(sentence -> out.println("      " + sentence));
    }

    private void measure() throws IOException {
        PrintWriter out = terminal.out();
        BenchScores scores =
                bench.measure(measures.perturbations(), measures.seed(), sentence -> out.println("wrong " + sentence));
        var style =
                new TextStyle(terminal.width(), terminal.colour(ColorChoice.auto), TextStyle.Verbosity.NORMAL, false);
        out.println();
        out.print(new ScoresText(style).text(scores));
        if (measures.report().isPresent()) {
            Files.writeString(measures.report().get(), ScoresText.markdown(scores));
        }
    }

    private void tellUnfired(List<UnfiredRule> unfired) {
        List<UnfiredRule> own =
                unfired.stream().filter(rule -> rules.areUnderTest(rule.file())).toList();
        PrintWriter out = terminal.out();
        for (UnfiredRule rule : own) {
            out.println("never " + rule.file() + ":" + rule.line());
            out.println("      " + rule.rule());
        }
        if (!own.isEmpty()) {
            out.println(
                    own.size() == 1
                            ? "1 rule that no case makes fire: write one that does, or delete it"
                            : own.size() + " rules that no case makes fire: write one for each, or delete the rule");
        }
    }
}
