package dev.culprit.dump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which prefixes are declared where the writer stands (Namespaces in XML 1.0, sections 3 and 5). */
final class Namespaces {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final Map<String, String> names = new HashMap<>(Map.of("xml", XML));
    private final List<Hidden> hidden = new ArrayList<>();

    /** What a prefix meant outside of the element that declared it anew. */
    private record Hidden(int depth, String prefix, Optional<String> name) {}

    /** Tells whether an attribute declares a prefix, or means to. */
    static boolean isDeclaration(XmlName attribute) {
        return attribute.prefix().equals("xmlns") || attribute.flat().equals("xmlns");
    }

    /** Tells whether a declaration is one that a reader accepts. */
    static boolean isLegal(XmlName attribute, String name) {
        if (name.equals(XMLNS)) {
            return false;
        }
        boolean isDefault = attribute.prefix().isEmpty();
        return isDefault
                ? !name.equals(XML)
                : !name.isEmpty()
                        && !attribute.local().equals("xmlns")
                        && attribute.local().equals("xml") == name.equals(XML);
    }

    /** Declares a prefix for the element at a depth and all inside it; only the first time counts in one element. */
    void declare(int depth, String prefix, String name) {
        for (int last = hidden.size() - 1; last >= 0 && hidden.get(last).depth() == depth; last--) {
            if (hidden.get(last).prefix().equals(prefix)) {
                return;
            }
        }
        hidden.add(new Hidden(depth, prefix, Optional.ofNullable(names.put(prefix, name))));
    }

    /** Forgets what the element at a depth declared. */
    void end(int depth) {
        for (int last = hidden.size() - 1; last >= 0 && hidden.get(last).depth() == depth; last--) {
            Hidden declared = hidden.remove(last);
            declared.name()
                    .ifPresentOrElse(
                            outer -> names.put(declared.prefix(), outer), () -> names.remove(declared.prefix()));
        }
    }

    /** Returns the name a prefix stands for; nothing if nobody declared it. */
    Optional<String> nameOf(String prefix) {
        return Optional.ofNullable(names.get(prefix));
    }
}
