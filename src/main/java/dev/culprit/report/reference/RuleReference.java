package dev.culprit.report.reference;

import dev.culprit.model.Catalogue;
import dev.culprit.model.CausePage;
import dev.culprit.model.Limits;
import dev.culprit.model.WrittenRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reference of a rule base: a page for each cause, and what rules can see and say. */
public final class RuleReference {
    private final List<CausePage> causes;
    private final Catalogue catalogue;
    private final Limits limits;
    private final List<WrittenRule> rules;
    private final String footer;

    /**
     * Makes the reference of a rule base.
     *
     * @param causes pages of all causes, in any order
     * @param rules all rules, in any order
     * @param version what stands at the foot of each page as the version of the rules
     */
    public RuleReference(
            List<CausePage> causes, Catalogue catalogue, Limits limits, List<WrittenRule> rules, String version) {
        this.causes = causes.stream().sorted().toList();
        this.catalogue = catalogue;
        this.limits = limits;
        this.rules = rules.stream().sorted().toList();
        this.footer = "Made by culprit rules docs from rules " + version;
    }

    /** Returns the text of each Markdown file by its path, with {@code /}. */
    public SortedMap<String, String> markdown() {
        var files = new TreeMap<String, String>();
        pages().forEach(page -> files.put(MarkdownForm.fileOf(page.path()), MarkdownForm.of(page, footer)));
        return Collections.unmodifiableSortedMap(files);
    }

    /** Returns the text of each HTML file and of the style sheet by its path, with {@code /}. */
    public SortedMap<String, String> html() {
        var files = new TreeMap<String, String>();
        pages().forEach(page -> files.put(HtmlForm.fileOf(page.path()), HtmlForm.of(page, footer)));
        files.put(HtmlForm.STYLES, styles());
        return Collections.unmodifiableSortedMap(files);
    }

    /** Made anew for each form, because writing may change the tree. */
    private List<ReferencePage> pages() {
        var known = new Known(causes, catalogue, rules);
        var leaves = new CatalogueLeaves(known);
        var pages = new ArrayList<ReferencePage>();
        pages.add(IndexLeaf.of(known));
        causes.forEach(cause -> pages.add(CauseLeaf.of(known, cause)));
        pages.add(SymptomsLeaf.of(known));
        pages.addAll(
                List.of(leaves.facts(), leaves.events(), leaves.counters(), leaves.errors(), leaves.limits(limits)));
        return pages;
    }

    private static String styles() {
        try (InputStream in = RuleReference.class.getResourceAsStream(HtmlForm.STYLES)) {
            if (in == null) {
                throw new IllegalStateException(HtmlForm.STYLES + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + HtmlForm.STYLES, e);
        }
    }
}
