package dev.culprit.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Compares an unpacked file, when it ends, with the size and checksum that the directory of its zip tells. */
final class VerifiedStream extends FilterInputStream {
    private final CRC32 checksum = new CRC32();
    private final long wantedBytes;
    private final long wantedChecksum;
    private long bytes;

    VerifiedStream(InputStream unpacked, long wantedBytes, long wantedChecksum) {
        super(unpacked);
        this.wantedBytes = wantedBytes;
        this.wantedChecksum = wantedChecksum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0) {
            verify();
            return read;
        }
        bytes += read;
        checksum.update(buffer, offset, read);
        return read;
    }

    private void verify() throws IOException {
        if (bytes != wantedBytes) {
            throw new IOException("the directory says " + wantedBytes + " bytes, " + bytes + " were found");
        }
        if (checksum.getValue() != wantedChecksum) {
            throw new IOException("the checksum does not match its content");
        }
    }
}
