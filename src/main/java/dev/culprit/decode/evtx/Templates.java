package dev.culprit.decode.evtx;

import java.util.HashMap;
import java.util.Map;

/**
 * The templates of one chunk, each parsed when it is first needed.
 *
 * <p>A record may use a definition that lies in an earlier or later record of the chunk, or in space no record claims any
 * more: only the offset counts.
 */
final class Templates {
    private final ChunkContext chunk;
    private final Map<Integer, TemplateDefinition> parsed = new HashMap<>();
    private final Map<Integer, MalformedException> refused = new HashMap<>();

    Templates(ChunkContext chunk) {
        this.chunk = chunk;
    }

    /**
     * Returns the template defined at an offset.
     *
     * @param offset where its definition begins, from the start of the chunk
     * @param id the id by which the instance names it
     * @throws MalformedException if there is no sound definition, or one with another id
     */
    TemplateDefinition at(int offset, int id) throws MalformedException {
        TemplateDefinition known = parsed.get(offset);
        TemplateDefinition definition = known != null ? known : parseOnce(offset);
        if (definition.id() != id) {
            throw new MalformedException(
                    offset, "another template has taken the place of the one this record was written with");
        }
        return definition;
    }

    private TemplateDefinition parseOnce(int offset) throws MalformedException {
        MalformedException refusal = refused.get(offset);
        if (refusal != null) {
            throw refusal;
        }
        try {
            TemplateDefinition definition = parse(offset);
            parsed.put(offset, definition);
            return definition;
        } catch (MalformedException damage) {
            chunk.problems().add("evtx.template", offset, "The template cannot be read: " + damage.text() + ".");
            var lasting = new MalformedException(offset, "its template is damaged");
            refused.put(offset, lasting);
            throw lasting;
        }
    }

    private TemplateDefinition parse(int offset) throws MalformedException {
        Bytes bytes = chunk.bytes();
        if (offset < 0 || offset > bytes.length() - TemplateDefinition.HEADER_SIZE) {
            throw new MalformedException(offset, "its place lies outside the chunk");
        }
        int id = bytes.int32(offset + TemplateDefinition.ID_OFFSET);
        int bodySize = bytes.int32(offset + TemplateDefinition.BODY_SIZE_OFFSET);
        int body = offset + TemplateDefinition.HEADER_SIZE;
        if (bodySize < 0 || bodySize > bytes.length() - body) {
            throw new MalformedException(
                    offset, "its body of " + Integer.toUnsignedString(bodySize) + " bytes reaches beyond the chunk");
        }
        var in = new Cursor(bytes, body, body + bodySize);
        return new TemplateDefinition(
                id, body + bodySize, BinaryXmlReader.ofDefinition(chunk).read(in));
    }
}
