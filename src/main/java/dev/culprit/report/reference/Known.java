package dev.culprit.report.reference;

import dev.culprit.model.Catalogue;
import dev.culprit.model.CausePage;
import dev.culprit.model.WrittenRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.commonmark.node.Node;

/** What the pages speak of, and how they lead to each other. */
final class Known {
    private final SortedMap<String, CausePage> causes = new TreeMap<>();
    private final Catalogue catalogue;
    private final List<WrittenRule> rules;
    private final SortedSet<String> symptoms;

    Known(List<CausePage> pages, Catalogue catalogue, List<WrittenRule> rules) {
        pages.forEach(page -> causes.put(page.id(), page));
        this.catalogue = catalogue;
        this.rules = rules.stream().sorted().toList();
        this.symptoms = new TreeSet<>(catalogue.symptoms().keySet());
    }

    Collection<CausePage> causes() {
        return causes.values();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the rules that judge a cause. */
    List<WrittenRule> judging(String cause) {
        return rules.stream()
                .filter(rule -> rule.judges() && rule.about().equals(cause))
                .toList();
    }

    /** Returns the rules that perceive symptoms. */
    List<WrittenRule> perceiving() {
        return rules.stream().filter(rule -> !rule.judges()).toList();
    }

    /** Returns all rules. */
    List<WrittenRule> rules() {
        return rules;
    }

    /** Returns the ids of the causes whose page says so, sorted. */
    List<String> causesThat(Predicate<CausePage> says) {
        return causes.values().stream().filter(says).map(CausePage::id).toList();
    }

    /** Returns what the rules are about that look at something, by that. */
    <K> SortedMap<K, SortedSet<String>> users(Function<WrittenRule, SortedSet<K>> looksAt) {
        var users = new TreeMap<K, SortedSet<String>>();
        for (WrittenRule rule : rules) {
            looksAt.apply(rule)
                    .forEach(seen ->
                            users.computeIfAbsent(seen, none -> new TreeSet<>()).add(rule.about()));
        }
        return users;
    }

    /** Returns a link to a cause or a symptom, or its name alone if there is no page about it. */
    Node link(ReferencePage from, String id) {
        if (causes.containsKey(id)) {
            return Inline.link(from.destination(Navigation.CAUSES + id), Inline.code(id));
        }
        return symptoms.contains(id)
                ? Inline.link(from.destination(Navigation.SYMPTOMS + "#" + Anchors.of(id)), Inline.code(id))
                : Inline.code(id);
    }

    /** Returns links with commas between them; a dash for none. */
    List<Node> links(ReferencePage from, Collection<String> ids) {
        return links(from, ids, ", ");
    }

    List<Node> links(ReferencePage from, Collection<String> ids, String separator) {
        var links = new ArrayList<Node>();
        ids.forEach(id -> links.add(link(from, id)));
        return Inline.joined(links, separator);
    }

    /** Returns a link to a cause by its title. */
    Node titled(ReferencePage from, String cause) {
        CausePage page = causes.get(cause);
        return page == null
                ? Inline.code(cause)
                : Inline.link(from.destination(Navigation.CAUSES + cause), Inline.text(page.title()));
    }

    /** Returns where a link in an author's text leads: to the web, to the page of a cause, or nowhere. */
    String destination(ReferencePage from, String address) {
        if (AuthorText.isWeb(address)) {
            return address;
        }
        String name = address.substring(address.lastIndexOf('/') + 1).replaceFirst("\\.md(#.*)?$", "");
        return causes.containsKey(name) ? from.destination(Navigation.CAUSES + name) : "";
    }
}
