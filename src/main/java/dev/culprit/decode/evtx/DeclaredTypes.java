package dev.culprit.decode.evtx;

import java.util.TreeMap;

/** The types that a template declares for its values, by their index. */
final class DeclaredTypes {
    private final TreeMap<Integer, Integer> byIndex = new TreeMap<>();

    /** Adds those of some nodes and of all they hold. */
    void add(Node[] nodes) {
        for (Node node : nodes) {
            if (node instanceof Node.Substitution place) {
                byIndex.put(place.index(), place.type());
            } else if (node instanceof Node.Element element) {
                for (Node.Attribute attribute : element.attributes) {
                    add(attribute.content.parts);
                }
                add(element.content.parts);
            }
        }
    }

    /** Tells whether there are as many values, and each is null or of its declared type. */
    boolean match(ValueTable values) {
        int count = byIndex.isEmpty() ? 0 : byIndex.lastKey() + 1;
        return values.count() == count
                && byIndex.entrySet().stream()
                        .allMatch(declared -> values.isNull(declared.getKey())
                                || isSame(declared.getValue(), values.type(declared.getKey())));
    }

    /** A SizeT is written in one of the two hexadecimal types. */
    private static boolean isSame(int declared, int actual) {
        boolean hexadecimal = actual == ValueType.HEX_INT32 || actual == ValueType.HEX_INT64;
        return declared == actual || (declared == ValueType.SIZE && hexadecimal);
    }
}
