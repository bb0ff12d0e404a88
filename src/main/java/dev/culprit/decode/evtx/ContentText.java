package dev.culprit.decode.evtx;

/**
 * Prints the content of an element or attribute: its constants and values one after another, the items of an array with
 * commas between them. What is XML of its own prints as nothing here.
 */
final class ContentText {
    private final ValueText valueText;
    private final ArrayItems arrayItems;

    ContentText(Bytes bytes) {
        this.valueText = new ValueText(bytes);
        this.arrayItems = new ArrayItems(bytes);
    }

    /** Returns the cutter of arrays into values. */
    ArrayItems arrayItems() {
        return arrayItems;
    }

    void append(Node[] parts, ValueTable values, TextBuffer out) throws MalformedException {
        for (Node part : parts) {
            if (part instanceof Node.Text constant) {
                out.append(constant.text());
            } else if (part instanceof Node.Substitution place) {
                append(values.at(place.index()), out);
            }
        }
    }

    void append(ValueWindow value, TextBuffer out) throws MalformedException {
        if (value.isArray()) {
            String separator = "";
            for (ValueWindow item : arrayItems.of(value)) {
                out.append(separator);
                valueText.append(item, out);
                separator = ",";
            }
        } else if (!value.isFragment()) {
            valueText.append(value, out);
        }
    }
}
