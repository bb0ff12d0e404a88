package dev.culprit.decode.evtx;

import org.jspecify.annotations.Nullable;

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

    /** An element, with what its name means in an event found out once. */
    final class Element implements Node {
        private static final String NAME_ATTRIBUTE = "Name";

        final String name;
        final String localName;
        final Attribute[] attributes;
        final Node[] children;
        final EventSection section;

        /** The field of System that its text is, if it stands there. */
        final @Nullable SystemField field;

        /** The only thing it holds, if that is a place for a value. */
        final @Nullable Substitution only;

        /** Whether it holds elements or places for values, which may turn out to be elements. */
        final boolean mayHoldElements;

        /** The attribute that names it as a value of EventData. */
        final @Nullable Attribute nameAttribute;

        Element(String name, Attribute[] attributes, Node[] children) {
            this.name = name;
            this.localName = localName(name);
            this.attributes = attributes;
            this.children = children;
            this.section = EventSection.of(name);
            this.field = SystemFields.of(name, "");
            this.only = Node.onlySubstitution(children);
            this.mayHoldElements = mayHoldElements(children);
            this.nameAttribute = nameAttribute(attributes);
        }

        /** Tells whether a null value takes it away. */
        boolean isTakenAway(ValueTable values) {
            return only != null && only.optional() && values.isNull(only.index());
        }

        private static boolean mayHoldElements(Node[] children) {
            for (Node child : children) {
                if (child instanceof Element || child instanceof Substitution) {
                    return true;
                }
            }
            return false;
        }

        private static @Nullable Attribute nameAttribute(Attribute[] attributes) {
            for (Attribute attribute : attributes) {
                if (attribute.name.equals(NAME_ATTRIBUTE)) {
                    return attribute;
                }
            }
            return null;
        }
    }

    /** An attribute of an element. */
    final class Attribute {
        final String name;

        /** Text and places for values that make its value, in their order. */
        final Node[] parts;

        /** Its value if that is the same for every event. */
        final @Nullable String constant;

        /** The field of System that it is, if its element stands there. */
        final @Nullable SystemField field;

        final @Nullable Substitution only;

        Attribute(String element, String name, Node[] parts) {
            this.name = name;
            this.parts = parts;
            this.constant = constant(parts);
            this.field = SystemFields.of(element, name);
            this.only = Node.onlySubstitution(parts);
        }

        /** Tells whether a null value takes it away. */
        boolean isTakenAway(ValueTable values) {
            return only != null && only.optional() && values.isNull(only.index());
        }

        boolean declaresNamespace() {
            return name.equals("xmlns") || name.startsWith("xmlns:");
        }

        private static @Nullable String constant(Node[] parts) {
            var text = new StringBuilder();
            for (Node part : parts) {
                if (!(part instanceof Text constant)) {
                    return null;
                }
                text.append(constant.text());
            }
            return text.toString();
        }
    }

    /** Returns a name without its prefix. */
    static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static @Nullable Substitution onlySubstitution(Node[] content) {
        return content.length == 1 && content[0] instanceof Substitution only ? only : null;
    }
}
