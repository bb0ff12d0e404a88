package dev.culprit.decode.evtx;

import java.util.List;

/** A piece of binary XML as parsed, with its places for values still open. */
sealed interface Node {

    /**
     * An element.
     *
     * @param name name, as in XML; a prefix is part of it
     * @param attributes in their order
     * @param children content in its order
     */
    record Element(String name, List<Attribute> attributes, List<Node> children) implements Node {}

    /** Constant text, its references resolved to the characters they stand for. */
    record Text(String text) implements Node {}

    /**
     * A place for a value.
     *
     * @param index which value of the template instance, from 0
     * @param optional whether a null value takes the attribute or element around it away
     */
    record Substitution(int index, boolean optional) implements Node {}

    /** A processing instruction. */
    record Instruction(String target, String data) implements Node {}

    /** A template with the values to fill it. */
    record Instance(TemplateDefinition definition, ValueTable values) implements Node {}

    /**
     * An attribute of an element.
     *
     * @param name name, as in XML
     * @param parts text and substitutions that make its value, in their order
     */
    record Attribute(String name, List<Node> parts) {}
}
