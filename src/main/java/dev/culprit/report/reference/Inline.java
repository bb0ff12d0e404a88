package dev.culprit.report.reference;

import dev.culprit.report.VisibleText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Makes the parts of a line. A node stands in one place only, so each call makes new ones. */
final class Inline {
    private static final String NOTHING = "–";

    private Inline() {}

    /** Returns text on one line; a dash for none. */
    static Node text(String text) {
        String line = line(text);
        return new Text(line.isEmpty() ? NOTHING : line);
    }

    /** Returns text in which blanks at the ends count, to stand between other parts. */
    static Node between(String text) {
        return new Text(text);
    }

    static Node code(String text) {
        return new Code(line(text));
    }

    static Node strong(Node... parts) {
        return filled(new StrongEmphasis("**"), List.of(parts));
    }

    static Node quiet(Node... parts) {
        return filled(new Emphasis("*"), List.of(parts));
    }

    static Node link(String destination, Node... label) {
        var link = new Link();
        link.setDestination(destination);
        return filled(link, List.of(label));
    }

    /** Returns the parts with a separator between them; a dash if there are none. */
    static List<Node> joined(List<Node> parts, String separator) {
        var joined = new ArrayList<Node>();
        for (Node part : parts) {
            if (!joined.isEmpty()) {
                joined.add(between(separator));
            }
            joined.add(part);
        }
        return joined.isEmpty() ? List.of(text("")) : joined;
    }

    /** Returns a text without breaks and without characters that cannot be seen. */
    static String line(String text) {
        return VisibleText.of(text.strip().replaceAll("\\s+", " "));
    }

    static Node filled(Node parent, List<Node> children) {
        children.forEach(parent::appendChild);
        return parent;
    }
}
