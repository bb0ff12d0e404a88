package dev.culprit.decode.evtx;

import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Any bytes, turned into logs that are worth decoding.
 *
 * <p>Bytes are a file as they stand. Unless they begin like one they are also what a log's chunks hold, so that chance need
 * not find a file header first: they are cut before each chunk magic, a piece that begins with the magic is the beginning of
 * a chunk, and one that does not, which can only be the first, stands behind a chunk header that fits it. Zeros fill each
 * chunk. Chunks beyond the third are left out, since the decoder has no more to do with them than with three.
 */
final class FuzzInput {
    static final byte[] CHUNK_MAGIC = "ElfChnk\0".getBytes(StandardCharsets.US_ASCII);
    static final int RECORDS_START = 512;

    private static final byte[] FILE_MAGIC = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_CHUNKS = 3;
    private static final int FREE_SPACE = 48;
    private static final int CHUNK_FLAGS = 120;
    private static final int NO_CHECKSUMS = 4;
    private static final byte[] EMPTY_LOG = new EvtxWriter().toBytes();

    private FuzzInput() {}

    /** Returns the logs that the bytes stand for, one or two. */
    static List<byte[]> logs(byte[] input) {
        return startsWith(input, 0, FILE_MAGIC) ? List.of(input) : List.of(input, ofChunks(input));
    }

    /** Returns a log of the chunks that the bytes stand for. */
    static byte[] ofChunks(byte[] input) {
        List<Integer> cuts = cuts(input);
        int chunks = Math.min(cuts.size(), MOST_CHUNKS + 1) - 1;
        byte[] log = Arrays.copyOf(EMPTY_LOG, EvtxImage.chunkOffset(chunks));
        for (int chunk = 0; chunk < chunks; chunk++) {
            write(input, cuts.get(chunk), cuts.get(chunk + 1), log, EvtxImage.chunkOffset(chunk));
        }
        return log;
    }

    /** Returns where pieces begin, and where the last one ends. */
    private static List<Integer> cuts(byte[] input) {
        var cuts = new ArrayList<Integer>(List.of(0));
        for (int offset = 1; offset < input.length; offset++) {
            if (startsWith(input, offset, CHUNK_MAGIC)) {
                cuts.add(offset);
            }
        }
        cuts.add(input.length);
        return cuts;
    }

    private static void write(byte[] input, int from, int to, byte[] log, int chunk) {
        if (startsWith(input, from, CHUNK_MAGIC)) {
            System.arraycopy(input, from, log, chunk, Math.min(to - from, EvtxImage.CHUNK_SIZE));
            return;
        }
        int length = Math.min(to - from, EvtxImage.CHUNK_SIZE - RECORDS_START);
        System.arraycopy(EMPTY_LOG, EvtxImage.chunkOffset(0), log, chunk, RECORDS_START);
        System.arraycopy(input, from, log, chunk + RECORDS_START, length);
        ByteBuffer.wrap(log)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(chunk + FREE_SPACE, RECORDS_START + length)
                .putInt(chunk + CHUNK_FLAGS, NO_CHECKSUMS);
    }

    private static boolean startsWith(byte[] bytes, int offset, byte[] prefix) {
        int end = offset + prefix.length;
        return end <= bytes.length && Arrays.equals(bytes, offset, end, prefix, 0, prefix.length);
    }
}
