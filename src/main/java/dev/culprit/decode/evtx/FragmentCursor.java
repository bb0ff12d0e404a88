package dev.culprit.decode.evtx;

/**
 * Steps through the top level of a stretch of binary XML: the payload of a record, or a value that is XML of its own.
 *
 * <p>Such a stretch begins with a fragment header, a template instance, or an element. An end-of-stream token may be
 * missing at its end; bytes behind one are padding and may hold anything.
 */
final class FragmentCursor {
    private final ChunkContext chunk;
    private final Cursor in;
    private Node[] nodes = Node.NONE;
    private ValueTable values = ValueTable.EMPTY;
    private boolean begun;

    FragmentCursor(ChunkContext chunk, Cursor in) {
        this.chunk = chunk;
        this.in = in;
    }

    /**
     * Steps to the next piece.
     *
     * @return false behind the last one: at the end-of-stream token, at the end of the stretch, or, once there has been a
     *     piece, at what cannot be one
     */
    boolean next() throws MalformedException {
        while (in.hasRemaining()) {
            int token = in.peek();
            switch (Token.kind(token)) {
                case Token.FRAGMENT_HEADER -> in.skip(Token.FRAGMENT_HEADER_SIZE);
                case Token.TEMPLATE_INSTANCE -> {
                    instance();
                    return true;
                }
                case Token.OPEN_ELEMENT -> {
                    return take(chunk.content().element(in));
                }
                case Token.INSTRUCTION_TARGET -> {
                    return take(chunk.content().instruction(in));
                }
                default -> {
                    if (Token.kind(token) != Token.END_OF_STREAM && !begun) {
                        throw Token.unexpected(token, in.position(), "where an element or a template should begin");
                    }
                    return false;
                }
            }
        }
        return false;
    }

    private boolean take(Node node) {
        nodes = new Node[] {node};
        values = ValueTable.EMPTY;
        begun = true;
        return true;
    }

    /**
     * Reads a template instance.
     *
     * <p>Source of the layout: libyal/libevtx, section "Template instance": token, u8, u32 id, u32 offset of the
     * definition, which stands inline if it begins right here; then the values.
     */
    private void instance() throws MalformedException {
        chunk.budget().node(in.position());
        in.skip(2);
        int id = in.int32();
        int definitionOffset = in.int32();
        Templates.Definition definition = chunk.templates().at(definitionOffset, id);
        boolean inline = definitionOffset == in.position();
        if (inline && definition.guessed()) {
            throw new MalformedException(definitionOffset, "its template, which stood here, is gone");
        }
        if (inline) {
            in.skip(definition.end() - definitionOffset);
        }
        ValueTable table = chunk.tables().next();
        table.read(in, chunk.budget());
        if (definition.guessed() && !definition.template().mayHave(table)) {
            throw new MalformedException(definitionOffset, "its values are not those of the only template with its id");
        }
        nodes = definition.template().nodes();
        chunk.budget().nodes(definitionOffset, nodes.length);
        values = table;
        begun = true;
    }

    /** Returns what the piece holds. */
    Node[] nodes() {
        return nodes;
    }

    /** Returns the values to fill in. */
    ValueTable values() {
        return values;
    }
}
