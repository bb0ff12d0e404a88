package dev.culprit.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML that remembers its line; every scalar is text, whatever YAML would make of it. */
sealed interface YamlNode {

    /** Line in the file, from 1. */
    int line();

    /** What it is, for a person. */
    String kind();

    /** A scalar; "" for an empty one. */
    record Text(int line, String value) implements YamlNode {
        @Override
        public String kind() {
            return value.isEmpty() ? "nothing" : "the text '" + value + "'";
        }
    }

    /** A sequence. */
    record Items(int line, List<YamlNode> nodes) implements YamlNode {
        public Items {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A mapping, in the order of the file. */
    record Entries(int line, Map<String, YamlNode> nodes) implements YamlNode {
        public Entries {
            nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        }

        @Override
        public String kind() {
            return "names with values";
        }
    }
}
