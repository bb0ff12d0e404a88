package dev.culprit.report.reference;

import dev.culprit.model.Catalogue.SeenIn;
import dev.culprit.model.Catalogue.SymptomEntry;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterName;
import dev.culprit.model.EventKey;
import dev.culprit.model.Setting;
import dev.culprit.model.WrittenRule;
import dev.culprit.model.WrittenRule.Claim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.commonmark.node.Node;

/** Makes the page of all symptoms: where each would be seen, which rules name it, and which causes ask for it. */
final class SymptomsLeaf {
    private final Known known;
    private final ReferencePage page = new ReferencePage(Navigation.SYMPTOMS, "Symptoms");

    private SymptomsLeaf(Known known) {
        this.known = known;
    }

    static ReferencePage of(Known known) {
        var leaf = new SymptomsLeaf(known);
        leaf.fill();
        return leaf.page;
    }

    private void fill() {
        page.paragraph(
                "A symptom is what rules of perception make of events, counters and settings; causes are judged by"
                        + " symptoms alone. Any one of the places where a symptom would be seen is enough to say that it was not"
                        + " there.");
        var byArea = new TreeMap<String, List<SymptomEntry>>();
        known.catalogue()
                .symptoms()
                .forEach((id, entry) -> byArea.computeIfAbsent(areaOf(id), none -> new ArrayList<>())
                        .add(entry));
        var links = new ArrayList<Node>();
        byArea.keySet().forEach(area -> links.add(Inline.link("#" + Anchors.of(area), Inline.text(area))));
        page.paragraph(Inline.joined(links, " · "));
        byArea.forEach((area, entries) -> {
            page.heading(2, Inline.text(area));
            entries.forEach(this::symptom);
        });
    }

    private static String areaOf(String symptom) {
        int dot = symptom.indexOf('.');
        return dot < 0 ? symptom : symptom.substring(0, dot);
    }

    private void symptom(SymptomEntry entry) {
        page.heading(3, Inline.code(entry.id()));
        page.paragraph(entry.meaning());
        var items = new ArrayList<List<Node>>();
        entry.seen().forEach(seen -> items.add(seenIn(seen)));
        perceived(entry.id(), items);
        causes(entry.id(), items);
        page.bullets(items);
    }

    private List<Node> seenIn(SeenIn seen) {
        var parts = new ArrayList<Node>();
        parts.add(Inline.between("Would be seen in the " + source(seen.kind()) + " "));
        if (seen.kind() == CollectedSource.Kind.FACT) {
            parts.add(Inline.link(
                    page.destination(Navigation.FACTS + "#" + Anchors.of(seen.name())), Inline.code(seen.name())));
        } else {
            parts.addAll(codes(seen.names()));
        }
        if (!seen.collect().isEmpty()) {
            parts.add(Inline.between("; collect with "));
            parts.add(Inline.code(seen.collect()));
        }
        return parts;
    }

    private static String source(CollectedSource.Kind kind) {
        return switch (kind) {
            case CHANNEL -> "log";
            case CMDLET -> "output of";
            case COUNTER -> "counter";
            case FACT -> "fact";
        };
    }

    private void perceived(String id, List<List<Node>> items) {
        List<WrittenRule> rules = known.perceiving().stream()
                .filter(rule -> rule.about().equals(id))
                .toList();
        if (rules.isEmpty()) {
            items.add(List.of(Inline.text("No rule names it.")));
            return;
        }
        var files = new TreeSet<String>();
        var events = new TreeSet<EventKey>();
        var counters = new TreeSet<CounterName>();
        var cmdlets = new TreeSet<String>();
        for (WrittenRule rule : rules) {
            files.add(rule.file());
            events.addAll(rule.looksAt().events());
            counters.addAll(rule.looksAt().counters());
            cmdlets.addAll(rule.looksAt().cmdlets());
        }
        cmdlets.remove(Setting.STATED);
        items.add(labelled("Named by: ", codes(files)));
        if (!events.isEmpty()) {
            items.add(labelled("From events: ", events(events)));
        }
        if (!counters.isEmpty()) {
            items.add(labelled("From counters: ", counters(counters)));
        }
        if (!cmdlets.isEmpty()) {
            items.add(labelled("From settings of: ", codes(cmdlets)));
        }
    }

    private List<Node> events(SortedSet<EventKey> events) {
        var byProvider = new TreeMap<String, List<String>>();
        events.forEach(key -> byProvider
                .computeIfAbsent(key.provider(), none -> new ArrayList<>())
                .add(Integer.toString(key.id())));
        var links = new ArrayList<Node>();
        byProvider.forEach((provider, ids) -> links.add(Inline.link(
                page.destination(Navigation.EVENTS + "#" + Anchors.of(provider)),
                Inline.text(provider + " " + String.join(", ", ids)))));
        return Inline.joined(links, "; ");
    }

    private List<Node> counters(SortedSet<CounterName> counters) {
        var links = new ArrayList<Node>();
        counters.forEach(counter -> links.add(Inline.link(
                page.destination(Navigation.COUNTERS + "#" + Anchors.of(counter.object())),
                Inline.code(counter.path()))));
        return Inline.joined(links, "; ");
    }

    private void causes(String id, List<List<Node>> items) {
        ids(
                "Speaks for: ",
                causesWith(claim -> claim.supports() && claim.restsOn().contains(id)),
                items);
        ids(
                "Speaks against: ",
                causesWith(claim -> !claim.supports() && claim.restsOn().contains(id)),
                items);
        ids("Also looked at by: ", onlyLookedAtBy(id), items);
        ids("Needed by: ", known.causesThat(page -> page.needs().symptoms().anyMatch(id::equals)), items);
        ids("Would help: ", known.causesThat(page -> page.helps().contains(id)), items);
        ids(
                "Taken for granted by: ",
                known.causesThat(page -> page.assumes().symptoms().anyMatch(id::equals)),
                items);
        ids("Explained by: ", known.causesThat(page -> page.explains().contains(id)), items);
    }

    private SortedSet<String> causesWith(Predicate<Claim> wanted) {
        var causes = new TreeSet<String>();
        known.rules().stream()
                .filter(rule -> rule.claims().stream().anyMatch(wanted))
                .forEach(rule -> causes.add(rule.about()));
        return causes;
    }

    /** Rules that look whether it is absent, or only when it was. */
    private SortedSet<String> onlyLookedAtBy(String id) {
        var causes = new TreeSet<String>();
        known.rules().stream()
                .filter(rule -> rule.judges() && rule.looksAt().symptoms().contains(id))
                .forEach(rule -> causes.add(rule.about()));
        causes.removeAll(causesWith(claim -> claim.restsOn().contains(id)));
        return causes;
    }

    private void ids(String label, Collection<String> ids, List<List<Node>> items) {
        if (!ids.isEmpty()) {
            items.add(labelled(label, known.links(page, ids)));
        }
    }

    private static List<Node> labelled(String label, List<Node> parts) {
        var item = new ArrayList<Node>();
        item.add(Inline.between(label));
        item.addAll(parts);
        return item;
    }

    private static List<Node> codes(Collection<String> texts) {
        var codes = new ArrayList<Node>();
        texts.forEach(text -> codes.add(Inline.code(text)));
        return Inline.joined(codes, ", ");
    }
}
