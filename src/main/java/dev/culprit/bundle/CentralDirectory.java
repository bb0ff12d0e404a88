package dev.culprit.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/**
 * Counts the entries of a zip's central directory without keeping them.
 *
 * <p>The directory is kept in memory while a zip is open, some hundred bytes for each entry of at least 46, so a directory
 * that was made to exhaust memory has to be told before. Offsets: APPNOTE 4.3.12 (entry), 4.3.14 and 4.3.15 (zip64 end and
 * its locator), 4.3.16 (end).
 */
final class CentralDirectory {
    private static final byte[] ENTRY = {'P', 'K', 1, 2};
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final byte[] ZIP64_LOCATOR = {'P', 'K', 6, 7};

    private static final int ENTRY_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int ZIP64_LOCATOR_BYTES = 20;
    private static final int ZIP64_END_BYTES = 56;
    private static final int LONGEST_COMMENT = 0xffff;

    private static final String MISPLACED = "its directory does not lie where its end says";

    private CentralDirectory() {}

    /**
     * Counts the entries.
     *
     * @param channel the zip; its position is changed
     * @param enough the count stops when it exceeds this
     * @throws IOException if there is no directory, or the zip cannot be read
     */
    static long countEntries(SeekableByteChannel channel, long enough) throws IOException {
        long start = start(channel);
        if (start < 0 || start > channel.size()) {
            throw new IOException(MISPLACED);
        }
        channel.position(start);
        var bytes = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        long entries = 0;
        byte[] entry = bytes.readNBytes(ENTRY_BYTES);
        while (entry.length == ENTRY_BYTES && Bytes.startsWith(entry, 0, ENTRY) && entries <= enough) {
            entries++;
            skip(
                    bytes,
                    Bytes.unsignedShort(entry, 28) + Bytes.unsignedShort(entry, 30) + Bytes.unsignedShort(entry, 32));
            entry = bytes.readNBytes(ENTRY_BYTES);
        }
        return entries;
    }

    private static void skip(InputStream bytes, int count) throws IOException {
        if (bytes.readNBytes(count).length < count) {
            throw new IOException("its directory ends inside an entry");
        }
    }

    private static long start(SeekableByteChannel channel) throws IOException {
        long end = endRecord(channel);
        long locatorAt = end - ZIP64_LOCATOR_BYTES;
        byte[] locator = locatorAt < 0 ? new byte[0] : at(channel, locatorAt, ZIP64_LOCATOR_BYTES);
        if (Bytes.startsWith(locator, 0, ZIP64_LOCATOR)) {
            byte[] record = at(channel, Bytes.signedLong(locator, 8), ZIP64_END_BYTES);
            return Bytes.signedLong(record, 48);
        }
        byte[] record = at(channel, end, END_BYTES);
        long length = Bytes.unsignedInt(record, 12);
        long offset = Bytes.unsignedInt(record, 16);
        // Where a self-extracting program stands before the zip, offsets count from behind it.
        return offset + Math.max(0, end - length - offset);
    }

    private static long endRecord(SeekableByteChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - END_BYTES - LONGEST_COMMENT);
        byte[] tail = at(channel, from, (int) (channel.size() - from));
        for (int offset = tail.length - END_BYTES; offset >= 0; offset--) {
            if (Bytes.startsWith(tail, offset, END)) {
                return from + offset;
            }
        }
        throw new IOException("its directory at the end is missing");
    }

    private static byte[] at(SeekableByteChannel channel, long position, int length) throws IOException {
        if (position < 0 || position > channel.size() - length) {
            throw new IOException(MISPLACED);
        }
        channel.position(position);
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // A channel may yield less than was asked for.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
