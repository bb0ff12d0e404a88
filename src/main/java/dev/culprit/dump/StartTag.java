package dev.culprit.dump;

import dev.culprit.decode.evtx.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The start of an element, kept until all attributes are known, since any of them may declare a prefix. */
final class StartTag {
    private final Utf8Buffer bytes;
    private final XmlCharacters characters;
    private final Namespaces namespaces = new Namespaces();
    private final XmlName.Cache names = new XmlName.Cache();
    private final List<XmlName> attributes = new ArrayList<>();
    private final TextBuffer values = new TextBuffer();
    private final Set<String> taken = new HashSet<>();
    private int[] valueEnds = new int[16];
    private XmlName element = XmlName.of("");
    private int doubles;

    StartTag(Utf8Buffer bytes, XmlCharacters characters) {
        this.bytes = bytes;
        this.characters = characters;
    }

    void begin(String name) {
        element = names.of(name);
        attributes.clear();
        values.clear();
    }

    void attribute(String name, CharSequence value) {
        keep(value);
        if (attributes.size() == valueEnds.length) {
            valueEnds = Arrays.copyOf(valueEnds, 2 * valueEnds.length);
        }
        valueEnds[attributes.size()] = values.length();
        attributes.add(names.of(name));
    }

    private void keep(CharSequence value) {
        if (value instanceof String string) {
            values.append(string);
            return;
        }
        for (int index = 0; index < value.length(); index++) {
            values.append(value.charAt(index));
        }
    }

    /**
     * Writes the tag but its last angle bracket.
     *
     * @param depth depth of the element
     * @return name for the end tag
     */
    byte[] write(int depth) {
        for (int index = 0; index < attributes.size(); index++) {
            declare(attributes.get(index), index, depth);
        }
        boolean prefixed = isDeclared(element) && !element.prefix().equals("xmlns");
        byte[] name = prefixed ? element.prefixed() : element.bytes();
        bytes.write('<');
        bytes.write(name);
        beginNames();
        for (int index = 0; index < attributes.size(); index++) {
            bytes.write(' ');
            bytes.write(attributeName(attributes.get(index), index));
            bytes.write('=');
            bytes.write('\'');
            characters.attribute(values.array(), valueStart(index), valueEnds[index]);
            bytes.write('\'');
        }
        return name;
    }

    /** Forgets the prefixes that the element at a depth declared. */
    void end(int depth) {
        namespaces.end(depth);
    }

    private void declare(XmlName attribute, int index, int depth) {
        if (!attribute.prefix().isEmpty() && isLegalDeclaration(attribute, index)) {
            namespaces.declare(depth, attribute.local(), XmlCharacters.asWritten(value(index)));
        }
    }

    private boolean isLegalDeclaration(XmlName attribute, int index) {
        return Namespaces.isDeclaration(attribute) && Namespaces.isLegal(attribute, value(index));
    }

    private boolean isDeclared(XmlName name) {
        return !name.prefix().isEmpty() && namespaces.nameOf(name.prefix()).isPresent();
    }

    private byte[] attributeName(XmlName attribute, int index) {
        if (attribute.prefix().isEmpty()) {
            boolean reserved = attribute.flat().equals("xmlns") && !isLegalDeclaration(attribute, index);
            return !reserved && takes(attribute.flat()) ? attribute.bytes() : another(attribute);
        }
        boolean kept = attribute.prefix().equals("xmlns")
                ? isLegalDeclaration(attribute, index) && takes("xmlns:" + attribute.local())
                : isDeclared(attribute) && takes(expanded(attribute));
        if (kept) {
            return attribute.prefixed();
        }
        return takes(attribute.flat()) ? attribute.bytes() : another(attribute);
    }

    /** Two attributes are the same if their prefixes stand for the same name (Namespaces in XML 1.0, section 6.3). */
    private String expanded(XmlName attribute) {
        return '{' + namespaces.nameOf(attribute.prefix()).orElse("") + '}' + attribute.local();
    }

    private void beginNames() {
        doubles = 1;
        if (!taken.isEmpty()) {
            taken.clear();
        }
    }

    /** Takes a name for one of the attributes if none has it; a single attribute can have any. */
    private boolean takes(String name) {
        return attributes.size() == 1 || taken.add(name);
    }

    private byte[] another(XmlName attribute) {
        String name;
        do {
            doubles++;
            name = attribute.flat() + '_' + doubles;
        } while (!takes(name));
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private String value(int index) {
        return new String(values.array(), valueStart(index), valueEnds[index] - valueStart(index));
    }

    private int valueStart(int index) {
        return index == 0 ? 0 : valueEnds[index - 1];
    }
}
