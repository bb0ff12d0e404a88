package dev.culprit.bundle;

import dev.culprit.model.ArtifactKind;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The start of a file, looked at and put back: reading it yields every byte of the file from the first.
 *
 * <p>Zero bytes at the start are counted and not kept, so that a log of any size that a crash filled with zeros is told
 * from one that holds something further on.
 */
final class Opening extends InputStream {
    private static final int SHOWN_BYTES = 8;

    private final Content rest;
    private final byte[] head;
    private long zeros;
    private int given;

    private Opening(long zeros, byte[] head, Content rest) {
        this.zeros = zeros;
        this.head = head;
        this.rest = rest;
    }

    /** Reads the first {@link KindDetector#HEAD_BYTES} bytes, and on to the first block that is not all zero. */
    static Opening of(Content content) {
        long zeros = 0;
        byte[] block = block(content);
        while (block.length == KindDetector.HEAD_BYTES && Bytes.areZero(block)) {
            zeros += block.length;
            block = block(content);
        }
        return new Opening(zeros, block, content);
    }

    private static byte[] block(Content content) {
        byte[] block = new byte[KindDetector.HEAD_BYTES];
        int filled = 0;
        int read = content.read(block, 0, block.length);
        while (read > 0) {
            filled += read;
            read = filled == block.length ? -1 : content.read(block, filled, block.length - filled);
        }
        return Arrays.copyOf(block, filled);
    }

    /** Returns what the file is; nothing that begins with so many zeros is of a known kind. */
    ArtifactKind kind() {
        if (zeros == 0) {
            return KindDetector.kindOf(head);
        }
        return Bytes.areZero(head) ? ArtifactKind.EMPTY : ArtifactKind.UNKNOWN;
    }

    /** Returns which archive the file is. */
    Optional<ArchiveFormat> archiveFormat() {
        return zeros == 0 ? ArchiveFormat.of(head) : Optional.empty();
    }

    /** Returns the first bytes for the reader of a problem: {@code it begins with FF D8 FF E0}. */
    String beginning() {
        byte[] first = zeros == 0 ? Arrays.copyOf(head, Math.min(head.length, SHOWN_BYTES)) : new byte[SHOWN_BYTES];
        return "it begins with " + HexFormat.ofDelimiter(" ").withUpperCase().formatHex(first);
    }

    /** Returns how many bytes of the file were taken so far, those of this opening included. */
    long position() {
        return rest.position();
    }

    /** Returns why the file ended early; nothing if it did not, or not yet. */
    Optional<Failure> failure() {
        return rest.failure();
    }

    /** Returns why a file of unknown kind is left unread if it is of a form that is known and holds no records. */
    Optional<String> knownForm() {
        return zeros == 0 ? KnownForm.whyNotRead(head) : Optional.empty();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (zeros > 0) {
            int count = (int) Math.min(length, zeros);
            Arrays.fill(buffer, offset, offset + count, (byte) 0);
            zeros -= count;
            return count;
        }
        if (given < head.length) {
            int count = Math.min(length, head.length - given);
            System.arraycopy(head, given, buffer, offset, count);
            given += count;
            return count;
        }
        return rest.read(buffer, offset, length);
    }
}
