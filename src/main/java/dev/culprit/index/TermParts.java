package dev.culprit.index;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Reads the parts of a composed term in the order in which {@link TermBuffer} wrote them. */
final class TermParts {
    private final byte[] bytes;
    private int at;

    TermParts(BytesRef term) {
        bytes = term.bytes;
        at = term.offset;
    }

    /** Returns the text up to the next separator. */
    String text() {
        int start = at;
        while (bytes[at] != TermBuffer.SEPARATOR) {
            at++;
        }
        return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
    }

    int number() {
        int value = NumericUtils.sortableBytesToInt(bytes, at);
        at += Integer.BYTES;
        return value;
    }
}
