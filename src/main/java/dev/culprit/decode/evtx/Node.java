package dev.culprit.decode.evtx;

import java.util.Arrays;
import java.util.Optional;

/**
 * A piece of binary XML as parsed, with its places for values still open; never changes, so that a template may serve
 * all chunks and threads of a run.
 */
sealed interface Node {
    Node[] NONE = {};

    /** Constant text, its references resolved to the characters they stand for. */
    record Text(String text) implements Node {}

    /**
     * A place for a value.
     *
     * @param index which value of the template instance, from 0
     * @param optional whether a null value takes the attribute or element around it away
     * @param type type that the template's author declared; the value's own descriptor decides
     */
    record Substitution(int index, boolean optional, int type) implements Node {}

    /** A processing instruction. */
    record Instruction(String target, String data) implements Node {}

    /** What an element or attribute holds, with what matters about it for every record found out once. */
    final class Content {
        private static final int NO_INDEX = -1;

        /** Its pieces, in their order. */
        final Node[] parts;

        /** Index of the value that it is and nothing else; -1 if there is more to it, or less. */
        final int only;

        /** Whether it is the same for every event. */
        final boolean isConstant;

        /** Its text if it is the same for every event; else "". */
        final String constant;

        private final boolean optional;

        Content(Node[] parts) {
            this.parts = parts;
            boolean isPlace = parts.length == 1 && parts[0] instanceof Substitution;
            this.only = isPlace ? ((Substitution) parts[0]).index() : NO_INDEX;
            this.optional = isPlace && ((Substitution) parts[0]).optional();
            this.isConstant = Arrays.stream(parts).allMatch(Text.class::isInstance);
            this.constant = isConstant ? joined(parts) : "";
        }

        private static String joined(Node[] texts) {
            var joined = new StringBuilder();
            for (Node text : texts) {
                joined.append(((Text) text).text());
            }
            return joined.toString();
        }

        boolean isSingleValue() {
            return only >= 0;
        }

        /** Tells whether a null value takes the element or attribute away. */
        boolean isTakenAway(ValueTable values) {
            return optional && values.isNull(only);
        }
    }

    /** An element. */
    final class Element implements Node {
        /** The brackets and the slash of two tags. */
        private static final int TAG_MARKS = 5;

        final String name;
        final String localName;
        final Attribute[] attributes;
        final Content content;

        /** What entering it costs in nodes, whatever its values are. */
        final int nodes;

        /** What its tags cost in characters, whatever its values are. */
        final int characters;

        /** Attributes that are not the same for every event. */
        final Attribute[] variableAttributes;

        final EventSection section;

        /** The field of System that its text is, if it stands there. */
        final Optional<SystemField> field;

        /** Whether it holds elements or places for values, which may turn out to be elements. */
        final boolean mayHoldElements;

        /** The attribute that names it as a value of EventData. */
        final Optional<Attribute> nameAttribute;

        Element(String name, Attribute[] attributes, Node[] children) {
            this.name = name;
            this.localName = localName(name);
            this.attributes = attributes;
            this.content = new Content(children);
            this.variableAttributes = Arrays.stream(attributes)
                    .filter(attribute -> !attribute.content.isConstant)
                    .toArray(Attribute[]::new);
            this.nodes = 1
                    + children.length
                    + Arrays.stream(attributes).mapToInt(Attribute::nodes).sum();
            this.characters = 2 * name.length()
                    + TAG_MARKS
                    + Arrays.stream(attributes).mapToInt(Attribute::characters).sum();
            this.section = EventSection.of(name);
            this.field = SystemFields.of(name, "");
            this.mayHoldElements = Arrays.stream(children)
                    .anyMatch(child -> child instanceof Element || child instanceof Substitution);
            this.nameAttribute = Arrays.stream(attributes)
                    .filter(attribute -> attribute.name.equals("Name"))
                    .findFirst();
        }
    }

    /** An attribute of an element. */
    final class Attribute {
        final String name;
        final Content content;

        /** The field of System that it is, if its element stands there. */
        final Optional<SystemField> field;

        Attribute(String element, String name, Node[] parts) {
            this.name = name;
            this.content = new Content(parts);
            this.field = SystemFields.of(element, name);
        }

        private int nodes() {
            return 1 + content.parts.length;
        }

        /** Counts the blank, the equals sign and two quotes too. */
        private int characters() {
            return name.length() + content.constant.length() + 4;
        }

        boolean declaresNamespace() {
            return name.equals("xmlns") || name.startsWith("xmlns:");
        }
    }

    /** Returns a name without its prefix. */
    static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
