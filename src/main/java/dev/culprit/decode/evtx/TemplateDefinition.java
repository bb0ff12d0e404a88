package dev.culprit.decode.evtx;

import java.util.List;

/**
 * A template: binary XML with places for values, stored once in a chunk and used by many records.
 *
 * <p>Source of the layout: libyal/libevtx, section "Template definition": u32 offset of the next definition of the same
 * hash bucket (not needed), GUID, u32 size of the body, body. The first four bytes of the GUID are the id by which
 * instances name it; in all 6,870 definitions of the sample files they agree.
 *
 * @param id first four bytes of the GUID
 * @param end byte after the body, from the start of the chunk
 * @param nodes the body
 */
record TemplateDefinition(int id, int end, List<Node> nodes) {
    /** Bytes before the body. */
    static final int HEADER_SIZE = 24;

    static final int ID_OFFSET = 4;
    static final int BODY_SIZE_OFFSET = 20;
}
