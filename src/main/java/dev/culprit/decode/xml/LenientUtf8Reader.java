package dev.culprit.decode.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8, and each byte that cannot be UTF-8 as windows-1252.
 *
 * <p>A file of windows-1252 holds next to no valid UTF-8 beyond ASCII, so it comes out whole; a UTF-8 file with one bad
 * byte keeps all its other characters. Neither needs a look at the whole file first.
 */
final class LenientUtf8Reader extends Reader {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER_BYTES = 8192;

    private final InputStream content;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER_BYTES).flip();
    private boolean ended;

    LenientUtf8Reader(InputStream content) {
        this.content = content;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!characters.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, characters.remaining());
        characters.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private void fill() throws IOException {
        if (!ended) {
            bytes.compact();
            int count = content.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
        }
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, ended);
        while (result.isError() && characters.hasRemaining()) {
            replaceOneByte();
            result = decoder.decode(bytes, characters, ended);
        }
        characters.flip();
    }

    private void replaceOneByte() {
        byte[] single = {bytes.get()};
        characters.put(new String(single, WINDOWS_1252));
        decoder.reset();
    }
}
