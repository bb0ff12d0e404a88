package dev.culprit.decode.evtx;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The templates of one chunk, each looked up when it is first needed.
 *
 * <p>A record may use a definition that lies in an earlier or later record of the chunk, or in space no record claims any
 * more: only the offset counts.
 */
final class Templates {
    /** Bytes of all definitions of one chunk; honest ones do not overlap, so they have less room than this. */
    static final int MOST_BYTES = 4 * ChunkHeader.CHUNK_SIZE;

    /** Places for definitions used a moment ago: every record needs two or three of the same few. */
    private static final int RECENT = 64;

    private final Bytes bytes;
    private final Names names;
    private final ProblemLog problems;
    private final TemplateLibrary library;
    private final Map<Integer, Definition> definitions = new TreeMap<>();
    private final Definition[] recent = new Definition[RECENT];
    private int definitionBytes;
    private boolean recovering;

    /**
     * A definition of this chunk.
     *
     * @param offset where it begins
     * @param id by which instances name it
     * @param end byte after it, from the start of the chunk
     * @param template what it is; {@link Template#NONE} if it is damaged
     * @param guessed whether it stands for a definition that is gone, because it has the same id
     */
    record Definition(int offset, int id, int end, Template template, boolean guessed) {
        boolean isSound() {
            return template != Template.NONE;
        }
    }

    Templates(Bytes bytes, Names names, ProblemLog problems, TemplateLibrary library) {
        this.bytes = bytes;
        this.names = names;
        this.problems = problems;
        this.library = library;
        Arrays.fill(recent, new Definition(Integer.MIN_VALUE, 0, 0, Template.NONE, false));
    }

    /**
     * Begins the next record.
     *
     * @param recovered whether it lies in space that nothing accounts for: what its template was may be gone, which is no
     *     damage, and another definition of the same id may stand for it
     */
    void startRecord(boolean recovered) {
        recovering = recovered;
    }

    /**
     * Returns the template defined at an offset.
     *
     * @param offset where its definition begins, from the start of the chunk
     * @param id the id by which the instance names it
     * @throws MalformedException if there is no sound definition, or one with another id
     */
    Definition at(int offset, int id) throws MalformedException {
        int place = (offset ^ offset >>> 6) & RECENT - 1;
        if (recent[place].offset() != offset) {
            recent[place] = definitions.computeIfAbsent(offset, this::look);
        }
        Definition definition = recent[place];
        if (definition.isSound() && definition.id() == id) {
            return definition;
        }
        if (recovering) {
            return sameId(id);
        }
        if (!definition.isSound()) {
            throw new MalformedException(offset, "its template is damaged");
        }
        throw new MalformedException(
                offset, "another template has taken the place of the one this record was written with");
    }

    private Definition sameId(int id) throws MalformedException {
        for (Definition other : definitions.values()) {
            if (other.id() == id && other.isSound()) {
                return new Definition(0, id, 0, other.template(), true);
            }
        }
        throw new MalformedException(0, "the chunk no longer holds its template");
    }

    private Definition look(int offset) {
        try {
            Template.Key key = Template.key(bytes, offset);
            definitionBytes += Template.HEADER_SIZE + key.bodySize();
            if (definitionBytes > MOST_BYTES) {
                throw new MalformedException(offset, "the templates of this chunk overlap");
            }
            Template template = template(key, offset);
            return new Definition(offset, key.id(), offset + Template.HEADER_SIZE + key.bodySize(), template, false);
        } catch (MalformedException damage) {
            if (!recovering) {
                // The offset is a claim and may lie anywhere.
                int place = Math.max(0, Math.min(offset, bytes.length()));
                problems.add("evtx.template", place, "The template cannot be read: " + damage.text() + ".");
            }
            return new Definition(offset, 0, 0, Template.NONE, false);
        }
    }

    private Template template(Template.Key key, int offset) throws MalformedException {
        Optional<Template> known = library.find(key, bytes, offset);
        if (known.isPresent()) {
            return known.get();
        }
        Template template = Template.parse(bytes, offset, key, names);
        library.add(key, template);
        return template;
    }
}
