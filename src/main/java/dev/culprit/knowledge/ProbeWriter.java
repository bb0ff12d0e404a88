package dev.culprit.knowledge;

import dev.culprit.knowledge.Branches.Literal;
import dev.culprit.knowledge.RuleProbe.Part;
import dev.culprit.knowledge.RuleProbe.Sort;
import dev.culprit.model.Evidence.Role;
import dev.culprit.model.Strength;
import dev.culprit.model.Weighing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Takes the conditions of a rule file apart and writes probes for them.
 *
 * <p>A probe is a rule that does nothing. It asks for the first parts of a condition as they are written: one for each part,
 * so that the first that does not fire is the part that fails. A part that speaks of nothing that earlier parts bind also
 * gets a probe of its own. Queries of the language would do, but the compiler refuses some constraints in them that it
 * takes in rules, such as {@code value matches "…"}.
 */
final class ProbeWriter {
    private static final Pattern BOUND = Pattern.compile("([$\\w]+)\\s*:(?!:)");
    private static final Pattern GIVES =
            Pattern.compile("\\.\\s*(supports|contradicts)\\s*\\(\\s*(?:Strength\\s*\\.\\s*)?([A-Z]+)\\b");

    private final DrlFile file;
    private final SourceText source;
    private final StringBuilder probes;
    private int rules;

    ProbeWriter(DrlFile file) {
        this.file = file;
        this.source = new SourceText(file.file().text());
        int head = file.tree().getRules().stream()
                .mapToInt(RuleDescr::getStartCharacter)
                .min()
                .orElse(0);
        this.probes = new StringBuilder(source.statements().substring(0, head));
    }

    /** Takes a rule of the file apart; its probes join the others. */
    RuleProbe probe(RuleDescr rule) {
        rules++;
        var parts = new ArrayList<Part>();
        var bound = new HashSet<String>();
        var condition = new StringBuilder();
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            String text = source.statements()
                    .substring(part.getStartCharacter(), end(part))
                    .strip();
            String code = source.code().substring(part.getStartCharacter(), end(part));
            condition.append("  ").append(text).append('\n');
            String name = file.packageName() + " rule " + rules + " part " + (parts.size() + 1);
            write(name, condition.toString());
            Optional<String> alone = usesAny(code, bound) ? Optional.empty() : Optional.of(name + " alone");
            alone.filter(each -> !parts.isEmpty()).ifPresent(each -> write(each, "  " + text + "\n"));
            parts.add(new Part(
                    text.replaceAll("\\s+", " "),
                    source.line(part.getStartCharacter()),
                    sort(part),
                    symptoms(part),
                    name,
                    parts.isEmpty() ? Optional.of(name) : alone));
            BOUND.matcher(code).results().forEach(found -> bound.add(found.group(1)));
        }
        String about = RuleShapeChecks.valueOf(rule.getAnnotation(file.phase().annotation()));
        return new RuleProbe(rule.getName(), about, file.file().shown(), rule.getLine(), gives(rule), parts);
    }

    /** Returns the file of all probes so far. */
    DrlFile probes() {
        RuleFile whole = file.file();
        var written = new RuleFile(whole.role(), whole.name(), whole.shown(), probes.toString());
        return DrlFile.parse(List.of(written), problem -> {
                    throw new IllegalStateException("a condition is no condition by itself: " + problem.text());
                })
                .get(0);
    }

    private void write(String name, String condition) {
        probes.append("rule \"")
                .append(name)
                .append("\"\nwhen\n")
                .append(condition)
                .append("then\n  ;\nend\n");
    }

    private int end(BaseDescr part) {
        return Math.min(part.getEndCharacter() + 1, source.code().length());
    }

    private static boolean usesAny(String code, Set<String> names) {
        return names.stream()
                .anyMatch(name -> Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                        .matcher(code)
                        .find());
    }

    private static Sort sort(BaseDescr part) {
        List<FoundPattern> patterns = PatternWalk.of(part);
        boolean symptom = !patterns.isEmpty() && patterns.stream().allMatch(found -> found.matches("Symptom"));
        if (patterns.stream().allMatch(found -> found.matches("Coverage")) && !(part instanceof NotDescr)) {
            return patterns.isEmpty() ? Sort.OTHER : Sort.COVERED;
        }
        if (!symptom) {
            return Sort.OTHER;
        }
        if (part instanceof NotDescr) {
            return Sort.NOT_SEEN;
        }
        boolean plain = part instanceof ExistsDescr || patterns.size() == 1;
        return plain && patterns.stream().noneMatch(FoundPattern::negated) ? Sort.SEEN : Sort.OTHER;
    }

    private static Set<String> symptoms(BaseDescr part) {
        var ids = new TreeSet<String>();
        for (FoundPattern found : PatternWalk.of(part)) {
            String field = found.matches("Coverage") ? "symptom" : "id";
            if (found.matches("Coverage") || found.matches("Symptom")) {
                Branches.of(found.pattern(), Set.of(field)).stream()
                        .flatMap(branch -> branch.of(field).stream())
                        .map(Literal::value)
                        .forEach(ids::add);
            }
        }
        return ids;
    }

    private List<Weighing> gives(RuleDescr rule) {
        int end = Math.min(rule.getEndCharacter(), source.code().length());
        Matcher call = GIVES.matcher(source.code()).region(source.offsetOfLine(rule.getConsequenceLine()), end);
        var gives = new ArrayList<Weighing>();
        while (call.find()) {
            Role role = call.group(1).equals("supports") ? Role.SUPPORTS : Role.CONTRADICTS;
            gives.add(new Weighing(role, Strength.valueOf(call.group(2))));
        }
        return gives.stream().distinct().toList();
    }
}
