package dev.culprit.decode.evtx;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks parsed binary XML with the values of its templates filled in.
 *
 * <p>Sources: MS-EVEN6 section 2.2.12 and libyal/libevtx, section "Binary XML". An optional substitution with a null value
 * takes away the attribute or element that holds nothing else; any other null value leaves them empty. An element whose
 * only content is an array is repeated for each item; elsewhere items are joined with commas. A value that is binary XML
 * takes the place of its substitution.
 */
final class FragmentWalk {
    private final ChunkContext chunk;
    private final Budget budget;
    private final PrintedXmlVisitor visitor;
    private final ValueText valueText;
    private final ArrayItems arrayItems;
    private int openElements;
    private int nestedValues;

    FragmentWalk(ChunkContext chunk, PrintedXmlVisitor visitor) {
        this.chunk = chunk;
        this.budget = chunk.budget();
        this.visitor = visitor;
        this.valueText = new ValueText(chunk.bytes(), budget);
        this.arrayItems = new ArrayItems(chunk.bytes(), budget);
    }

    /** Walks a fragment that no template surrounds. */
    void walk(List<Node> nodes) throws MalformedException {
        walk(nodes, ValueTable.EMPTY);
    }

    private void walk(List<Node> nodes, ValueTable values) throws MalformedException {
        for (Node node : nodes) {
            if (node instanceof Node.Element element) {
                element(element, values);
            } else if (node instanceof Node.Instance instance) {
                walk(instance.definition().nodes(), instance.values());
            } else if (node instanceof Node.Substitution substitution) {
                content(values.at(substitution.index()));
            } else if (node instanceof Node.Text constant) {
                budget.node(0);
                budget.characters(0, constant.text().length());
                text(constant.text());
            }
        }
    }

    private void element(Node.Element element, ValueTable values) throws MalformedException {
        if (isTakenAway(element.children(), values)) {
            return;
        }
        List<Node> children = element.children();
        if (children.size() == 1 && children.get(0) instanceof Node.Substitution only) {
            ValueWindow value = values.at(only.index());
            for (ValueWindow item : value.isArray() ? arrayItems.of(value) : List.of(value)) {
                start(element, values);
                content(item);
                end();
            }
        } else {
            start(element, values);
            walk(children, values);
            end();
        }
    }

    private void start(Node.Element element, ValueTable values) throws MalformedException {
        // Where a node came from is not kept, so a budget that runs out here names the chunk and not the byte.
        budget.node(0);
        Budget.checkOpenElements(0, ++openElements);
        visitor.startElement(element.name(), attributes(element.attributes(), values));
    }

    private void end() {
        openElements--;
        visitor.endElement();
    }

    private List<PrintedXmlVisitor.XmlAttribute> attributes(List<Node.Attribute> attributes, ValueTable values)
            throws MalformedException {
        if (attributes.isEmpty()) {
            return List.of();
        }
        var printed = new ArrayList<PrintedXmlVisitor.XmlAttribute>(attributes.size());
        for (Node.Attribute attribute : attributes) {
            budget.node(0);
            if (!isTakenAway(attribute.parts(), values)) {
                printed.add(new PrintedXmlVisitor.XmlAttribute(
                        attribute.name(), attributeValue(attribute.parts(), values)));
            }
        }
        return printed;
    }

    private String attributeValue(List<Node> parts, ValueTable values) throws MalformedException {
        var text = new StringBuilder();
        for (Node part : parts) {
            if (part instanceof Node.Text constant) {
                budget.characters(0, constant.text().length());
                text.append(constant.text());
            } else if (part instanceof Node.Substitution substitution) {
                ValueWindow value = values.at(substitution.index());
                if (value.isFragment()) {
                    throw new MalformedException(value.offset(), "binary XML stands where an attribute's value should");
                }
                text.append(joined(value));
            }
        }
        return text.toString();
    }

    private static boolean isTakenAway(List<Node> content, ValueTable values) {
        return content.size() == 1
                && content.get(0) instanceof Node.Substitution only
                && only.optional()
                && values.at(only.index()).isNull();
    }

    private void content(ValueWindow value) throws MalformedException {
        budget.node(value.offset());
        if (!value.isFragment()) {
            text(joined(value));
            return;
        }
        Budget.checkNesting(value.offset(), ++nestedValues);
        var in = new Cursor(chunk.bytes(), value.offset(), value.end());
        walk(BinaryXmlReader.ofContent(chunk).read(in), ValueTable.EMPTY);
        nestedValues--;
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            visitor.text(text);
        }
    }

    private String joined(ValueWindow value) throws MalformedException {
        if (!value.isArray()) {
            return valueText.of(value);
        }
        var joined = new StringBuilder();
        String separator = "";
        for (ValueWindow item : arrayItems.of(value)) {
            joined.append(separator).append(valueText.of(item));
            separator = ",";
        }
        return joined.toString();
    }
}
