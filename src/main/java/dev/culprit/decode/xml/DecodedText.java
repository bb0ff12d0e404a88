package dev.culprit.decode.xml;

import dev.culprit.decode.Head;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens a text file in the encoding its first bytes show. */
public final class DecodedText {
    /** How many bytes decide; enough for a byte order mark, an XML declaration and a fair count of zero bytes. */
    private static final int HEAD_BYTES = 4096;

    private static final Pattern DECLARED_ENCODING =
            Pattern.compile("\\A\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,39})[\"']");

    private DecodedText() {}

    /**
     * Returns the characters of a file, without its byte order mark.
     *
     * <p>The encoding is that of the byte order mark, else UTF-16 if every other byte is mostly zero, else the one of
     * the XML declaration if it can be true, else UTF-8 in which every byte that is not UTF-8 is read as windows-1252.
     *
     * @param content bytes from the start of the file; closing the reader closes it
     * @throws IOException if the first bytes cannot be obtained
     */
    public static Reader open(InputStream content) throws IOException {
        byte[] head = content.readNBytes(HEAD_BYTES);
        int mark = byteOrderMarkLength(head);
        Charset charset = charsetOf(head);
        InputStream rest = new ByteArrayInputStream(head, mark, head.length - mark);
        InputStream whole = new SequenceInputStream(rest, content);
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        return utf8 ? new LenientUtf8Reader(whole) : new InputStreamReader(whole, charset);
    }

    private static int byteOrderMarkLength(byte[] head) {
        if (Head.startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return Head.startsWith(head, 0xFF, 0xFE) || Head.startsWith(head, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset charsetOf(byte[] head) {
        if (Head.startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (Head.startsWith(head, 0xFF, 0xFE) || Head.zerosAt(1, head)) {
            return StandardCharsets.UTF_16LE;
        }
        if (Head.startsWith(head, 0xFE, 0xFF) || Head.zerosAt(0, head)) {
            return StandardCharsets.UTF_16BE;
        }
        return declared(head).orElse(StandardCharsets.UTF_8);
    }

    /** A declaration read as single bytes cannot truly announce UTF-16 or UTF-32: the file was converted since. */
    private static Optional<Charset> declared(byte[] head) {
        Matcher matcher = DECLARED_ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!matcher.find() || !Charset.isSupported(matcher.group(1))) {
            return Optional.empty();
        }
        Charset charset = Charset.forName(matcher.group(1));
        boolean singleBytes = "<?xml".equals(new String("<?xml".getBytes(charset), StandardCharsets.ISO_8859_1));
        return singleBytes && !charset.equals(StandardCharsets.US_ASCII) ? Optional.of(charset) : Optional.empty();
    }
}
