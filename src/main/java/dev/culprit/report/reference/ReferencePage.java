package dev.culprit.report.reference;

import java.util.IdentityHashMap;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** One page of the reference: a tree that is written as Markdown and as HTML. */
final class ReferencePage {
    private static final int FENCE_LENGTH = 3;

    private final String path;
    private final String title;
    private final Document document = new Document();
    private final IdentityHashMap<Node, String> styles = new IdentityHashMap<>();

    /**
     * Begins a page with its title.
     *
     * @param path path in the reference, with {@code /} and without extension
     */
    ReferencePage(String path, String title) {
        this.path = path;
        this.title = title;
        heading(1, Inline.text(title));
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }

    Document document() {
        return document;
    }

    /** Returns the class in the style sheet of a node; "" if it has none. */
    String styleOf(Node node) {
        return styles.getOrDefault(node, "");
    }

    /** Gives a node a class in the style sheet and returns it. */
    <N extends Node> N styled(String style, N node) {
        styles.put(node, style);
        return node;
    }

    /**
     * Returns where a link leads from this page.
     *
     * @param target path of a page in the reference, with {@code #anchor} if it means a place in it
     */
    String destination(String target) {
        int mark = target.indexOf('#');
        String page = mark < 0 ? target : target.substring(0, mark);
        String anchor = mark < 0 ? "" : target.substring(mark);
        if (page.equals(path)) {
            return anchor;
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        boolean beside = !folder.isEmpty() && page.startsWith(folder);
        String relative = beside ? page.substring(folder.length()) : (folder.isEmpty() ? "" : "../") + page;
        return relative + ".md" + anchor;
    }

    void heading(int level, Node... parts) {
        var heading = new Heading();
        heading.setLevel(level);
        document.appendChild(Inline.filled(heading, List.of(parts)));
    }

    void paragraph(List<Node> parts) {
        document.appendChild(Inline.filled(new Paragraph(), parts));
    }

    void paragraph(String text) {
        paragraph(List.of(Inline.text(text)));
    }

    void quote(String style, List<Node> parts) {
        var quote = styled(style, new BlockQuote());
        quote.appendChild(Inline.filled(new Paragraph(), parts));
        document.appendChild(quote);
    }

    void append(List<Node> blocks) {
        blocks.forEach(document::appendChild);
    }

    static Node paragraphOf(List<Node> parts) {
        return Inline.filled(new Paragraph(), parts);
    }

    /** Makes a command on lines of its own. */
    static Node command(String command) {
        var block = new FencedCodeBlock();
        block.setFenceCharacter("`");
        block.setOpeningFenceLength(FENCE_LENGTH);
        block.setClosingFenceLength(FENCE_LENGTH);
        block.setLiteral(AuthorText.visibleLines(command) + "\n");
        return block;
    }

    void bullets(List<List<Node>> items) {
        var list = new BulletList();
        list.setMarker("-");
        list.setTight(true);
        items.forEach(item -> list.appendChild(Inline.filled(new ListItem(), List.of(paragraphOf(item)))));
        if (!items.isEmpty()) {
            document.appendChild(list);
        }
    }

    /** Appends a list of items with several blocks each, numbered or with dots. */
    void items(boolean numbered, List<List<Node>> items) {
        var ordered = new OrderedList();
        ordered.setMarkerStartNumber(1);
        ordered.setMarkerDelimiter(".");
        var bullets = new BulletList();
        bullets.setMarker("-");
        Node list = numbered ? ordered : bullets;
        items.forEach(item -> list.appendChild(Inline.filled(new ListItem(), item)));
        if (!items.isEmpty()) {
            document.appendChild(list);
        }
    }

    /** Appends a table without a class. */
    void table(List<String> headings, List<List<List<Node>>> rows) {
        table("", headings, rows);
    }

    /** Appends a table; every row has as many cells as there are headings. */
    void table(String style, List<String> headings, List<List<List<Node>>> rows) {
        var head = new TableRow();
        headings.forEach(text -> head.appendChild(cell(true, List.of(Inline.text(text)))));
        var body = new TableBody();
        for (List<List<Node>> row : rows) {
            var line = new TableRow();
            row.forEach(parts -> line.appendChild(cell(false, parts)));
            body.appendChild(line);
        }
        var table = styled(style, new TableBlock());
        table.appendChild(Inline.filled(new TableHead(), List.of(head)));
        table.appendChild(body);
        document.appendChild(table);
    }

    private static Node cell(boolean header, List<Node> parts) {
        var cell = new TableCell();
        cell.setHeader(header);
        return Inline.filled(cell, parts);
    }
}
