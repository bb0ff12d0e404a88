package dev.culprit.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A zip whose directory names one stored file many times, written byte by byte (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
final class OverlappingZip {
    private OverlappingZip() {}

    static byte[] of(byte[] content, int entries) {
        var crc = new CRC32();
        crc.update(content);
        ByteBuffer zip =
                ByteBuffer.allocate(30 + content.length + entries * 60 + 22).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).putShort((short) 20).putShort((short) 0);
        describe(zip, crc, content.length, 0).put(content);
        int directory = zip.position();
        for (int entry = 0; entry < entries; entry++) {
            byte[] name = ("entry" + (entry < 10 ? "0" : "") + entry).getBytes(StandardCharsets.US_ASCII);
            zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 0);
            describe(zip, crc, content.length, name.length);
            zip.put(new byte[14]).put(name);
        }
        int end = zip.position();
        zip.putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries);
        zip.putInt(end - directory).putInt(directory).putShort((short) 0);
        return Arrays.copyOf(zip.array(), zip.position());
    }

    /** Method, time, checksum, sizes and lengths, which both headers share; extra fields have no bytes. */
    private static ByteBuffer describe(ByteBuffer zip, CRC32 crc, int size, int nameLength) {
        zip.putShort((short) 0)
                .putInt(0)
                .putInt((int) crc.getValue())
                .putInt(size)
                .putInt(size);
        return zip.putShort((short) nameLength).putShort((short) 0);
    }
}
