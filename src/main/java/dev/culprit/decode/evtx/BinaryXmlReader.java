package dev.culprit.decode.evtx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses elements of binary XML into nodes.
 *
 * <p>Source of the layout: MS-EVEN6 section 2.2.12 and libyal/libevtx, section "Binary XML". What those leave open was
 * settled on real files: an element start carries a two-byte dependency id inside template definitions and nowhere else;
 * sizes of elements and attribute lists are claims that the closing tokens make redundant, so they are skipped.
 */
final class BinaryXmlReader {
    private static final int STRING_TYPE = 0x01;

    private final Bytes bytes;
    private final Names names;
    private final Budget budget;
    private final @Nullable NamePlaces places;

    private BinaryXmlReader(Bytes bytes, Names names, Budget budget, @Nullable NamePlaces places) {
        this.bytes = bytes;
        this.names = names;
        this.budget = budget;
        this.places = places;
    }

    /**
     * Returns a reader for the body of a template.
     *
     * @param places takes where names are referred to
     */
    static BinaryXmlReader ofDefinition(Bytes bytes, Names names, Budget budget, NamePlaces places) {
        return new BinaryXmlReader(bytes, names, budget, places);
    }

    /** Returns a reader for the payload of a record or for a value that is binary XML of its own. */
    static BinaryXmlReader ofContent(Bytes bytes, Names names, Budget budget) {
        return new BinaryXmlReader(bytes, names, budget, null);
    }

    /**
     * Reads the body of a template up to the end-of-stream token, its own end, or, once there is an element, what cannot
     * be one.
     *
     * @return elements and processing instructions
     */
    Node[] definition(Cursor in) throws MalformedException {
        var nodes = new ArrayList<Node>();
        while (in.hasRemaining()) {
            int token = in.peek();
            switch (Token.kind(token)) {
                case Token.FRAGMENT_HEADER -> in.skip(Token.FRAGMENT_HEADER_SIZE);
                case Token.OPEN_ELEMENT -> nodes.add(element(in));
                case Token.INSTRUCTION_TARGET -> nodes.add(instruction(in));
                case Token.TEMPLATE_INSTANCE -> throw Token.unexpected(token, in.position(), "inside a template");
                default -> {
                    if (Token.kind(token) != Token.END_OF_STREAM && nodes.isEmpty()) {
                        throw Token.unexpected(token, in.position(), "where an element or a template should begin");
                    }
                    return nodes.toArray(Node[]::new);
                }
            }
        }
        return nodes.toArray(Node[]::new);
    }

    /** Reads the element that begins here. */
    Node.Element element(Cursor in) throws MalformedException {
        return element(in, 1);
    }

    private Node.Element element(Cursor in, int open) throws MalformedException {
        Budget.checkOpenElements(in.position(), open);
        budget.node(in.position());
        int token = in.unsignedByte();
        if (places != null) {
            in.skip(2);
        }
        in.skip(4);
        String name = name(in);
        Node.Attribute[] attributes = Token.hasMore(token) ? attributes(in, name) : new Node.Attribute[0];
        int closing = in.unsignedByte();
        return switch (closing) {
            case Token.CLOSE_EMPTY_TAG -> new Node.Element(name, attributes, Node.NONE);
            case Token.CLOSE_START_TAG -> new Node.Element(name, attributes, children(in, open));
            default -> throw Token.unexpected(closing, in.position() - 1, "at the end of a start tag");
        };
    }

    private Node.Attribute[] attributes(Cursor in, String element) throws MalformedException {
        in.skip(4);
        List<Node.Attribute> attributes = new ArrayList<>();
        while (Token.kind(in.peek()) == Token.ATTRIBUTE) {
            budget.node(in.position());
            in.skip(1);
            String name = name(in);
            List<Node> parts = new ArrayList<>();
            while (isCharacterContent(in.peek())) {
                parts.add(characterContent(in));
            }
            attributes.add(new Node.Attribute(element, name, parts.toArray(Node[]::new)));
        }
        return attributes.toArray(Node.Attribute[]::new);
    }

    private Node[] children(Cursor in, int open) throws MalformedException {
        var children = new ArrayList<Node>();
        while (true) {
            int token = in.peek();
            int kind = Token.kind(token);
            if (kind == Token.CLOSE_ELEMENT) {
                in.skip(1);
                return children.toArray(Node[]::new);
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
        return new Node.Substitution(in.unsignedShort(), optional, in.unsignedByte());
    }

    private Node value(Cursor in) throws MalformedException {
        int type = in.unsignedByte();
        if (type != STRING_TYPE) {
            throw new MalformedException(in.position() - 1, "constant text has the value type " + type);
        }
        return text(in);
    }

    /** Reads the processing instruction that begins here. */
    Node.Instruction instruction(Cursor in) throws MalformedException {
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
        int offset = in.position();
        in.skip(2 * units);
        budget.characters(offset, units);
        return new Node.Text(bytes.utf16(offset, units));
    }

    private String name(Cursor in) throws MalformedException {
        int reference = in.position();
        String name = names.read(in);
        if (places != null) {
            places.add(reference, in.position(), name);
        }
        return name;
    }
}
