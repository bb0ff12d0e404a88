package dev.culprit.decode.evtx;

/**
 * Walks the XML of one record with the values of its templates filled in; see {@link FieldWalk} for what null values,
 * arrays and values that are XML do to it.
 */
final class XmlWalk {
    private final ChunkContext chunk;
    private final Budget budget;
    private final ContentText printer;
    private final TextBuffer scratch = new TextBuffer();
    private int openElements;
    private int nestedValues;

    XmlWalk(ChunkContext chunk, ContentText printer) {
        this.chunk = chunk;
        this.budget = chunk.budget();
        this.printer = printer;
    }

    void walk(Cursor payload, XmlVisitor visitor) throws MalformedException {
        openElements = 0;
        nestedValues = 0;
        fragment(payload, visitor);
    }

    private void fragment(Cursor in, XmlVisitor visitor) throws MalformedException {
        var pieces = new FragmentCursor(chunk, in);
        while (pieces.next()) {
            nodes(pieces.nodes(), pieces.values(), visitor);
        }
    }

    private void nodes(Node[] nodes, ValueTable values, XmlVisitor visitor) throws MalformedException {
        for (Node node : nodes) {
            if (node instanceof Node.Element element) {
                element(element, values, visitor);
            } else if (node instanceof Node.Substitution place) {
                content(values.at(place.index()), visitor);
            } else if (node instanceof Node.Text constant) {
                text(constant.text(), visitor);
            } else if (node instanceof Node.Instruction instruction) {
                budget.characters(
                        0, instruction.target().length() + instruction.data().length());
                visitor.instruction(instruction.target(), instruction.data());
            }
        }
    }

    private void element(Node.Element element, ValueTable values, XmlVisitor visitor) throws MalformedException {
        if (element.content.isTakenAway(values)) {
            return;
        }
        if (element.content.isSingleValue() && values.isArray(element.content.only)) {
            for (ValueWindow item : printer.arrayItems().of(values.at(element.content.only))) {
                start(element, values, visitor);
                content(item, visitor);
                end(visitor);
            }
        } else {
            start(element, values, visitor);
            nodes(element.content.parts, values, visitor);
            end(visitor);
        }
    }

    private void start(Node.Element element, ValueTable values, XmlVisitor visitor) throws MalformedException {
        budget.element(element);
        Budget.checkOpenElements(0, ++openElements);
        visitor.startElement(element.name);
        for (Node.Attribute attribute : element.attributes) {
            if (!attribute.content.isTakenAway(values)) {
                visitor.attribute(attribute.name, value(attribute.content, values));
            }
        }
    }

    private void end(XmlVisitor visitor) {
        openElements--;
        visitor.endElement();
    }

    private CharSequence value(Node.Content content, ValueTable values) throws MalformedException {
        if (content.isConstant) {
            return content.constant;
        }
        scratch.clear();
        for (Node part : content.parts) {
            if (part instanceof Node.Text constant) {
                budget.characters(0, constant.text().length());
                scratch.append(constant.text());
            } else if (part instanceof Node.Substitution place) {
                ValueWindow value = values.at(place.index());
                if (value.isFragment()) {
                    throw new MalformedException(value.offset(), "binary XML stands where an attribute's value should");
                }
                print(value);
            }
        }
        return scratch;
    }

    private void content(ValueWindow value, XmlVisitor visitor) throws MalformedException {
        if (value.isFragment()) {
            budget.node(value.offset());
            Budget.checkNesting(value.offset(), ++nestedValues);
            fragment(new Cursor(chunk.bytes(), value.offset(), value.end()), visitor);
            nestedValues--;
            return;
        }
        scratch.clear();
        print(value);
        if (scratch.length() > 0) {
            visitor.text(scratch);
        }
    }

    private void text(String constant, XmlVisitor visitor) throws MalformedException {
        budget.node(0);
        budget.characters(0, constant.length());
        if (!constant.isEmpty()) {
            visitor.text(constant);
        }
    }

    private void print(ValueWindow value) throws MalformedException {
        budget.value(value.offset(), value.length(), value.type());
        printer.append(value, scratch);
    }
}
