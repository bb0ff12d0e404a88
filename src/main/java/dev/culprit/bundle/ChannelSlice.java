package dev.culprit.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A part of a channel as a stream, which ends early where the channel does; closing it leaves the channel open. */
class ChannelSlice extends InputStream {
    private final SeekableByteChannel channel;
    private final long end;
    private long position;

    /**
     * Prepares to read; nobody else may read the channel between two reads of one slice and expect its position to stay.
     *
     * @param channel the channel
     * @param start where the part begins
     * @param length its bytes
     */
    ChannelSlice(SeekableByteChannel channel, long start, long length) {
        this.channel = channel;
        this.position = start;
        this.end = start + length;
    }

    /** Returns where in the channel the next byte lies. */
    final long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int wanted = (int) Math.min(length, end - position);
        if (wanted <= 0) {
            return length == 0 ? 0 : -1;
        }
        channel.position(position);
        int read = channel.read(ByteBuffer.wrap(buffer, offset, wanted));
        position += Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = Math.max(0, Math.min(count, Math.min(end, channel.size()) - position));
        position += skipped;
        return skipped;
    }
}
