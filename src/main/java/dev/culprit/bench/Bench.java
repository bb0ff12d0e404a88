package dev.culprit.bench;

import dev.culprit.diagnose.Diagnostician;
import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.model.BenchScores;
import dev.culprit.model.CauseScore;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.FiredRule;
import dev.culprit.model.Limits;
import dev.culprit.model.Observations;
import dev.culprit.model.Span;
import dev.culprit.model.UnfiredRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Measures a rule base over a corpus; not safe to share between threads. */
public final class Bench {
    private final RuleBase rules;
    private final Diagnostician diagnostician;
    private final List<BenchCase> cases = new ArrayList<>();

    /**
     * Takes a rule base and the thresholds to measure it with.
     *
     * @param limits the thresholds of the rule base, possibly with changes for this run
     */
    public Bench(RuleBase rules, Limits limits) {
        this.rules = rules;
        this.diagnostician = new Diagnostician(rules, limits);
    }

    /** Takes a case as its bundle was observed and judged. */
    public void add(CorpusCase corpusCase, Observations observations, Optional<Span> window, Diagnosis diagnosis) {
        cases.add(new BenchCase(corpusCase, observations, window, diagnosis));
    }

    /**
     * Perturbs the cases and counts what is named rightly.
     *
     * @param perCase how often to perturb each case at most; 0 counts the cases as they are
     * @param seed what perturbations are drawn with; the same cases and seed give the same result
     * @param wrong told one sentence for each perturbed case in which something is named that is not true
     */
    public BenchScores measure(int perCase, long seed, Consumer<String> wrong) {
        var scores = new Scores();
        int perturbed = 0;
        for (BenchCase base : cases) {
            scores.addCase(base);
            // Each case draws for itself, so that a new case leaves those of the others as they were.
            var random = new SplittableRandom(seed ^ base.corpusCase().name().hashCode());
            for (Perturbation change : new Perturbations(cases, random).of(base, perCase)) {
                Diagnosis said = diagnostician.diagnose(change.observations(), change.window());
                scores.addPerturbed(base, change, said);
                said.findings().stream()
                        .filter(finding -> !change.truth()
                                        .contains(finding.page().id())
                                && !base.mayName().contains(finding.page().id()))
                        .forEach(finding -> wrong.accept(base.corpusCase().name() + ", " + change.what() + ": "
                                + finding.page().id() + " is "
                                + finding.verdict().label() + " ("
                                + Math.round(finding.confidence() * 100) + " %)"));
                perturbed++;
            }
        }
        List<CauseScore> causes =
                rules.pages().stream().map(page -> scores.of(page.id())).toList();
        return new BenchScores(causes, scores.bins(), cases.size(), perturbed, seed);
    }

    /**
     * Returns the rules that no case made fire, by file and line: of each cause that a case is about, and, with the symptoms,
     * of each symptom that such a cause or no cause at all looks at.
     *
     * @param withSymptoms whether rules that perceive are judged as well; they want the cases of all causes that share them
     */
    public List<UnfiredRule> unfired(boolean withSymptoms) {
        Set<String> causes =
                cases.stream().map(base -> base.corpusCase().cause()).collect(Collectors.toSet());
        Set<FiredRule> fired = cases.stream()
                .flatMap(base -> base.diagnosis().fired().stream())
                .collect(Collectors.toSet());
        return new RulesUnderTest(rules.writtenRulesByFile(), causes).unfired(fired, withSymptoms);
    }

    /**
     * Takes away what each found cause of a case rests on, one symptom after the other and then all, and looks whether the
     * rules notice.
     *
     * @return one sentence for each piece of evidence that may go without any loss of confidence, and for each cause that is
     *     named without any of its evidence
     */
    public List<String> mutations() {
        var unnoticed = new ArrayList<String>();
        for (BenchCase base : cases) {
            unnoticed.addAll(new Mutations(diagnostician, base).unnoticed());
        }
        return unnoticed;
    }
}
