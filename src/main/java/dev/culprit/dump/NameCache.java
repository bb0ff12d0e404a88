package dev.culprit.dump;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names of values in the form they take in JSON; the same few come again in every record of a template. */
final class NameCache {
    /** A log has some hundred names; one that makes up more shall not fill the memory. */
    private static final int MOST_KEPT = 4096;

    private static final int FIRST_UNSAFE = 0x7f;

    private final Map<String, Optional<SerializedString>> names = new HashMap<>();

    /** Returns the name ready to be written; nothing if it needs an escape, which a ready-made form does not give it. */
    Optional<SerializedString> plain(String name) {
        Optional<SerializedString> known = names.get(name);
        if (known == null) {
            if (names.size() == MOST_KEPT) {
                names.clear();
            }
            known = Optional.of(name).filter(NameCache::isPlain).map(SerializedString::new);
            names.put(name, known);
        }
        return known;
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(unit -> unit >= ' ' && unit < FIRST_UNSAFE);
    }
}
