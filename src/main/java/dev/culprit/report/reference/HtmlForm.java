package dev.culprit.report.reference;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes a page as HTML: one style sheet beside it, no script, nothing from the network. */
final class HtmlForm {
    /** Where the style sheet lies in the reference. */
    static final String STYLES = "style.css";

    private HtmlForm() {}

    /** Returns the path of a page's file. */
    static String fileOf(String path) {
        return (path.equals(Navigation.INDEX) ? "index" : path) + ".html";
    }

    static String of(ReferencePage page, String footer) {
        String up = page.path().contains("/") ? "../" : "";
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <nav aria-label="Reference">
                %s</nav>
                <main>
                %s</main>
                <footer>%s</footer>
                </body>
                </html>
                """.formatted(
                        escaped(page.title() + (page.path().equals(Navigation.INDEX) ? "" : " – Culprit rules")),
                        up + STYLES,
                        navigation(page),
                        body(page),
                        escaped(footer));
    }

    private static String body(ReferencePage page) {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> new Attributes(page))
                .build()
                .render(page.document());
    }

    private static String navigation(ReferencePage page) {
        var links = new StringBuilder();
        Navigation.PAGES.forEach((path, label) -> links.append("<a href=\"")
                .append(path.equals(page.path()) ? "#" : htmlDestination(page.destination(path)))
                .append(path.equals(page.path()) ? "\" aria-current=\"page\">" : "\">")
                .append(escaped(label))
                .append("</a>\n"));
        return links.toString();
    }

    private static String htmlDestination(String destination) {
        int mark = destination.indexOf('#');
        String file = mark < 0 ? destination : destination.substring(0, mark);
        String anchor = mark < 0 ? "" : destination.substring(mark);
        int name = file.lastIndexOf('/') + 1;
        String path = file.replaceFirst("\\.md$", "");
        return (path.isEmpty() ? "" : path.substring(0, name) + fileOf(path.substring(name))) + anchor;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Adds anchors, styles and the names of columns; made anew for each page. */
    private static final class Attributes implements AttributeProvider {
        private final ReferencePage page;
        private final Anchors anchors = new Anchors();

        Attributes(ReferencePage page) {
            this.page = page;
        }

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Heading) {
                attributes.put("id", anchors.next(node));
            } else if (node instanceof Link link) {
                link(link.getDestination(), attributes);
            } else if (node instanceof TableCell && node.getParent().getParent() instanceof TableBody) {
                attributes.put("data-column", columnOf(node));
            }
            String style = page.styleOf(node);
            if (!style.isEmpty() && !tag.equals("code")) {
                attributes.put("class", style);
            }
        }

        private static void link(String destination, Map<String, String> attributes) {
            if (AuthorText.isWeb(destination)) {
                attributes.put("rel", "noopener noreferrer");
            } else {
                attributes.put("href", htmlDestination(destination));
                attributes.remove("rel");
            }
        }

        /** On a narrow screen a row is a block of lines, and each line says which column it was. */
        private static String columnOf(Node cell) {
            Node heading = cell.getParent()
                    .getParent()
                    .getParent()
                    .getFirstChild()
                    .getFirstChild()
                    .getFirstChild();
            for (Node before = cell.getPrevious(); before != null; before = before.getPrevious()) {
                heading = heading.getNext();
            }
            return Anchors.textOf(heading);
        }
    }
}
