package dev.culprit.testkit.evtx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * A log of any size: a file header of its own, and behind it the sound and nearly full chunks of other logs, in turn and
 * again and again, byte for byte.
 *
 * <p>A chunk needs nothing of its file, so readers take it anywhere. Record ids repeat with the chunks. The header has
 * 16 bits for the number of chunks; of larger logs, beyond 4 GiB, it tells the largest number it can hold.
 */
public final class BigLog {
    /** A chunk counts as nearly full if its records reach this far. */
    private static final int NEARLY_FULL = 60_000;

    private static final int RECORDS_START = 512;
    private static final int MOST_CHUNKS_TOLD = 0xffff;
    private static final byte[] CHUNK_MAGIC = {'E', 'l', 'f', 'C', 'h', 'n', 'k', 0};

    private final byte[] different;
    private final long chunks;

    private BigLog(byte[] different, long chunks) {
        this.different = different;
        this.chunks = chunks;
    }

    /**
     * Makes a log of chunks of other logs.
     *
     * @param logs whole files; of each, in turn, one chunk is taken
     * @param bytes size that the log is to have; it ends with the last whole chunk before, and has at least one
     * @throws IllegalArgumentException if no chunk of the logs is sound and nearly full
     */
    public static BigLog of(List<byte[]> logs, long bytes) {
        List<List<byte[]>> chunks = logs.stream().map(BigLog::goodChunks).toList();
        int most = chunks.stream().mapToInt(List::size).max().orElse(0);
        if (most == 0) {
            throw new IllegalArgumentException("the logs hold no chunk that is sound and nearly full");
        }
        var different = new ByteArrayOutputStream();
        for (int index = 0; index < most; index++) {
            for (List<byte[]> ofOneLog : chunks) {
                if (index < ofOneLog.size()) {
                    different.writeBytes(ofOneLog.get(index));
                }
            }
        }
        return new BigLog(different.toByteArray(), Math.max(1, (bytes - EvtxImage.HEADER_SIZE) / EvtxImage.CHUNK_SIZE));
    }

    private static List<byte[]> goodChunks(byte[] log) {
        byte[] sealed = new EvtxImage(log).seal().toBytes();
        return IntStream.range(0, (log.length - EvtxImage.HEADER_SIZE) / EvtxImage.CHUNK_SIZE)
                .map(EvtxImage::chunkOffset)
                .filter(start -> Arrays.mismatch(log, start, end(start), sealed, start, end(start)) < 0)
                .mapToObj(start -> Arrays.copyOfRange(log, start, end(start)))
                .filter(BigLog::isNearlyFull)
                .toList();
    }

    private static int end(int start) {
        return start + EvtxImage.CHUNK_SIZE;
    }

    private static boolean isNearlyFull(byte[] chunk) {
        int recordsEnd = recordsEnd(ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN), 0);
        return Arrays.equals(chunk, 0, CHUNK_MAGIC.length, CHUNK_MAGIC, 0, CHUNK_MAGIC.length)
                && recordsEnd >= NEARLY_FULL
                && recordsEnd <= EvtxImage.CHUNK_SIZE;
    }

    private static int recordsEnd(ByteBuffer bytes, int chunk) {
        return bytes.getInt(chunk + 48);
    }

    /** Returns the size of the file in bytes. */
    public long bytes() {
        return EvtxImage.HEADER_SIZE + chunks * EvtxImage.CHUNK_SIZE;
    }

    /** Returns how many records the file holds, counted by the sizes in their headers. */
    public long records() {
        int differentChunks = different.length / EvtxImage.CHUNK_SIZE;
        return chunks / differentChunks * recordsOf(differentChunks) + recordsOf((int) (chunks % differentChunks));
    }

    private long recordsOf(int firstChunks) {
        ByteBuffer bytes = ByteBuffer.wrap(different).order(ByteOrder.LITTLE_ENDIAN);
        long records = 0;
        for (int chunk = 0; chunk < firstChunks * EvtxImage.CHUNK_SIZE; chunk += EvtxImage.CHUNK_SIZE) {
            int end = chunk + recordsEnd(bytes, chunk);
            for (int record = chunk + RECORDS_START; record < end; record += bytes.getInt(record + 4)) {
                records++;
            }
        }
        return records;
    }

    /** Opens the file without having it in memory. */
    public InputStream open() {
        return new SequenceInputStream(new ByteArrayInputStream(header()), new Repetition());
    }

    /** Returns the whole file, which must fit into an array. */
    public byte[] toBytes() {
        try (InputStream content = open()) {
            return content.readNBytes(Math.toIntExact(bytes()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("what lies in memory can be read", impossible);
        }
    }

    /** Writes the file to disk, replacing what is there. */
    public void writeTo(Path file) throws IOException {
        try (InputStream content = open();
                OutputStream out = Files.newOutputStream(file)) {
            content.transferTo(out);
        }
    }

    private byte[] header() {
        byte[] header = new EvtxWriter().toBytes();
        ByteBuffer bytes = ByteBuffer.wrap(header, 0, EvtxImage.HEADER_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(16, chunks - 1).putLong(24, records() + 1);
        bytes.putShort(42, (short) Math.min(chunks, MOST_CHUNKS_TOLD));
        var checksum = new CRC32();
        checksum.update(header, 0, 120);
        bytes.putInt(124, (int) checksum.getValue());
        return Arrays.copyOf(header, EvtxImage.HEADER_SIZE);
    }

    /** The chunks one after another, from the first again after the last. */
    private final class Repetition extends InputStream {
        private final long end = chunks * EvtxImage.CHUNK_SIZE;
        private long position;

        @Override
        public int read() {
            return position == end ? -1 : different[(int) (position++ % different.length)] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int wanted) {
            if (position == end) {
                return wanted == 0 ? 0 : -1;
            }
            int from = (int) (position % different.length);
            int count = (int) Math.min(Math.min(wanted, different.length - from), end - position);
            System.arraycopy(different, from, target, offset, count);
            position += count;
            return count;
        }
    }
}
