package dev.culprit.report;

import dev.culprit.model.CauseOutcome;
import dev.culprit.model.ConditionState;
import dev.culprit.model.ConditionTrace;
import dev.culprit.model.Coverage;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Evidence.Role;
import dev.culprit.model.Missing;
import dev.culprit.model.NearMiss;
import dev.culprit.model.RuleTrace;
import dev.culprit.model.Symptom;
import dev.culprit.model.Weighing;
import dev.culprit.model.WhyNot;
import dev.culprit.model.WhyNot.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes why a cause was not named as text for people. */
public final class WhyNotText {
    private static final int STATE = 9;
    private static final int STRENGTH = 10;
    private static final int RULE = 2 + STATE + STRENGTH;
    private static final int PART = 6;
    private static final int MOST_SYMPTOMS = 3;
    private static final int MOST_HOSTS = 4;
    private static final int MOST_NEAR_MISSES = 6;

    private final TextStyle style;
    private final Sheet sheet;
    private final Set<String> told = new HashSet<>();

    public WhyNotText(TextStyle style) {
        this.style = style;
        this.sheet = new Sheet(style);
    }

    /** Returns the text; it ends with a line feed. */
    public String text(WhyNot why) {
        head(why);
        rules("Rules for it", why.rules(), rule -> rule.gives(Role.SUPPORTS), true);
        rules("Rules against it", why.rules(), rule -> rule.gives(Role.CONTRADICTS), style.verbose());
        symptoms(why.symptoms());
        nearMisses(why.nearMisses());
        changes(why.changes());
        missing(why.outcome());
        return sheet.toString();
    }

    private void head(WhyNot why) {
        CauseOutcome outcome = why.outcome();
        sheet.paragraph(List.of(), 0, new Piece(why.page().title(), Ink.BOLD));
        sheet.line(new Piece(why.page().id(), Ink.DIM));
        String confidence =
                Double.isNaN(outcome.confidence()) ? "" : " (" + Wording.percent(outcome.confidence()) + ")";
        sheet.blank();
        String verdict = outcome.verdict().label().replace('-', ' ');
        sheet.paragraph(List.of(), 0, Piece.plain(verdict + confidence + ": " + outcome.reason()));
    }

    private void rules(String heading, List<RuleTrace> rules, Predicate<RuleTrace> wanted, boolean inParts) {
        List<RuleTrace> listed = rules.stream().filter(wanted).toList();
        if (!listed.isEmpty()) {
            heading(heading);
        }
        for (RuleTrace rule : listed) {
            rule(rule, strength(rule));
            if (inParts && (style.verbose() || !rule.fires())) {
                parts(rule);
            }
        }
    }

    private static String strength(RuleTrace rule) {
        return rule.gives().stream()
                .map(Weighing::strength)
                .max(Enum::compareTo)
                .map(strength -> strength.label())
                .orElse("");
    }

    private void rule(RuleTrace rule, String strength) {
        ConditionState state = rule.state();
        String label = state == ConditionState.MET ? "fires" : state.label();
        Piece lead = new Piece(
                "  " + Lines.padded(label, STATE) + Lines.padded(strength, STRENGTH),
                rule.fires() ? Ink.BOLD : Ink.DIM);
        sheet.paragraph(List.of(lead), RULE, Piece.plain(rule.rule()));
        if (style.verbose()) {
            sheet.line(new Piece(" ".repeat(RULE) + rule.file() + ":" + rule.line(), Ink.DIM));
        }
    }

    /** Shows the parts; what hangs on a part that failed is only counted, but with -v. */
    private void parts(RuleTrace rule) {
        int open = 0;
        for (ConditionTrace part : rule.conditions()) {
            if (part.state() == ConditionState.OPEN && !style.verbose()) {
                open++;
            } else {
                part(part);
            }
        }
        if (open > 0) {
            String label = " ".repeat(PART) + Lines.padded(ConditionState.OPEN.label(), STATE);
            sheet.line(new Piece(label, Ink.CYAN), new Piece(Wording.count(open, "part") + " after it", Ink.DIM));
        }
    }

    private void part(ConditionTrace part) {
        Piece lead = new Piece(" ".repeat(PART) + Lines.padded(part.state().label(), STATE), Ink.CYAN);
        sheet.paragraph(List.of(lead), PART + STATE, new Piece(part.text(), Ink.DIM));
        if (part.state() == ConditionState.MET || part.state() == ConditionState.OPEN) {
            return;
        }
        boolean again = !told.add(part.asks() + " " + part.seen() + " " + part.looked());
        List<String> notes = again && !part.asks().isEmpty() ? List.of("as above") : notes(part);
        notes.forEach(note -> sheet.paragraph(List.of(), PART + STATE + 2, Piece.plain(note)));
    }

    private static List<String> notes(ConditionTrace part) {
        var notes = new ArrayList<String>();
        if (!part.seen().isEmpty()) {
            List<String> seen =
                    part.seen().stream().map(WhyNotText::symptom).distinct().toList();
            String what = part.text().startsWith("not") ? "seen: " : "seen, but not as it is asked for: ";
            notes.add(what + Wording.some(seen, MOST_SYMPTOMS, "more", "; "));
            return notes;
        }
        var lacking = new LinkedHashMap<String, TreeSet<String>>();
        var looked = new TreeSet<String>();
        for (Coverage covered : part.looked()) {
            if (covered.state() == CoverageState.PRESENT) {
                looked.add(covered.host());
            } else {
                lacking.computeIfAbsent(covered.why(), same -> new TreeSet<>()).add(covered.host());
            }
        }
        boolean absence = part.state() == ConditionState.NO_DATA && !looked.isEmpty();
        if (!looked.isEmpty()) {
            notes.add((absence
                            ? "not covered for the time or host that is asked about; covered otherwise on "
                            : "looked for and not seen on ")
                    + Wording.hosts(looked, MOST_HOSTS));
        }
        lacking.forEach((why, hosts) -> notes.add("no data on " + Wording.hosts(hosts, MOST_HOSTS) + ": " + why));
        return notes;
    }

    private static String symptom(Symptom symptom) {
        String on = symptom.host().isEmpty() ? "" : " on " + Wording.host(symptom.host());
        String about = symptom.subject().isEmpty() ? "" : " (" + symptom.subject() + ")";
        return symptom.id() + on + about + (symptom.timed() ? ", " + Times.span(symptom.span()) : "");
    }

    /** Shows for each symptom the rule that came furthest, or with -v every rule. */
    private void symptoms(List<RuleTrace> rules) {
        Map<String, List<RuleTrace>> bySymptom = rules.stream()
                .collect(Collectors.groupingBy(RuleTrace::about, LinkedHashMap::new, Collectors.toList()));
        if (!bySymptom.isEmpty()) {
            heading("Symptoms that were looked for, and where their rules stop");
        }
        bySymptom.forEach((symptom, ofSymptom) -> {
            sheet.line(Piece.plain("  " + symptom));
            List<RuleTrace> shown = style.verbose() ? ofSymptom : List.of(furthest(ofSymptom));
            for (RuleTrace rule : shown) {
                sheet.paragraph(
                        List.of(),
                        PART,
                        new Piece(rule.rule() + " (" + rule.file() + ":" + rule.line() + ")", Ink.PLAIN));
                parts(rule);
            }
            int others = ofSymptom.size() - shown.size();
            if (others > 0) {
                sheet.line(new Piece(" ".repeat(PART) + Wording.count(others, "more rule") + ": -v", Ink.DIM));
            }
        });
    }

    private static RuleTrace furthest(List<RuleTrace> rules) {
        return rules.stream()
                .reduce((first, next) -> share(next) > share(first) ? next : first)
                .orElseThrow();
    }

    private static double share(RuleTrace rule) {
        long met = rule.conditions().stream()
                .filter(part -> part.state() == ConditionState.MET)
                .count();
        return (double) met / rule.conditions().size();
    }

    private void nearMisses(List<NearMiss> misses) {
        if (!misses.isEmpty()) {
            heading("Just missed");
        }
        for (NearMiss miss : misses.stream().limit(MOST_NEAR_MISSES).toList()) {
            String text = String.format(
                    Locale.ROOT,
                    "%s is %s, and %s was met: %s (%s)",
                    miss.limit(),
                    number(miss.threshold()),
                    number(miss.value()),
                    miss.rule(),
                    miss.where().artifact());
            sheet.paragraph(List.of(), 2, Piece.plain("  " + text));
        }
        if (misses.size() > MOST_NEAR_MISSES) {
            sheet.line(new Piece("  and " + (misses.size() - MOST_NEAR_MISSES) + " more", Ink.DIM));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }

    private void changes(List<Change> changes) {
        if (!changes.isEmpty()) {
            heading("What would change the verdict");
        }
        for (Change change : changes) {
            String rules = change.rules().stream()
                    .map(rule -> "\"" + rule.rule() + "\"")
                    .collect(Collectors.joining(" and "));
            String becomes = Wording.percent(change.confidence());
            String text = change.fire()
                    ? becomes + " if " + rules + (change.rules().size() > 1 ? " were met" : " was met")
                    : "ruled out by " + rules + "; " + becomes + " without it";
            sheet.paragraph(List.of(Piece.plain("  ")), 4, Piece.plain(text));
        }
        if (!changes.isEmpty()) {
            sheet.paragraph(
                    List.of(Piece.plain("  ")),
                    2,
                    new Piece("suspected from 50 %, found from 80 %; rivals as they are", Ink.DIM));
        }
    }

    private void missing(CauseOutcome outcome) {
        if (!outcome.missing().isEmpty()) {
            heading("What to collect");
        }
        for (Missing missing : outcome.missing()) {
            sheet.paragraph(List.of(Piece.plain("  ")), 4, Piece.plain(missing.what()));
            sheet.collect(missing.collect());
        }
    }

    private void heading(String title) {
        sheet.blank();
        sheet.line(new Piece(title, Ink.BOLD));
    }
}
