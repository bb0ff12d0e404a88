package dev.culprit.diagnose;

import dev.culprit.knowledge.RuleAnnotations;
import dev.culprit.model.Case;
import dev.culprit.model.Evidence;
import dev.culprit.model.EvidenceDraft;
import dev.culprit.model.Limits;
import dev.culprit.model.NearMiss;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Strength;
import dev.culprit.model.Symptom;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.kie.api.definition.rule.Rule;

/** Gathers the evidence that cause rules give, cause by cause. */
final class CaseFile implements Case {
    private final Limits limits;
    private final TreeMap<String, List<GivenEvidence>> byCause = new TreeMap<>();
    private final List<NearMiss> nearMisses = new ArrayList<>();
    private String cause = "";
    private String rule = "";

    CaseFile(Limits limits) {
        this.limits = limits;
    }

    void restart() {
        byCause.clear();
        nearMisses.clear();
    }

    void beforeMatch(Rule fired) {
        judging(RuleAnnotations.cause(fired));
        rule = fired.getName();
    }

    /** Files what follows under this cause. */
    void judging(String causeId) {
        cause = causeId;
    }

    @Override
    public EvidenceDraft supports(Strength strength, String sentence, Symptom about, Symptom... more) {
        return give(Evidence.Role.SUPPORTS, strength, sentence, about, more);
    }

    @Override
    public EvidenceDraft contradicts(Strength strength, String sentence, Symptom about, Symptom... more) {
        return give(Evidence.Role.CONTRADICTS, strength, sentence, about, more);
    }

    private GivenEvidence give(Evidence.Role role, Strength strength, String sentence, Symptom about, Symptom... more) {
        var named = new ArrayList<Symptom>();
        named.add(about);
        named.addAll(List.of(more));
        var given = new GivenEvidence(role, strength, sentence, named);
        byCause.computeIfAbsent(cause, same -> new ArrayList<>()).add(given);
        return given;
    }

    @Override
    public void nearMiss(String limit, double value, Symptom about) {
        SourceRef where = about.sources().isEmpty()
                ? SourceRef.whole("")
                : about.sources().get(0);
        nearMisses.add(new NearMiss(rule, limit, value, limits.get(limit), where));
    }

    List<GivenEvidence> evidence(String causeId) {
        return byCause.getOrDefault(causeId, List.of());
    }

    List<NearMiss> nearMisses() {
        return nearMisses;
    }
}
