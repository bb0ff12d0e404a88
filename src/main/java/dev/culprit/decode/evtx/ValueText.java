package dev.culprit.decode.evtx;

import java.nio.charset.Charset;
import java.util.HexFormat;

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
    private static final HexFormat UPPER_HEX = HexFormat.of().withUpperCase();

    private final Bytes bytes;
    private final Budget budget;

    ValueText(Bytes bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    /** Returns the text of a value that is neither an array nor binary XML; "" for null. */
    String of(ValueWindow value) throws MalformedException {
        // Making one text before counting it is safe: a value has at most 65,535 bytes, none printed with more than
        // four
        // characters.
        String text = print(value);
        budget.characters(value.offset(), text.length());
        return text;
    }

    private String print(ValueWindow value) throws MalformedException {
        return switch (value.type()) {
            case ValueType.NULL -> "";
            case ValueType.STRING, ValueType.XML ->
                withoutTrailingZeros(bytes.utf16(value.offset(), value.length() / 2));
            case ValueType.ANSI_STRING -> withoutTrailingZeros(bytes.text(value.offset(), value.length(), ANSI));
            case ValueType.INT8, ValueType.INT16, ValueType.INT32, ValueType.INT64 -> signed(value);
            case ValueType.UINT8, ValueType.UINT16, ValueType.UINT32, ValueType.UINT64 -> unsigned(value, 10);
            case ValueType.SIZE, ValueType.HEX_INT32, ValueType.HEX_INT64, ValueType.HANDLE -> unsigned(value, 16);
            case ValueType.REAL32, ValueType.REAL64 -> real(value);
            case ValueType.BOOL -> bool(value);
            case ValueType.GUID -> guid(value);
            case ValueType.FILE_TIME -> fileTime(value);
            case ValueType.SYSTEM_TIME -> systemTime(value);
            case ValueType.SID -> sid(value);
            default -> hex(value);
        };
    }

    private static String withoutTrailingZeros(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private String signed(ValueWindow value) throws MalformedException {
        return isInteger(value) ? Long.toString(integer(value)) : hex(value);
    }

    private String unsigned(ValueWindow value, int radix) throws MalformedException {
        if (!isInteger(value)) {
            return hex(value);
        }
        int unusedBits = Long.SIZE - Byte.SIZE * value.length();
        long bits = integer(value) << unusedBits >>> unusedBits;
        return radix == 16 ? "0x" + Long.toHexString(bits) : Long.toUnsignedString(bits);
    }

    private static boolean isInteger(ValueWindow value) {
        return value.length() == 1 || value.length() == 2 || value.length() == 4 || value.length() == 8;
    }

    /** Returns the number with its sign, by the size it has: values come in other widths than their type's. */
    private long integer(ValueWindow value) throws MalformedException {
        return switch (value.length()) {
            case 1 -> (byte) bytes.unsignedByte(value.offset());
            case 2 -> (short) bytes.unsignedShort(value.offset());
            case 4 -> bytes.int32(value.offset());
            default -> bytes.int64(value.offset());
        };
    }

    private String real(ValueWindow value) throws MalformedException {
        return switch (value.length()) {
            case Float.BYTES -> RealText.of(Float.intBitsToFloat(bytes.int32(value.offset())));
            case Double.BYTES -> RealText.of(Double.longBitsToDouble(bytes.int64(value.offset())));
            default -> hex(value);
        };
    }

    /** Four bytes, of which any that is not zero makes it true; real logs hold values other than 1, and single bytes. */
    private String bool(ValueWindow value) throws MalformedException {
        return isInteger(value) ? Boolean.toString(integer(value) != 0) : hex(value);
    }

    private String guid(ValueWindow value) throws MalformedException {
        if (value.length() != 16) {
            return hex(value);
        }
        String tail = hex(new ValueWindow(value.offset() + 8, 8, value.type()));
        return "{" + padded(bytes.unsignedInt(value.offset()), 8)
                + "-" + padded(bytes.unsignedShort(value.offset() + 4), 4)
                + "-" + padded(bytes.unsignedShort(value.offset() + 6), 4)
                + "-" + tail.substring(0, 4)
                + "-" + tail.substring(4) + "}";
    }

    private static String padded(long number, int digits) {
        return UPPER_HEX.toHexDigits(number, digits);
    }

    private String fileTime(ValueWindow value) throws MalformedException {
        return value.length() == Long.BYTES ? TimeText.ofFileTime(bytes.int64(value.offset())) : hex(value);
    }

    private String systemTime(ValueWindow value) throws MalformedException {
        return value.length() == TimeText.SYSTEM_TIME_SIZE ? TimeText.ofSystemTime(bytes, value.offset()) : hex(value);
    }

    private String sid(ValueWindow value) throws MalformedException {
        int size = SidText.size(bytes, value.offset(), value.length());
        return size > 0 && size == value.length() ? SidText.of(bytes, value.offset()) : hex(value);
    }

    private String hex(ValueWindow value) throws MalformedException {
        return bytes.upperHex(value.offset(), value.length());
    }
}
