package dev.culprit.report.reference;

import dev.culprit.model.Strength;
import dev.culprit.model.WrittenRule;
import dev.culprit.model.WrittenRule.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonmark.node.Node;

/** Writes what evidence weighs. */
final class Weights {
    private static final Comparator<Claim> ORDER = Comparator.comparing((Claim claim) -> !claim.supports())
            .thenComparing(Weights::strongest, Comparator.reverseOrder());

    private Weights() {}

    /** Returns a weight with its sign, in nats. */
    static String signed(double weight) {
        String number = String.format(Locale.ROOT, "%.1f", Math.abs(weight)).replaceFirst("\\.0$", "");
        return (weight < 0 ? "−" : "+") + number;
    }

    /** Returns the rows of a cause's table: what speaks for it first, the strongest first. */
    static List<List<List<Node>>> rows(Known known, ReferencePage page, List<WrittenRule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.claims().stream())
                .sorted(ORDER)
                .map(claim -> row(known, page, claim))
                .toList();
    }

    private static List<List<Node>> row(Known known, ReferencePage page, Claim claim) {
        String direction = claim.supports() ? "for" : "against";
        String strength = claim.strengths().stream().map(Strength::label).collect(Collectors.joining(" or "));
        String weights = claim.strengths().stream()
                .map(each -> signed(claim.supports() ? each.weight() : -each.weight()))
                .collect(Collectors.joining(" or "));
        return List.of(
                List.of(page.styled(
                        direction,
                        Inline.strong(Inline.text(strength.isEmpty() ? direction : direction + ", " + strength)))),
                List.of(Inline.text(weights.isEmpty() ? "computed" : weights)),
                List.of(Inline.text(claim.text())),
                symptoms(known, page, claim));
    }

    private static List<Node> symptoms(Known known, ReferencePage page, Claim claim) {
        var others = new ArrayList<>(claim.restsOn());
        others.removeAll(claim.countsFor());
        var parts = new ArrayList<>(known.links(page, claim.countsFor()));
        if (!others.isEmpty()) {
            parts.add(Inline.between("; also seen: "));
            parts.addAll(known.links(page, others));
        }
        return parts;
    }

    private static double strongest(Claim claim) {
        return claim.strengths().isEmpty() ? 0 : claim.strengths().last().weight();
    }
}
