package dev.culprit.report.reference;

import dev.culprit.model.CausePage;
import dev.culprit.model.Status;
import dev.culprit.model.Strength;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonmark.node.Node;

/** Makes the page that lists all causes. */
final class IndexLeaf {
    /** Heading of the section about the arithmetic. */
    static final String WEIGHING = "How weights add up";

    private final Known known;
    private final ReferencePage page = new ReferencePage(Navigation.INDEX, "What Culprit knows");

    private IndexLeaf(Known known) {
        this.known = known;
    }

    static ReferencePage of(Known known) {
        var index = new IndexLeaf(known);
        index.introduction();
        index.areas();
        index.weighing();
        return index.page;
    }

    private void introduction() {
        long stable = known.causes().stream()
                .filter(cause -> cause.status() == Status.STABLE)
                .count();
        page.paragraph(
                known.causes().size() + " causes, " + stable + " of them stable and the others experimental: read"
                        + " How sure is this on their pages. Each page tells what you see, why it happens, which evidence weighs"
                        + " how much, what looks similar, what settles it and how to repair it.");
        var links = new ArrayList<Node>();
        causesByArea().keySet().forEach(area -> links.add(Inline.link("#" + Anchors.of(area), Inline.text(area))));
        page.paragraph(Inline.joined(links, " · "));
    }

    private SortedMap<String, List<CausePage>> causesByArea() {
        return known.causes().stream()
                .sorted()
                .collect(Collectors.groupingBy(CausePage::area, TreeMap::new, Collectors.toList()));
    }

    private void areas() {
        causesByArea().forEach((area, causes) -> {
            page.heading(2, Inline.text(area));
            page.table(
                    "causes",
                    List.of("Cause", "Kind", "Severity", "Status", "What you see"),
                    causes.stream().map(this::row).toList());
        });
    }

    private List<List<Node>> row(CausePage cause) {
        String seen = AuthorText.firstSentence(cause.sections().getOrDefault("What you see", ""));
        return List.of(
                List.of(known.titled(page, cause.id()), Inline.between(" "), Inline.code(cause.id())),
                List.of(Inline.text(cause.kind().label())),
                List.of(badge(cause.severity().label())),
                List.of(badge(cause.status().label())),
                List.of(Inline.text(seen)));
    }

    private Node badge(String label) {
        return page.styled("badge " + label, Inline.strong(Inline.text(label)));
    }

    private void weighing() {
        page.heading(2, Inline.text(WEIGHING));
        page.paragraph(
                "Evidence moves the odds of a cause, in nats: the natural logarithm of how much likelier it makes the"
                        + " cause. "
                        + Arrays.stream(Strength.values())
                                .map(strength -> strength.label() + " " + Weights.signed(strength.weight()))
                                .collect(Collectors.joining(", "))
                        + "; evidence against weighs the same with the other sign. Faults and consequences start at −4, all others"
                        + " at −3.");
        page.paragraph(
                "For a sum L the confidence is e^L / (1 + e^L), shared with rivals that explain the same symptoms at"
                        + " the same time. From 80 % on a cause is found, from 50 % on suspected. What was not collected is no"
                        + " evidence of absence: where a cause cannot be judged without it, the verdict is not-evaluated.");
    }
}
