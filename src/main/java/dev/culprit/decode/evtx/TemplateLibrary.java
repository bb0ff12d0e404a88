package dev.culprit.decode.evtx;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The templates of a whole run, for all its files and threads.
 *
 * <p>Every chunk stores the templates it uses anew, and a log of 60,000 records uses some thirty different ones. A GUID
 * alone proves nothing, since damaged and hostile files repeat them, so the bytes are compared as well. Which chunk a
 * template was made from changes nothing about it, so the order of work cannot show in the result.
 */
final class TemplateLibrary {
    /** Bytes of memory for all; a template of a real log takes some 15,000, and a whole host has about a thousand. */
    private static final long MOST_BYTES = 32 << 20;

    /** Bytes of memory for one; real ones stay far below, and a larger one is made anew for each chunk. */
    private static final int LARGEST_KEPT = 512 << 10;

    /** The same template with its names in other places, for which there are few ways unless somebody makes them. */
    private static final int MOST_VARIANTS = 8;

    private final ConcurrentMap<Template.Key, List<Template>> byKey = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** Returns the template at an offset if it is known. */
    Optional<Template> find(Template.Key key, Bytes chunk, int offset) throws MalformedException {
        for (Template variant : byKey.getOrDefault(key, List.of())) {
            if (variant.isAt(chunk, offset)) {
                return Optional.of(variant);
            }
        }
        return Optional.empty();
    }

    /** Keeps a template for the chunks to come, as long as there is room. */
    void add(Template.Key key, Template template) {
        if (template.size() <= LARGEST_KEPT
                && byKey.getOrDefault(key, List.of()).size() < MOST_VARIANTS
                && bytes.get() <= MOST_BYTES) {
            bytes.addAndGet(template.size());
            byKey.merge(key, List.of(template), TemplateLibrary::joined);
        }
    }

    private static List<Template> joined(List<Template> known, List<Template> added) {
        return Stream.of(known, added).flatMap(List::stream).toList();
    }
}
