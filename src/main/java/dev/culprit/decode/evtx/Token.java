package dev.culprit.decode.evtx;

/**
 * The tokens of binary XML.
 *
 * <p>Source: MS-EVEN6 section 2.2.12 "BinXml" (the same numbers on the wire) and libyal/libevtx, section "Binary XML".
 * The flag 0x40 on a token says that more of the same list follows, or for an element that attributes do; real files
 * leave it out where it belongs (09 for 49), so only the element's is trusted.
 */
final class Token {
    static final int END_OF_STREAM = 0x00;
    static final int OPEN_ELEMENT = 0x01;
    static final int CLOSE_START_TAG = 0x02;
    static final int CLOSE_EMPTY_TAG = 0x03;
    static final int CLOSE_ELEMENT = 0x04;
    static final int VALUE = 0x05;
    static final int ATTRIBUTE = 0x06;
    static final int CDATA = 0x07;
    static final int CHARACTER_REFERENCE = 0x08;
    static final int ENTITY_REFERENCE = 0x09;
    static final int INSTRUCTION_TARGET = 0x0a;
    static final int INSTRUCTION_DATA = 0x0b;
    static final int TEMPLATE_INSTANCE = 0x0c;
    static final int NORMAL_SUBSTITUTION = 0x0d;
    static final int OPTIONAL_SUBSTITUTION = 0x0e;
    static final int FRAGMENT_HEADER = 0x0f;

    /** Bytes of a fragment header: the token, major and minor version, flags. */
    static final int FRAGMENT_HEADER_SIZE = 4;

    private static final int MORE = 0x40;

    private Token() {}

    /** Returns the token without its flag. */
    static int kind(int token) {
        return token & ~MORE;
    }

    static boolean hasMore(int token) {
        return (token & MORE) != 0;
    }

    static MalformedException unexpected(int token, int offset, String where) {
        return new MalformedException(offset, "unexpected token 0x" + Integer.toHexString(token) + " " + where);
    }
}
