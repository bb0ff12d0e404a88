package dev.culprit.report.reference;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Writes a page as Markdown with tables, as GitHub reads it. */
final class MarkdownForm {
    private MarkdownForm() {}

    /** Returns the path of a page's file. */
    static String fileOf(String path) {
        return path + ".md";
    }

    static String of(ReferencePage page, String footer) {
        MarkdownRenderer renderer = MarkdownRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build();
        var links = new ArrayList<Node>();
        Navigation.PAGES.forEach((path, label) -> links.add(
                path.equals(page.path())
                        ? Inline.strong(Inline.text(label))
                        : Inline.link(page.destination(path), Inline.text(label))));
        Node navigation = ReferencePage.paragraphOf(Inline.joined(links, " · "));
        Node closing = ReferencePage.paragraphOf(List.of(Inline.quiet(Inline.text(footer))));
        return String.join(
                "\n\n",
                written(renderer, navigation),
                written(renderer, page.document()),
                written(renderer, closing) + "\n");
    }

    /** Inside lists the library indents empty lines too. */
    private static String written(MarkdownRenderer renderer, Node node) {
        return renderer.render(node).strip().replaceAll("(?m)^ +$", "");
    }
}
