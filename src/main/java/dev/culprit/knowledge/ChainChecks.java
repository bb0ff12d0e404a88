package dev.culprit.knowledge;

import dev.culprit.knowledge.RuleDraft.PageFile;
import dev.culprit.model.CausePage;
import dev.culprit.model.ChainLink;
import dev.culprit.model.RuleProblem;
import dev.culprit.model.WrittenRule;
import dev.culprit.model.WrittenRule.Claim;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Checks that each link of a chain can be shown by evidence that the rules of the cause give. */
final class ChainChecks {
    private final RuleDraft draft;
    private final Consumer<RuleProblem> problems;

    ChainChecks(RuleDraft draft, Consumer<RuleProblem> problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void run() {
        draft.ownPages().values().stream()
                .filter(own -> !own.page().chain().isEmpty())
                .forEach(this::check);
    }

    private void check(PageFile own) {
        Optional<Set<String>> shown = shownByRules(own.page());
        for (ChainLink link : own.page().chain()) {
            for (String id : link.seenBy()) {
                if (!draft.catalogue().symptoms().containsKey(id)) {
                    problems.accept(Mistake.UNKNOWN_SYMPTOM.error(
                            own.file().shown(),
                            line(own, id),
                            "'chain' names '" + id + "', which is no symptom",
                            Nearest.hint(
                                    id, draft.catalogue().symptoms().keySet(), "add it to catalog/symptoms.yaml")));
                } else if (shown.isPresent() && !shown.get().contains(id)) {
                    problems.accept(unused(own, id, shown.get()));
                }
            }
        }
    }

    private static RuleProblem unused(PageFile own, String id, Set<String> shown) {
        return Mistake.UNUSED_SYMPTOM.error(
                own.file().shown(),
                line(own, id),
                "'" + id + "' can never be seen in this chain: no rule of "
                        + own.page().id() + " gives evidence for it that is about this symptom",
                shown.isEmpty()
                        ? "leave it out; a link without seenBy is marked as inferred"
                        : "name one of " + String.join(", ", shown)
                                + ", or leave it out; a link without seenBy is marked as inferred");
    }

    /** Returns the symptoms that evidence for a cause is about; empty if its rules are not there or do not tell. */
    private Optional<Set<String>> shownByRules(CausePage page) {
        Optional<List<WrittenRule>> rules = draft.rules().stream()
                .filter(file -> file.packageName().equals(Phase.JUDGEMENT.packageOf(page.id())))
                .findFirst()
                .map(file -> file.tree().getFunctions().isEmpty() ? WrittenRules.of(file) : List.<WrittenRule>of())
                .or(() -> Optional.ofNullable(draft.base().files().get(Phase.JUDGEMENT.packageOf(page.id())))
                        .map(LoadableRules::written));
        var shown = new TreeSet<String>();
        for (Claim claim : rules.stream()
                .flatMap(List::stream)
                .flatMap(rule -> rule.claims().stream())
                .toList()) {
            if (claim.supports() && claim.about().isEmpty()) {
                return Optional.empty();
            }
            if (claim.supports()) {
                shown.addAll(claim.about());
            }
        }
        return Optional.<Set<String>>of(shown).filter(symptoms -> !symptoms.isEmpty());
    }

    /** Returns the first line that names a symptom below the head of the chain. */
    private static int line(PageFile own, String id) {
        return PageChecks.lineOf(own.file(), id, "chain:");
    }
}
