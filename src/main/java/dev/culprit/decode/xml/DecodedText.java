package dev.culprit.decode.xml;

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
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset charsetOf(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFF, 0xFE) || zerosAt(1, head)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF) || zerosAt(0, head)) {
            return StandardCharsets.UTF_16BE;
        }
        return declared(head).orElse(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] head, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the bytes of that parity are zero in at least two of five pairs and the others hardly ever. */
    private static boolean zerosAt(int parity, byte[] head) {
        int pairs = head.length / 2;
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < pairs * 2; i++) {
            if (head[i] == 0) {
                zeros += i % 2 == parity ? 1 : 0;
                others += i % 2 == parity ? 0 : 1;
            }
        }
        return pairs > 0 && zeros * 5 >= pairs * 2 && others * 20 <= pairs;
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
