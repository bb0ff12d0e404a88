package dev.culprit.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes bytes that come in sequence readable at any place, as an archive inside an archive asks for. */
final class Spool {
    /** What is held in memory; larger content goes to a temporary file. */
    static final int MEMORY_BYTES = 16 << 20;

    private Spool() {}

    /**
     * Takes all bytes of a stream.
     *
     * @return a channel at position 0; closing it frees the memory or removes the file
     * @throws IOException if the temporary file cannot be written
     */
    static SeekableByteChannel of(InputStream bytes) throws IOException {
        byte[] start = bytes.readNBytes(MEMORY_BYTES);
        return start.length < MEMORY_BYTES ? new SeekableInMemoryByteChannel(start) : inFile(start, bytes);
    }

    /** The file goes with its channel, on most systems at once; the second removal covers a channel that never opened. */
    private static SeekableByteChannel inFile(byte[] start, InputStream rest) throws IOException {
        Path file = Files.createTempFile("culprit-", ".tmp");
        boolean filled = false;
        try {
            SeekableByteChannel channel = Files.newByteChannel(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            filled = fill(channel, start, rest);
            return channel;
        } finally {
            if (!filled) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean fill(SeekableByteChannel channel, byte[] start, InputStream rest) throws IOException {
        boolean filled = false;
        try {
            OutputStream out = Channels.newOutputStream(channel);
            out.write(start);
            rest.transferTo(out);
            channel.position(0);
            filled = true;
        } finally {
            if (!filled) {
                channel.close();
            }
        }
        return filled;
    }
}
