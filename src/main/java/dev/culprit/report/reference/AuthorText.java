package dev.culprit.report.reference;

import dev.culprit.report.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads the Markdown of a page's author and makes it harmless: HTML is shown, nothing is fetched, no link is loose. */
final class AuthorText {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final int LEAST_LEVEL = 3;
    private static final int LAST_LEVEL = 6;

    private final Function<String, String> destinations;

    /**
     * Makes a reader.
     *
     * @param destinations where a link to leads; "" if nowhere
     */
    AuthorText(Function<String, String> destinations) {
        this.destinations = destinations;
    }

    /** Tells whether an address leads to the web and does nothing else. */
    static boolean isWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    /** Returns the blocks of a text, to stand below a heading of level 2. */
    List<Node> blocks(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Cleaner());
        return childrenOf(document);
    }

    /** Returns the first sentence of a text, without its form. */
    static String firstSentence(String markdown) {
        Node first = PARSER.parse(markdown).getFirstChild();
        String text = first == null ? "" : Inline.line(Anchors.textOf(first));
        return text.replaceFirst("(?<=[.!?])\\s+(?=[\\p{Lu}\\p{N}]).*$", "");
    }

    /** Returns lines without characters that cannot be seen. */
    static String visibleLines(String text) {
        return text.strip().lines().map(VisibleText::of).collect(Collectors.joining("\n"));
    }

    private static List<Node> childrenOf(Node parent) {
        var children = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static void replace(Node node, List<Node> by) {
        by.forEach(node::insertBefore);
        node.unlink();
    }

    private final class Cleaner extends AbstractVisitor {
        @Override
        public void visit(Text text) {
            text.setLiteral(VisibleText.of(text.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            code.setLiteral(VisibleText.of(code.getLiteral()));
        }

        @Override
        public void visit(FencedCodeBlock block) {
            block.setInfo("");
            block.setLiteral(visibleLines(block.getLiteral()) + "\n");
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            replace(block, List.of(ReferencePage.command(block.getLiteral())));
        }

        @Override
        public void visit(HtmlInline html) {
            replace(html, List.of(new Text(Inline.line(html.getLiteral()))));
        }

        @Override
        public void visit(HtmlBlock html) {
            replace(html, List.of(Inline.filled(new Paragraph(), List.of(Inline.text(html.getLiteral())))));
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LAST_LEVEL, Math.max(LEAST_LEVEL, heading.getLevel())));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            replace(image, childrenOf(image));
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String destination = destinations.apply(link.getDestination());
            if (destination.isEmpty()) {
                replace(link, childrenOf(link));
            } else {
                var plain = new Link();
                plain.setDestination(destination);
                childrenOf(link).forEach(plain::appendChild);
                replace(link, List.of(plain));
            }
        }
    }
}
