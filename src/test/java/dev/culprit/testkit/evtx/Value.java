package dev.culprit.testkit.evtx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** A value of an event, with its type and the bytes that stand in the record. */
public final class Value {
    private static final int ARRAY = 0x80;
    private static final int FRAGMENT = 0x21;
    private static final long SECONDS_1601_TO_1970 = 11_644_473_600L;

    private final int type;
    private final Body body;

    private Value(int type, Body body) {
        this.type = type;
        this.body = body;
    }

    /** Writes the bytes of a value, which may depend on what the chunk holds already. */
    interface Body {
        void writeTo(BinaryXmlWriter out);
    }

    int type() {
        return type;
    }

    void writeTo(BinaryXmlWriter out) {
        body.writeTo(out);
    }

    /** Returns a value of any type number with the bytes as given. */
    public static Value of(int type, byte[] bytes) {
        byte[] own = bytes.clone();
        return new Value(type, out -> out.raw(own));
    }

    /** Returns an array: its items' type with the array flag, its items' bytes one after another. */
    public static Value array(int itemType, byte[]... items) {
        var joined = new ByteArrayOutputStream();
        for (byte[] item : items) {
            joined.writeBytes(item);
        }
        return of(itemType | ARRAY, joined.toByteArray());
    }

    public static Value none() {
        return of(0x00, new byte[0]);
    }

    /** Returns a null value whose descriptor claims bytes all the same. */
    public static Value noneOfSize(int size) {
        return of(0x00, "?".repeat(size).getBytes(StandardCharsets.US_ASCII));
    }

    public static Value string(String text) {
        return of(0x01, utf16Bytes(text));
    }

    public static Value ansi(String text) {
        return of(0x02, text.getBytes(Charset.forName("windows-1252")));
    }

    /** Returns a number of any integer type, cut to the given width in bytes. */
    public static Value integer(int type, int width, long number) {
        return of(type, littleEndian(width, number));
    }

    public static Value uint32(long number) {
        return integer(0x08, Integer.BYTES, number);
    }

    public static Value real32(float number) {
        return integer(0x0b, Float.BYTES, Float.floatToRawIntBits(number));
    }

    public static Value real64(double number) {
        return integer(0x0c, Double.BYTES, Double.doubleToRawLongBits(number));
    }

    public static Value binary(String hex) {
        return of(0x0e, HexFormat.of().parseHex(hex));
    }

    public static Value guid(String text) {
        return of(0x0f, guidBytes(UUID.fromString(text.replaceAll("[{}]", ""))));
    }

    public static Value fileTime(Instant time) {
        return fileTime(fileTimeOf(time));
    }

    public static Value fileTime(long units) {
        return integer(0x11, Long.BYTES, units);
    }

    /** Returns a SYSTEMTIME of year, month, day of week, day, hour, minute, second and millisecond. */
    public static Value systemTime(int... fields) {
        return of(0x12, systemTimeBytes(fields));
    }

    public static Value sid(String text) {
        return of(0x13, sidBytes(text));
    }

    public static Value hexInt32(long number) {
        return integer(0x14, Integer.BYTES, number);
    }

    public static Value hexInt64(long number) {
        return integer(0x15, Long.BYTES, number);
    }

    /** Returns a value that is binary XML of its own and ends as Windows ends one that begins so. */
    public static Value fragment(FragmentStart start, Xml root) {
        return fragment(start, root, start.usualEnd());
    }

    public static Value fragment(FragmentStart start, Xml root, FragmentEnd end) {
        return new Value(FRAGMENT, out -> out.fragment(start, root, end));
    }

    /** Returns text unit by unit, so that half of a surrogate pair can stand alone. */
    public static byte[] utf16Bytes(String text) {
        var bytes = ByteBuffer.allocate(2 * text.length()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    /** Returns the bytes of a number, lowest first. */
    public static byte[] littleEndian(int width, long number) {
        byte[] all = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
        return Arrays.copyOf(all, width);
    }

    /** Returns a GUID as Windows stores it: the first three parts little-endian. */
    public static byte[] guidBytes(UUID guid) {
        long first = guid.getMostSignificantBits();
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (first >>> 32))
                .putShort((short) (first >>> 16))
                .putShort((short) first)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(guid.getLeastSignificantBits())
                .array();
    }

    /** Returns a SID such as {@code S-1-5-18} as Windows stores it. */
    public static byte[] sidBytes(String text) {
        String[] parts = text.split("-", -1);
        var bytes = ByteBuffer.allocate(8 + 4 * (parts.length - 3)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) Integer.parseInt(parts[1])).put((byte) (parts.length - 3));
        long authority = Long.decode(parts[2]);
        for (int shift = 40; shift >= 0; shift -= 8) {
            bytes.put((byte) (authority >>> shift));
        }
        for (int index = 3; index < parts.length; index++) {
            bytes.putInt((int) Long.parseLong(parts[index]));
        }
        return bytes.array();
    }

    public static byte[] systemTimeBytes(int... fields) {
        var bytes = ByteBuffer.allocate(2 * fields.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int field : fields) {
            bytes.putShort((short) field);
        }
        return bytes.array();
    }

    /** Returns an instant in units of 100 ns since 1601; what is finer is cut off. */
    public static long fileTimeOf(Instant time) {
        return (time.getEpochSecond() + SECONDS_1601_TO_1970) * 10_000_000L + time.getNano() / 100;
    }
}
