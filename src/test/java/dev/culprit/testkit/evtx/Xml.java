package dev.culprit.testkit.evtx;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of XML to be written as binary XML; a value in it becomes a substitution of the template around it. */
public sealed interface Xml {

    /** The dependency id of an element that depends on no value. */
    int NO_DEPENDENCY = 0xffff;

    /** An element; its dependency id is written only inside a template. */
    record Element(String name, int dependency, List<Attribute> attributes, List<Xml> children) implements Xml {
        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        /** Returns the same element with more children. */
        public Element with(Xml... more) {
            return new Element(
                    name,
                    dependency,
                    attributes,
                    Stream.concat(children.stream(), Stream.of(more)).toList());
        }

        /** Returns the same element with one more attribute. */
        public Element attribute(String attribute, Xml... parts) {
            var added = new Attribute(attribute, List.of(parts));
            return new Element(
                    name,
                    dependency,
                    Stream.concat(attributes.stream(), Stream.of(added)).toList(),
                    children);
        }

        /** Returns the same element, said to depend on the value of a number. */
        public Element dependingOn(int value) {
            return new Element(name, value, attributes, children);
        }
    }

    /** An attribute; its parts are text, references and values. */
    record Attribute(String name, List<Xml> parts) {}

    /** Constant text, token 05 or 45. */
    record Text(String text) implements Xml {}

    /** Constant text, token 07. */
    record CData(String text) implements Xml {}

    /** Reference to a character by number, token 08 or 48. */
    record CharacterReference(int unit) implements Xml {}

    /** Reference to a character by name, token 09 or 49. */
    record EntityReference(String name) implements Xml {}

    /** Processing instruction, tokens 0a and 0b. */
    record Instruction(String target, String data) implements Xml {}

    /** A value with the type that the template declares for it, which need not be its own. */
    record Substitution(Value value, int declaredType, boolean optional) implements Xml {}

    /** A reference to a value by number, which may be one that another place holds, or none. */
    record Reference(int index, int declaredType, boolean optional) implements Xml {}

    /** Constant content whose token says by its flag 40 whether more content follows, rightly or wrongly. */
    record Flagged(Xml content, boolean more) implements Xml {}

    static Element element(String name, Xml... children) {
        return new Element(name, NO_DEPENDENCY, List.of(), List.of(children));
    }

    static Xml text(String text) {
        return new Text(text);
    }

    /** Returns a value that leaves its place empty if it is null. */
    static Xml value(Value value) {
        return new Substitution(value, value.type(), false);
    }

    /** Returns a value that takes its attribute or element away if it is null. */
    static Xml optional(Value value) {
        return new Substitution(value, value.type(), true);
    }

    /** Returns what tells one template from another: everything but the values. */
    default String shape() {
        if (this instanceof Element element) {
            return element.attributes().stream()
                    .map(attribute -> "@" + attribute.name() + shapes(attribute.parts()))
                    .collect(Collectors.joining(
                            "", "<" + element.name() + dependencyShape(element), shapes(element.children()) + ">"));
        }
        return this instanceof Substitution place
                ? "%" + place.declaredType() + (place.optional() ? "?" : "!")
                : toString();
    }

    private static String dependencyShape(Element element) {
        return element.dependency() == NO_DEPENDENCY ? "" : "^" + element.dependency();
    }

    private static String shapes(List<Xml> parts) {
        return parts.stream().map(Xml::shape).collect(Collectors.joining(",", "{", "}"));
    }

    /** Returns the values in the order of their places. */
    default Stream<Value> values() {
        if (this instanceof Element element) {
            return Stream.concat(
                            element.attributes().stream().flatMap(attribute -> attribute.parts().stream()),
                            element.children().stream())
                    .flatMap(Xml::values);
        }
        return this instanceof Substitution place ? Stream.of(place.value()) : Stream.empty();
    }
}
