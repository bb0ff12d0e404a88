package dev.culprit.decode.evtx;

/**
 * A template: binary XML with places for values, stored once in a chunk and used by many records; made once for all
 * chunks of a run that store the same one.
 *
 * <p>Source of the layout: libyal/libevtx, section "Template definition": u32 offset of the next definition of the same
 * hash bucket (not needed), GUID, u32 size of the body, body. The first four bytes of the GUID are the id by which
 * instances name it; in all 6,870 definitions of the sample files they agree.
 */
final class Template {
    /** Stands for a definition that cannot be read. */
    static final Template NONE = new Template(new byte[0], new NamePlaces(0), Node.NONE, 0);

    /** Bytes before the body. */
    static final int HEADER_SIZE = 24;

    private static final int GUID_OFFSET = 4;
    private static final int BODY_SIZE_OFFSET = 20;

    /** What a node and what refers to it take in memory, in bytes: an attribute of five bytes becomes five objects. */
    private static final int NODE_SIZE = 200;

    private final byte[] body;
    private final NamePlaces places;
    private final Node[] nodes;
    private final int size;

    /**
     * Where and what a definition is, as far as its header says.
     *
     * @param guidLow first eight bytes of its GUID
     * @param guidHigh last eight bytes of its GUID
     * @param bodySize bytes of its body
     */
    record Key(long guidLow, long guidHigh, int bodySize) {
        /** Returns the id by which instances name the template. */
        int id() {
            return (int) guidLow;
        }
    }

    private Template(byte[] body, NamePlaces places, Node[] nodes, int nodeCount) {
        this.body = body;
        this.places = places;
        this.nodes = nodes;
        this.size = HEADER_SIZE + body.length + NODE_SIZE * nodeCount + Character.BYTES * places.characters();
    }

    /** Reads the header of a definition; one whose body reaches beyond the chunk is refused. */
    static Key key(Bytes chunk, int offset) throws MalformedException {
        if (offset < 0 || offset > chunk.length() - HEADER_SIZE) {
            throw new MalformedException(offset, "its place lies outside the chunk");
        }
        int bodySize = chunk.int32(offset + BODY_SIZE_OFFSET);
        if (bodySize < 0 || bodySize > chunk.length() - HEADER_SIZE - offset) {
            throw new MalformedException(
                    offset, "its body of " + Integer.toUnsignedString(bodySize) + " bytes reaches beyond the chunk");
        }
        return new Key(chunk.int64(offset + GUID_OFFSET), chunk.int64(offset + GUID_OFFSET + Long.BYTES), bodySize);
    }

    /** Parses a definition. */
    static Template parse(Bytes chunk, int offset, Key key, Names names) throws MalformedException {
        int start = offset + HEADER_SIZE;
        var places = new NamePlaces(start);
        var in = new Cursor(chunk, start, start + key.bodySize());
        // A budget of its own: what a template costs may not depend on the record that first needs it.
        var budget = new Budget();
        Node[] nodes =
                BinaryXmlReader.ofDefinition(chunk, names, budget, places).definition(in);
        return new Template(chunk.copy(start, start + key.bodySize()), places, nodes, budget.countedNodes());
    }

    /** Tells whether the definition at an offset, which has the same key, is this template. */
    boolean isAt(Bytes chunk, int offset) throws MalformedException {
        return places.sameBody(body, chunk, offset + HEADER_SIZE);
    }

    /** Returns what it holds; not to be changed. */
    Node[] nodes() {
        return nodes;
    }

    /** Tells whether these may be its values: as many as it has places for, and of the types that it declares. */
    boolean mayHave(ValueTable values) {
        var declared = new DeclaredTypes();
        declared.add(nodes);
        return declared.match(values);
    }

    /** Returns about how many bytes of memory it takes. */
    int size() {
        return size;
    }
}
