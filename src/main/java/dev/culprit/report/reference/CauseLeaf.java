package dev.culprit.report.reference;

import dev.culprit.model.CausePage;
import dev.culprit.model.ChainLink;
import dev.culprit.model.Needs;
import dev.culprit.model.Status;
import dev.culprit.model.WrittenRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonmark.node.Node;

/** Makes the page of one cause. */
final class CauseLeaf {
    private static final String WHY = "Why it happens";
    private static final String HOW_WE_TELL = "How we tell";
    private static final String LOOKS_SIMILAR = "Looks similar";
    private static final String CONFIRM = "Confirm";
    private static final String REPAIR = "Repair";
    private static final String HOW_SURE = "How sure is this";

    private final Known known;
    private final CausePage cause;
    private final ReferencePage page;

    private CauseLeaf(Known known, CausePage cause) {
        this.known = known;
        this.cause = cause;
        this.page = new ReferencePage(Navigation.CAUSES + cause.id(), Inline.line(cause.title()));
    }

    static ReferencePage of(Known known, CausePage cause) {
        return new CauseLeaf(known, cause).made();
    }

    private ReferencePage made() {
        labels();
        status();
        var author = new AuthorText(address -> known.destination(page, address));
        cause.sections().forEach((heading, text) -> {
            page.heading(2, Inline.text(heading));
            page.append(author.blocks(text));
            switch (heading) {
                case WHY -> chain();
                case HOW_WE_TELL -> evidence();
                case LOOKS_SIMILAR -> neighbours();
                case CONFIRM -> confirm();
                case REPAIR -> repair();
                default -> {}
            }
        });
        references();
        return page;
    }

    private void labels() {
        var labels = new ArrayList<Node>();
        labels.add(Inline.code(cause.id()));
        labels.add(Inline.link(
                page.destination(Navigation.INDEX + "#" + Anchors.of(cause.area())), Inline.text(cause.area())));
        labels.add(badge(cause.kind().label()));
        labels.add(badge(cause.severity().label()));
        labels.add(badge(cause.status().label()));
        labels.add(Inline.text("one finding a " + cause.scope().label()));
        labels.add(Inline.text(cause.window()
                .map(window -> "episodes of " + spoken(window))
                .orElse("the whole bundle is one episode")));
        page.paragraph(Inline.joined(labels, " · "));
    }

    private Node badge(String label) {
        return page.styled("badge " + label, Inline.strong(Inline.text(label)));
    }

    private static String spoken(Duration window) {
        long seconds = window.toSeconds();
        return seconds % 3600 == 0 ? seconds / 3600 + " h" : seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    private void status() {
        String sure = AuthorText.firstSentence(cause.sections().getOrDefault(HOW_SURE, ""));
        String label = cause.status() == Status.STABLE ? "Stable." : "Experimental.";
        page.quote(
                cause.status().label(),
                List.of(
                        Inline.strong(Inline.text(label)),
                        Inline.between(" " + sure + " "),
                        Inline.link("#" + Anchors.of(HOW_SURE), Inline.text(HOW_SURE))));
    }

    private void chain() {
        var items = new ArrayList<List<Node>>();
        for (ChainLink link : cause.chain()) {
            var parts = new ArrayList<Node>();
            parts.add(Inline.strong(Inline.text(link.level().label())));
            parts.add(Inline.between(": " + Inline.line(link.says())));
            parts.add(Inline.between(link.seenBy().isEmpty() ? " (always inferred)" : "; seen by "));
            parts.addAll(known.links(page, link.seenBy(), " or "));
            items.add(List.of(ReferencePage.paragraphOf(parts)));
        }
        if (!items.isEmpty()) {
            page.heading(3, Inline.text("From symptom to root"));
            page.items(true, items);
        }
    }

    private void evidence() {
        page.heading(3, Inline.text("Evidence and its weight"));
        page.paragraph(List.of(
                Inline.between(
                        "Starts at " + Weights.signed(cause.prior()) + " nats. Of all evidence about one symptom the"
                                + " strongest counts, once for and once against. "),
                Inline.link(
                        page.destination(Navigation.INDEX + "#" + Anchors.of(IndexLeaf.WEIGHING)),
                        Inline.text("How weights add up"))));
        List<WrittenRule> rules = known.judging(cause.id());
        List<List<List<Node>>> rows = Weights.rows(known, page, rules);
        if (rows.isEmpty()) {
            page.paragraph("No rule gives evidence.");
        } else {
            page.table("evidence", List.of("Strength", "Nats", "What was seen", "Counted with"), rows);
        }
        var facts = new ArrayList<List<Node>>();
        rules.stream()
                .map(WrittenRule::file)
                .distinct()
                .forEach(file -> facts.add(List.of(Inline.between("Rules: "), Inline.code(file))));
        needs("Cannot be judged without: ", cause.needs(), facts);
        list("Would raise confidence: ", cause.helps(), facts);
        needs("Takes for granted: ", cause.assumes(), facts);
        page.bullets(facts);
    }

    private void needs(String label, Needs needs, List<List<Node>> into) {
        var groups = new ArrayList<Node>();
        for (List<String> group : needs.groups()) {
            groups.add(groups.isEmpty() ? Inline.between(label) : Inline.between("; and "));
            groups.addAll(known.links(page, group, " or "));
        }
        if (!groups.isEmpty()) {
            into.add(groups);
        }
    }

    private void list(String label, List<String> ids, List<List<Node>> into) {
        if (!ids.isEmpty()) {
            var item = new ArrayList<Node>();
            item.add(Inline.between(label));
            item.addAll(known.links(page, ids));
            into.add(item);
        }
    }

    private void neighbours() {
        rivals("Rivals, and how to tell them apart", cause.rivals());
        var others = new TreeMap<String, String>();
        for (CausePage other : known.causes()) {
            Optional.ofNullable(other.rivals().get(cause.id())).ifPresent(text -> others.put(other.id(), text));
        }
        rivals("Causes that name this one as their rival", others);
        var chain = new ArrayList<List<Node>>();
        list("This cause explains: ", cause.explains(), chain);
        list(
                "It may itself be explained by: ",
                known.causesThat(other -> other.explains().contains(cause.id())),
                chain);
        if (!chain.isEmpty()) {
            page.heading(3, Inline.text("Root and consequence"));
            page.bullets(chain);
        }
    }

    private void rivals(String heading, SortedMap<String, String> rivals) {
        var items = new ArrayList<List<Node>>();
        rivals.forEach((rival, tellApart) ->
                items.add(List.of(known.titled(page, rival), Inline.between(": " + Inline.line(tellApart)))));
        if (!items.isEmpty()) {
            page.heading(3, Inline.text(heading));
            page.bullets(items);
        }
    }

    private void confirm() {
        var items = new ArrayList<List<Node>>();
        for (CausePage.Confirm confirm : cause.confirm()) {
            var parts = new ArrayList<Node>();
            parts.add(Inline.text((confirm.readOnly() ? "Read-only" : "Changes something") + ", on the " + confirm.on()
                    + (confirm.tells().isEmpty() ? "" : ": " + confirm.tells())));
            if (!confirm.fact().isEmpty()) {
                parts.add(Inline.between("; state the outcome with "));
                parts.add(Inline.link(
                        page.destination(Navigation.FACTS + "#" + Anchors.of(confirm.fact())),
                        Inline.code(confirm.fact())));
            }
            parts.addAll(due(confirm.due()));
            items.add(List.of(ReferencePage.paragraphOf(parts), ReferencePage.command(confirm.command())));
        }
        if (!items.isEmpty()) {
            page.heading(3, Inline.text("Commands that settle it"));
            page.items(false, items);
        }
    }

    private void repair() {
        var items = new ArrayList<List<Node>>();
        for (CausePage.Remediation step : cause.remediation()) {
            var parts = new ArrayList<Node>();
            parts.add(Inline.text(step.step() + " (can be undone: " + step.reversible() + ")"));
            parts.addAll(due(step.due()));
            var blocks = new ArrayList<Node>();
            blocks.add(ReferencePage.paragraphOf(parts));
            if (!step.command().isEmpty()) {
                blocks.add(ReferencePage.command(step.command()));
            }
            items.add(blocks);
        }
        if (!items.isEmpty()) {
            page.heading(3, Inline.text("Steps of the fix"));
            page.items(true, items);
        }
    }

    private List<Node> due(CausePage.Condition due) {
        var parts = new ArrayList<Node>();
        if (!due.when().isEmpty()) {
            parts.add(Inline.between(", where seen: "));
            parts.add(known.link(page, due.when()));
        }
        if (!due.unless().isEmpty()) {
            parts.add(Inline.between(", unless seen: "));
            parts.add(known.link(page, due.unless()));
        }
        return parts;
    }

    private void references() {
        var items = new ArrayList<List<Node>>();
        for (CausePage.Reference reference : cause.references()) {
            Node title = Inline.text(reference.title().isBlank() ? reference.url() : reference.title());
            items.add(List.of(AuthorText.isWeb(reference.url()) ? Inline.link(reference.url(), title) : title));
        }
        if (!items.isEmpty()) {
            page.heading(2, Inline.text("Further reading"));
            page.bullets(items);
        }
    }
}
