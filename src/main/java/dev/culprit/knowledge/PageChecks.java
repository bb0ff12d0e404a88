package dev.culprit.knowledge;

import dev.culprit.knowledge.RuleDraft.PageFile;
import dev.culprit.model.CausePage;
import dev.culprit.model.CausePage.Condition;
import dev.culprit.model.CollectedSource.Kind;
import dev.culprit.model.CounterName;
import dev.culprit.model.RuleProblem;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that pages, rules and catalogues speak of each other and of nothing else. */
final class PageChecks {
    private final RuleDraft draft;
    private final Consumer<RuleProblem> problems;

    PageChecks(RuleDraft draft, Consumer<RuleProblem> problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void run() {
        draft.rules().stream().filter(rules -> rules.phase() == Phase.JUDGEMENT).forEach(this::checkHasPage);
        draft.ownPages().values().forEach(this::checkPage);
        checkSources();
        boolean allParsed =
                draft.problems().stream().noneMatch(problem -> problem.file().endsWith(".drl"));
        if (allParsed) {
            new Producers(draft, problems).run();
            new ChainChecks(draft, problems).run();
        }
    }

    private void checkHasPage(DrlFile rules) {
        String cause = rules.file().stem();
        CausePage page = draft.pages().get(cause);
        if (page == null && !hasFile(RuleFile.Role.PAGE, cause)) {
            problem(Mistake.MISSING_PAGE, rules.file(), 1, "the cause has no page", "write " + cause + ".md beside it");
        } else if (page != null
                && !rules.file().area().isEmpty()
                && !rules.file().area().equals(page.area())) {
            problem(
                    Mistake.WRONG_AREA,
                    rules.file(),
                    1,
                    "the page of this cause is in area '" + page.area() + "'",
                    "move both into one folder");
        }
    }

    private void checkPage(PageFile own) {
        CausePage page = own.page();
        boolean hasRules = !draft.base().fileOfCause(page.id()).isEmpty()
                || hasFile(RuleFile.Role.CAUSE_RULES, page.id())
                || hasFile(RuleFile.Role.LOOSE_RULES, page.id());
        if (!hasRules) {
            problem(
                    Mistake.MISSING_RULES,
                    own.file(),
                    1,
                    "no rules judge this cause",
                    "write " + page.id() + ".drl beside the page");
        }
        for (String rival : page.rivals().keySet()) {
            if (!draft.pages().containsKey(rival) || rival.equals(page.id())) {
                problem(
                        Mistake.UNKNOWN_CAUSE,
                        own.file(),
                        lineOf(own.file(), rival),
                        rival.equals(page.id()) ? "a cause is no rival of itself" : "there is no cause '" + rival + "'",
                        Nearest.hint(rival, draft.pages().keySet(), "a rival is the id of a cause that has a page"));
            }
        }
        checkFacts(own);
        checkSymptoms(own, "needs", page.needs().symptoms().toList());
        checkSymptoms(own, "helps", page.helps());
        checkSymptoms(own, "assumes", page.assumes().symptoms().toList());
        checkSymptoms(own, "when", conditions(page).map(Condition::when).toList());
        checkSymptoms(own, "unless", conditions(page).map(Condition::unless).toList());
        checkSymptoms(
                own,
                "explains",
                page.explains().stream()
                        .filter(id -> !draft.pages().containsKey(id))
                        .toList());
    }

    private void checkFacts(PageFile own) {
        Set<String> facts = draft.catalogue().facts().keySet();
        own.page().confirm().stream()
                .map(CausePage.Confirm::fact)
                .filter(fact -> !fact.isEmpty() && !facts.contains(fact))
                .forEach(fact -> problem(
                        Mistake.UNKNOWN_FACT,
                        own.file(),
                        lineOf(own.file(), fact),
                        "there is no fact '" + fact + "'",
                        Nearest.hint(fact, facts, "add it to catalog/symptoms.yaml, below facts:")));
    }

    private static Stream<Condition> conditions(CausePage page) {
        return Stream.concat(
                page.confirm().stream().map(CausePage.Confirm::due),
                page.remediation().stream().map(CausePage.Remediation::due));
    }

    /** Returns every symptom id that a page names, in the order of its fields. */
    static List<String> symptoms(CausePage page) {
        return Stream.of(
                        page.needs().symptoms(),
                        page.helps().stream(),
                        page.assumes().symptoms(),
                        page.explains().stream(),
                        page.chain().stream().flatMap(link -> link.seenBy().stream()),
                        conditions(page).flatMap(due -> Stream.of(due.when(), due.unless())))
                .flatMap(ids -> ids)
                .toList();
    }

    /** Tells whether there is such a file, even one that could not be parsed. */
    private boolean hasFile(RuleFile.Role role, String stem) {
        return draft.files().stream()
                .anyMatch(file -> file.role() == role && file.stem().equals(stem));
    }

    private void checkSymptoms(PageFile own, String field, List<String> ids) {
        Set<String> known = draft.catalogue().symptoms().keySet();
        for (String id : ids) {
            if (!id.isEmpty() && !known.contains(id)) {
                problem(
                        Mistake.UNKNOWN_SYMPTOM,
                        own.file(),
                        lineOf(own.file(), id),
                        "'" + field + "' names '" + id + "', which is no symptom"
                                + (field.equals("explains") ? " and no cause" : ""),
                        Nearest.hint(id, known, "add it to catalog/symptoms.yaml"));
            }
        }
    }

    /** Checks the names of facts and counters that would show a symptom, where a file of this draft names them. */
    private void checkSources() {
        var counters = new CounterNames(draft.catalogue().counters());
        for (RuleFile file : draft.files()) {
            if (file.role() == RuleFile.Role.CATALOGUE && file.stem().equals("symptoms")) {
                sources(Kind.FACT)
                        .filter(fact -> !draft.catalogue().facts().containsKey(fact))
                        .forEach(fact -> problemAt(
                                Mistake.UNKNOWN_FACT,
                                file,
                                fact,
                                "there is no fact '" + fact + "'",
                                Nearest.hint(fact, draft.catalogue().facts().keySet(), "add it below facts:")));
                sources(Kind.COUNTER)
                        .forEach(path -> CounterName.ofPath(path)
                                .flatMap(counters::fault)
                                .ifPresent(fault ->
                                        problemAt(Mistake.UNKNOWN_COUNTER, file, path, fault.message(), fault.hint())));
            }
        }
    }

    private Stream<String> sources(Kind kind) {
        return draft.catalogue().symptoms().values().stream()
                .flatMap(symptom -> symptom.seen().stream())
                .filter(seen -> seen.kind() == kind)
                .flatMap(seen -> seen.names().stream())
                .distinct();
    }

    private void problemAt(Mistake mistake, RuleFile file, String name, String message, String hint) {
        int line = lineOf(file, name);
        if (line > 0) {
            problem(mistake, file, line, message, hint);
        }
    }

    /** Returns the first line that holds a name; 0 if none does. */
    static int lineOf(RuleFile file, String name) {
        return lineOf(file, name, "");
    }

    /** Returns the first line that holds a name, at or below a line that begins as told; 0 if none does. */
    static int lineOf(RuleFile file, String name, String below) {
        var word = Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-]|\\.\\w)");
        List<String> lines = file.text().lines().toList();
        boolean reached = false;
        for (int index = 0; index < lines.size(); index++) {
            reached |= lines.get(index).startsWith(below);
            if (reached && word.matcher(lines.get(index)).find()) {
                return index + 1;
            }
        }
        return 0;
    }

    private void problem(Mistake mistake, RuleFile file, int line, String message, String hint) {
        problems.accept(mistake.error(file.shown(), line, message, hint));
    }
}
