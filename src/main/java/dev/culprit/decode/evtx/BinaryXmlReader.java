package dev.culprit.decode.evtx;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses a stretch of binary XML into nodes.
 *
 * <p>Source of the layout: MS-EVEN6 section 2.2.12 and libyal/libevtx, section "Binary XML". What those leave open was
 * settled on real files: an element start carries a two-byte dependency id inside template definitions and nowhere else;
 * an end-of-stream token may be missing at the end of a value; bytes behind it are padding and may hold anything. Sizes of
 * elements and attribute lists are claims that the closing tokens make redundant, so they are skipped.
 */
final class BinaryXmlReader {
    private static final int FRAGMENT_HEADER_SIZE = 4;
    private static final int STRING_TYPE = 0x01;

    private final ChunkContext chunk;
    private final Budget budget;
    private final boolean inDefinition;

    private BinaryXmlReader(ChunkContext chunk, boolean inDefinition) {
        this.chunk = chunk;
        this.budget = chunk.budget();
        this.inDefinition = inDefinition;
    }

    /** Returns a reader for the body of a template. */
    static BinaryXmlReader ofDefinition(ChunkContext chunk) {
        return new BinaryXmlReader(chunk, true);
    }

    /** Returns a reader for the payload of a record or for a value that is binary XML of its own. */
    static BinaryXmlReader ofContent(ChunkContext chunk) {
        return new BinaryXmlReader(chunk, false);
    }

    /**
     * Reads up to the end-of-stream token, the end of the stretch, or, once there is an element, what cannot be one.
     *
     * @return elements, template instances and processing instructions; empty for an empty stretch
     */
    List<Node> read(Cursor in) throws MalformedException {
        var nodes = new ArrayList<Node>();
        while (in.hasRemaining()) {
            int token = in.peek();
            switch (Token.kind(token)) {
                case Token.FRAGMENT_HEADER -> in.skip(FRAGMENT_HEADER_SIZE);
                case Token.OPEN_ELEMENT -> nodes.add(element(in, 1));
                case Token.TEMPLATE_INSTANCE -> nodes.add(instance(in));
                case Token.INSTRUCTION_TARGET -> nodes.add(instruction(in));
                case Token.END_OF_STREAM -> {
                    return nodes;
                }
                default -> {
                    if (nodes.isEmpty()) {
                        throw Token.unexpected(token, in.position(), "where an element or a template should begin");
                    }
                    return nodes;
                }
            }
        }
        return nodes;
    }

    private Node instance(Cursor in) throws MalformedException {
        int start = in.position();
        if (inDefinition) {
            throw Token.unexpected(in.peek(), start, "inside a template");
        }
        budget.node(start);
        in.skip(2);
        int id = in.int32();
        int definitionOffset = in.int32();
        boolean inline = definitionOffset == in.position();
        TemplateDefinition definition = chunk.templates().at(definitionOffset, id);
        if (inline) {
            in.skip(definition.end() - in.position());
        }
        return new Node.Instance(definition, ValueTable.read(in, budget));
    }

    private Node.Element element(Cursor in, int open) throws MalformedException {
        Budget.checkOpenElements(in.position(), open);
        budget.node(in.position());
        int token = in.unsignedByte();
        if (inDefinition) {
            in.skip(2);
        }
        in.skip(4);
        String name = name(in);
        List<Node.Attribute> attributes = Token.hasMore(token) ? attributes(in) : List.of();
        int closing = in.unsignedByte();
        return switch (closing) {
            case Token.CLOSE_EMPTY_TAG -> new Node.Element(name, attributes, List.of());
            case Token.CLOSE_START_TAG -> new Node.Element(name, attributes, children(in, open));
            default -> throw Token.unexpected(closing, in.position() - 1, "at the end of a start tag");
        };
    }

    private List<Node.Attribute> attributes(Cursor in) throws MalformedException {
        in.skip(4);
        var attributes = new ArrayList<Node.Attribute>();
        while (Token.kind(in.peek()) == Token.ATTRIBUTE) {
            budget.node(in.position());
            in.skip(1);
            String name = name(in);
            var parts = new ArrayList<Node>();
            while (isCharacterContent(in.peek())) {
                parts.add(characterContent(in));
            }
            attributes.add(new Node.Attribute(name, List.copyOf(parts)));
        }
        return List.copyOf(attributes);
    }

    private List<Node> children(Cursor in, int open) throws MalformedException {
        var children = new ArrayList<Node>();
        while (true) {
            int token = in.peek();
            int kind = Token.kind(token);
            if (kind == Token.CLOSE_ELEMENT) {
                in.skip(1);
                return List.copyOf(children);
            } else if (kind == Token.OPEN_ELEMENT) {
                children.add(element(in, open + 1));
            } else if (kind == Token.INSTRUCTION_TARGET) {
                children.add(instruction(in));
            } else if (kind == Token.CDATA) {
                in.skip(1);
                children.add(text(in));
            } else if (isCharacterContent(token)) {
                children.add(characterContent(in));
            } else {
                throw Token.unexpected(token, in.position(), "inside an element");
            }
        }
    }

    private static boolean isCharacterContent(int token) {
        return switch (Token.kind(token)) {
            case Token.VALUE,
                    Token.CHARACTER_REFERENCE,
                    Token.ENTITY_REFERENCE,
                    Token.NORMAL_SUBSTITUTION,
                    Token.OPTIONAL_SUBSTITUTION -> true;
            default -> false;
        };
    }

    private Node characterContent(Cursor in) throws MalformedException {
        budget.node(in.position());
        int token = in.unsignedByte();
        return switch (Token.kind(token)) {
            case Token.VALUE -> value(in);
            case Token.CHARACTER_REFERENCE -> new Node.Text(CharacterReferences.character(in.unsignedShort()));
            case Token.ENTITY_REFERENCE -> new Node.Text(CharacterReferences.entity(name(in)));
            default -> substitution(in, Token.kind(token) == Token.OPTIONAL_SUBSTITUTION);
        };
    }

    private static Node substitution(Cursor in, boolean optional) throws MalformedException {
        int index = in.unsignedShort();
        // The type that follows is what the template's author declared; the value's own descriptor decides.
        in.skip(1);
        return new Node.Substitution(index, optional);
    }

    private Node value(Cursor in) throws MalformedException {
        int type = in.unsignedByte();
        if (type != STRING_TYPE) {
            throw new MalformedException(in.position() - 1, "constant text has the value type " + type);
        }
        return text(in);
    }

    private Node instruction(Cursor in) throws MalformedException {
        budget.node(in.position());
        in.skip(1);
        String target = name(in);
        if (!in.hasRemaining() || in.peek() != Token.INSTRUCTION_DATA) {
            return new Node.Instruction(target, "");
        }
        in.skip(1);
        return new Node.Instruction(target, text(in).text());
    }

    private Node.Text text(Cursor in) throws MalformedException {
        int units = in.unsignedShort();
        budget.characters(in.position(), units);
        return new Node.Text(in.utf16(units));
    }

    /** Reads the offset of a name; a name that begins right behind its offset stands inline and is passed over. */
    private String name(Cursor in) throws MalformedException {
        int offset = in.int32();
        if (offset == in.position()) {
            in.skip(chunk.nameSize(offset));
        }
        return chunk.name(offset);
    }
}
