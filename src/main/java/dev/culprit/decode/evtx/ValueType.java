package dev.culprit.decode.evtx;

/**
 * The types a value can have; an array of a type has its number with bit 0x80 set.
 *
 * <p>Source: MS-EVEN6 section 2.2.12 "BinXml" and libyal/libevtx, section "Value type".
 */
final class ValueType {
    static final int NULL = 0x00;
    static final int STRING = 0x01;
    static final int ANSI_STRING = 0x02;
    static final int INT8 = 0x03;
    static final int UINT8 = 0x04;
    static final int INT16 = 0x05;
    static final int UINT16 = 0x06;
    static final int INT32 = 0x07;
    static final int UINT32 = 0x08;
    static final int INT64 = 0x09;
    static final int UINT64 = 0x0a;
    static final int REAL32 = 0x0b;
    static final int REAL64 = 0x0c;
    static final int BOOL = 0x0d;
    static final int BINARY = 0x0e;
    static final int GUID = 0x0f;
    static final int SIZE = 0x10;
    static final int FILE_TIME = 0x11;
    static final int SYSTEM_TIME = 0x12;
    static final int SID = 0x13;
    static final int HEX_INT32 = 0x14;
    static final int HEX_INT64 = 0x15;
    static final int HANDLE = 0x20;
    static final int FRAGMENT = 0x21;
    static final int XML = 0x23;

    /** Set in the type of an array, whose other bits are the type of its items. */
    static final int ARRAY = 0x80;

    /** No array can hold XML: nothing tells where an item ends. */
    static final int ARRAY_OF_FRAGMENTS = ARRAY | FRAGMENT;

    private ValueType() {}

    /** Tells whether a type is that of an array. */
    static boolean isArray(int type) {
        return (type & ARRAY) != 0;
    }

    /** Returns how many bytes an item of an array takes, or 0 if items tell their own size or the type has no arrays. */
    static int itemSize(int type) {
        return switch (type) {
            case INT8, UINT8 -> 1;
            case INT16, UINT16 -> 2;
            case INT32, UINT32, REAL32, BOOL, HEX_INT32 -> 4;
            case INT64, UINT64, REAL64, FILE_TIME, HEX_INT64 -> 8;
            case GUID, SYSTEM_TIME -> 16;
            default -> 0;
        };
    }
}
