package dev.culprit.decode.evtx;

import java.nio.charset.Charset;

/**
 * Prints a single value as Windows prints it when it exports an event as XML.
 *
 * <p>Sources: the sample logs beside their exports, and MS-EVEN6 section 2.2.12. Decisions where neither tells: strings
 * lose the zeros at their end but keep everything else, control characters included; ANSI strings are read as
 * Windows-1252; a finite real number is printed with the fewest digits that mean the same number, the others as the C
 * runtime of Windows prints them; a value whose size does not fit its type is printed as the bytes it holds.
 */
final class ValueText {
    private static final Charset ANSI = Charset.forName("windows-1252");

    private final Bytes bytes;

    ValueText(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Appends the text of a value that is neither an array nor binary XML; nothing for null. */
    void append(ValueWindow value, TextBuffer out) throws MalformedException {
        switch (value.type()) {
            case ValueType.NULL -> {}
            case ValueType.STRING, ValueType.XML -> string(value, out);
            case ValueType.ANSI_STRING -> ansi(value, out);
            case ValueType.INT8, ValueType.INT16, ValueType.INT32, ValueType.INT64 -> signed(value, out);
            case ValueType.UINT8, ValueType.UINT16, ValueType.UINT32, ValueType.UINT64 -> unsigned(value, out);
            case ValueType.SIZE, ValueType.HEX_INT32, ValueType.HEX_INT64, ValueType.HANDLE -> hexNumber(value, out);
            case ValueType.REAL32, ValueType.REAL64 -> real(value, out);
            case ValueType.BOOL -> bool(value, out);
            case ValueType.GUID -> guid(value, out);
            case ValueType.FILE_TIME -> fileTime(value, out);
            case ValueType.SYSTEM_TIME -> systemTime(value, out);
            case ValueType.SID -> sid(value, out);
            default -> hex(value, out);
        }
    }

    private void string(ValueWindow value, TextBuffer out) throws MalformedException {
        int start = out.length();
        bytes.appendUtf16(value.offset(), value.length() / 2, out);
        cutZeros(out, start);
    }

    private void ansi(ValueWindow value, TextBuffer out) throws MalformedException {
        int start = out.length();
        out.append(bytes.text(value.offset(), value.length(), ANSI));
        cutZeros(out, start);
    }

    private static void cutZeros(TextBuffer out, int start) {
        int end = out.length();
        while (end > start && out.charAt(end - 1) == 0) {
            end--;
        }
        out.cutTo(end);
    }

    private void signed(ValueWindow value, TextBuffer out) throws MalformedException {
        if (value.isInteger()) {
            Digits.appendSigned(bytes.signed(value.offset(), value.length()), out);
        } else {
            hex(value, out);
        }
    }

    private void unsigned(ValueWindow value, TextBuffer out) throws MalformedException {
        if (value.isInteger()) {
            Digits.appendUnsigned(bytes.unsigned(value.offset(), value.length()), out);
        } else {
            hex(value, out);
        }
    }

    private void hexNumber(ValueWindow value, TextBuffer out) throws MalformedException {
        if (value.isInteger()) {
            Digits.appendHexNumber(bytes.unsigned(value.offset(), value.length()), out);
        } else {
            hex(value, out);
        }
    }

    private void real(ValueWindow value, TextBuffer out) throws MalformedException {
        switch (value.length()) {
            case Float.BYTES -> out.append(RealText.of(Float.intBitsToFloat(bytes.int32(value.offset()))));
            case Double.BYTES -> out.append(RealText.of(Double.longBitsToDouble(bytes.int64(value.offset()))));
            default -> hex(value, out);
        }
    }

    /** Four bytes, of which any that is not zero makes it true; real logs hold values other than 1, and single bytes. */
    private void bool(ValueWindow value, TextBuffer out) throws MalformedException {
        if (value.isInteger()) {
            out.append(Boolean.toString(bytes.unsigned(value.offset(), value.length()) != 0));
        } else {
            hex(value, out);
        }
    }

    /** Source: MS-DTYP section 2.3.4: u32, u16, u16 little-endian, then eight bytes in their order. */
    private void guid(ValueWindow value, TextBuffer out) throws MalformedException {
        if (value.length() != 16) {
            hex(value, out);
            return;
        }
        int offset = value.offset();
        out.append('{');
        Digits.appendUpperHex(bytes.unsignedInt(offset), 8, out);
        out.append('-');
        Digits.appendUpperHex(bytes.unsignedShort(offset + 4), 4, out);
        out.append('-');
        Digits.appendUpperHex(bytes.unsignedShort(offset + 6), 4, out);
        out.append('-');
        hex(offset + 8, 2, out);
        out.append('-');
        hex(offset + 10, 6, out);
        out.append('}');
    }

    private void fileTime(ValueWindow value, TextBuffer out) throws MalformedException {
        if (value.length() == Long.BYTES) {
            TimeText.appendFileTime(bytes.int64(value.offset()), out);
        } else {
            hex(value, out);
        }
    }

    private void systemTime(ValueWindow value, TextBuffer out) throws MalformedException {
        if (value.length() != TimeText.SYSTEM_TIME_SIZE || !TimeText.appendSystemTime(bytes, value.offset(), out)) {
            hex(value, out);
        }
    }

    private void sid(ValueWindow value, TextBuffer out) throws MalformedException {
        int size = SidText.size(bytes, value.offset(), value.length());
        if (size > 0 && size == value.length()) {
            SidText.append(bytes, value.offset(), out);
        } else {
            hex(value, out);
        }
    }

    private void hex(ValueWindow value, TextBuffer out) throws MalformedException {
        hex(value.offset(), value.length(), out);
    }

    private void hex(int offset, int count, TextBuffer out) throws MalformedException {
        for (int index = offset; index < offset + count; index++) {
            Digits.appendUpperHex(bytes.unsignedByte(index), 2, out);
        }
    }
}
