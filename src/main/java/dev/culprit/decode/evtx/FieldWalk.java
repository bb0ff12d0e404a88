package dev.culprit.decode.evtx;

/**
 * Walks the XML of one record and notes where its fields and values are.
 *
 * <p>Sources: MS-EVEN6 section 2.2.12 and libyal/libevtx, section "Binary XML". An optional substitution with a null value
 * takes away the attribute or element that holds nothing else; any other null value leaves them empty. An element whose
 * only content is an array is repeated for each item; elsewhere items are joined with commas. A value that is binary XML
 * takes the place of its substitution.
 *
 * <p>Decisions, the same as for exported event XML, so that an event gives the same values in either form: every leaf is a
 * value, in the order of the document. A leaf is named by its attribute {@code Name}; without one by its element, but a
 * {@code Data} by "". In UserData, where elements are named freely, a leaf is named by its element alone, and attributes
 * other than namespaces are values too and stand before the text. Prefixes are no part of a name.
 */
final class FieldWalk {
    private final ChunkContext chunk;
    private final Budget budget;
    private final ContentText printer;
    private final RecordFields fields;
    private final TextBuffer scratch = new TextBuffer();
    private int openElements;
    private int nestedValues;
    private int dataElements;

    /** What the elements met next stand in. */
    private enum Place {
        RECORD,
        EVENT,
        SYSTEM,
        RENDERING,
        USER_DATA,
        DATA
    }

    FieldWalk(ChunkContext chunk, ContentText printer, RecordFields fields) {
        this.chunk = chunk;
        this.budget = chunk.budget();
        this.printer = printer;
        this.fields = fields;
    }

    /** Notes the fields of a record; what was noted before damage was met stays. */
    void walk(Cursor payload) throws MalformedException {
        openElements = 0;
        nestedValues = 0;
        fragment(payload, Place.RECORD);
    }

    private void fragment(Cursor in, Place place) throws MalformedException {
        var pieces = new FragmentCursor(chunk, in);
        while (pieces.next()) {
            nodes(pieces.nodes(), pieces.values(), place);
        }
    }

    private void nodes(Node[] nodes, ValueTable values, Place place) throws MalformedException {
        for (Node node : nodes) {
            if (node instanceof Node.Element element) {
                element(element, values, place);
            } else if (node instanceof Node.Substitution substitution && values.isFragment(substitution.index())) {
                nested(values.at(substitution.index()), place);
            }
        }
    }

    private void nested(ValueWindow value, Place place) throws MalformedException {
        budget.node(value.offset());
        Budget.checkNesting(value.offset(), ++nestedValues);
        fragment(new Cursor(chunk.bytes(), value.offset(), value.end()), place);
        nestedValues--;
    }

    private void element(Node.Element element, ValueTable values, Place place) throws MalformedException {
        if (element.content.isTakenAway(values)) {
            return;
        }
        budget.element(element);
        Budget.checkOpenElements(0, ++openElements);
        checkAttributes(element, values);
        switch (place) {
            case RECORD -> nodes(element.content.parts, values, Place.EVENT);
            case EVENT -> section(element, values);
            case SYSTEM -> systemField(element, values);
            case RENDERING -> rendering(element, values);
            case USER_DATA, DATA -> dataElement(element, values, place, false);
        }
        openElements--;
    }

    private static void checkAttributes(Node.Element element, ValueTable values) throws MalformedException {
        for (Node.Attribute attribute : element.variableAttributes) {
            if (attribute.content.isSingleValue()) {
                refuseFragment(attribute.content.only, values);
            } else {
                for (Node part : attribute.content.parts) {
                    if (part instanceof Node.Substitution place) {
                        refuseFragment(place.index(), values);
                    }
                }
            }
        }
    }

    private static void refuseFragment(int index, ValueTable values) throws MalformedException {
        if (values.isFragment(index)) {
            throw new MalformedException(values.offset(index), "binary XML stands where an attribute's value should");
        }
    }

    private void section(Node.Element element, ValueTable values) throws MalformedException {
        switch (element.section) {
            case SYSTEM -> {
                fields.seeSystem();
                nodes(element.content.parts, values, Place.SYSTEM);
            }
            case RENDERING -> nodes(element.content.parts, values, Place.RENDERING);
            case USER_DATA -> dataElement(element, values, Place.USER_DATA, true);
            case DATA -> dataElement(element, values, Place.DATA, true);
        }
    }

    private void systemField(Node.Element element, ValueTable values) throws MalformedException {
        for (Node.Attribute attribute : element.attributes) {
            if (attribute.field.isPresent() && !attribute.content.isTakenAway(values)) {
                take(fields.put(attribute.field.get()), "", attribute.content, values);
            }
        }
        if (element.field.isPresent()) {
            take(fields.put(element.field.get()), "", element.content, values);
        }
    }

    private void rendering(Node.Element element, ValueTable values) throws MalformedException {
        if (element.name.equals("Message")) {
            take(fields.message(), "", element.content, values);
        }
    }

    private void dataElement(Node.Element element, ValueTable values, Place place, boolean section)
            throws MalformedException {
        dataElements++;
        if (element.content.isSingleValue() && values.isArray(element.content.only)) {
            for (ValueWindow item : printer.arrayItems().of(values.at(element.content.only))) {
                budget.element(element);
                attributeValues(element, values, place, section);
                budget.value(item.offset(), item.length(), item.type());
                Leaf leaf = fields.addValue();
                leaf.take(leafName(element, values, place), item.offset(), item.length(), item.type());
                dropIfBlank(leaf, section);
            }
            return;
        }
        attributeValues(element, values, place, section);
        int before = dataElements;
        if (element.mayHoldElements) {
            nodes(element.content.parts, values, place);
        }
        if (before == dataElements) {
            Leaf leaf = fields.addValue();
            take(leaf, leafName(element, values, place), element.content, values);
            dropIfBlank(leaf, section);
        }
    }

    private void attributeValues(Node.Element element, ValueTable values, Place place, boolean section)
            throws MalformedException {
        if (place == Place.DATA || section) {
            return;
        }
        for (Node.Attribute attribute : element.attributes) {
            if (!attribute.declaresNamespace() && !attribute.content.isTakenAway(values)) {
                take(fields.addValue(), Node.localName(attribute.name), attribute.content, values);
            }
        }
    }

    /** A section that holds nothing is no value: {@code <EventData/>} is what events without data have. */
    private void dropIfBlank(Leaf leaf, boolean section) throws MalformedException {
        if (section) {
            scratch.clear();
            leaf.append(printer, scratch);
            if (scratch.isBlank()) {
                fields.removeLastValue();
            }
        }
    }

    private String leafName(Node.Element element, ValueTable values, Place place) throws MalformedException {
        if (place == Place.USER_DATA
                || element.nameAttribute.isEmpty()
                || element.nameAttribute.get().content.isTakenAway(values)) {
            return place == Place.DATA && element.localName.equals("Data") ? "" : element.localName;
        }
        Node.Content name = element.nameAttribute.get().content;
        if (name.isConstant) {
            return name.constant;
        }
        count(name, values);
        scratch.clear();
        printer.append(name.parts, values, scratch);
        return scratch.toString();
    }

    private void take(Leaf leaf, String name, Node.Content content, ValueTable values) throws MalformedException {
        count(content, values);
        leaf.take(name, content, values);
    }

    private void count(Node.Content content, ValueTable values) throws MalformedException {
        if (content.isConstant) {
            budget.characters(0, content.constant.length());
        } else if (content.isSingleValue()) {
            count(content.only, values);
        } else {
            for (Node part : content.parts) {
                if (part instanceof Node.Text constant) {
                    budget.characters(0, constant.text().length());
                } else if (part instanceof Node.Substitution place) {
                    count(place.index(), values);
                }
            }
        }
    }

    private void count(int index, ValueTable values) throws MalformedException {
        budget.value(values.offset(index), values.length(index), values.type(index));
    }
}
