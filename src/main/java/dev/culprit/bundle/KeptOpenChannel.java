package dev.culprit.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A channel lent for reading: closing it leaves the lent channel open.
 *
 * <p>Commons Compress closes a channel that it cannot make sense of, and that is where the salvage begins.
 */
final class KeptOpenChannel implements SeekableByteChannel {
    private final SeekableByteChannel lent;

    KeptOpenChannel(SeekableByteChannel lent) {
        this.lent = lent;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return lent.read(target);
    }

    @Override
    public long position() throws IOException {
        return lent.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        lent.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return lent.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return lent.isOpen();
    }

    @Override
    public void close() {
        // Whoever lent the channel closes it.
    }
}
