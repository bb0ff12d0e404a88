package dev.culprit.decode.perfmon;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.culprit.decode.Head;
import java.nio.charset.Charset;
import java.util.Optional;

/** Finds out the encoding of a file from its first bytes. */
final class EncodingChoice {
    /** So many characters of valid UTF-8 for each byte that is none make damaged UTF-8 and no ANSI code page. */
    private static final int VALID_PER_DAMAGED = 10;

    private EncodingChoice() {}

    static TextEncoding of(byte[] head, Optional<Charset> askedFor) {
        Optional<TextEncoding> proved = byMark(head).or(() -> byZeros(head));
        if (proved.isPresent()) {
            return proved.map(own -> askedFor.filter(asked -> !asked.equals(own.charset()))
                            .map(asked -> contradicted(own, asked))
                            .orElse(own))
                    .get();
        }
        return askedFor.map(asked -> new TextEncoding(asked, 0, asked.name(), "it was asked for"))
                .orElseGet(() -> byLetters(head));
    }

    private static TextEncoding contradicted(TextEncoding own, Charset asked) {
        return new TextEncoding(
                own.charset(),
                own.markBytes(),
                own.name(),
                own.because() + ", so the " + asked.name() + " that was asked for cannot be right");
    }

    private static Optional<TextEncoding> byMark(byte[] head) {
        if (Head.startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextEncoding(UTF_8, 3, "UTF-8", "its byte order mark says so"));
        }
        if (Head.startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(new TextEncoding(UTF_16LE, 2, "UTF-16LE", "its byte order mark says so"));
        }
        return Head.startsWith(head, 0xFE, 0xFF)
                ? Optional.of(new TextEncoding(UTF_16BE, 2, "UTF-16BE", "its byte order mark says so"))
                : Optional.empty();
    }

    private static Optional<TextEncoding> byZeros(byte[] head) {
        String because = "every other byte of its start is zero";
        if (Head.zerosAt(1, head)) {
            return Optional.of(new TextEncoding(UTF_16LE, 0, "UTF-16LE", because));
        }
        return Head.zerosAt(0, head)
                ? Optional.of(new TextEncoding(UTF_16BE, 0, "UTF-16BE", because))
                : Optional.empty();
    }

    private static TextEncoding byLetters(byte[] head) {
        int valid = 0;
        int damaged = 0;
        for (int i = 0; i < head.length; ) {
            int length = utf8Length(head, i);
            valid += length > 1 ? 1 : 0;
            damaged += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        if (valid == 0 && damaged == 0) {
            return new TextEncoding(CodePage.WESTERN.charset(), 0, "ASCII", "its start has no other characters");
        }
        if (valid > 0 && valid >= damaged * VALID_PER_DAMAGED) {
            String because = Counted.of(valid, "character") + " beyond ASCII at its start "
                    + (valid == 1 ? "is" : "are") + " written as only UTF-8 does";
            return new TextEncoding(UTF_8, 0, "UTF-8", because);
        }
        return CodePage.mostPlausible(head);
    }

    /** Returns how many bytes a character has there (The Unicode Standard, table 3-7); 0 if there is none. */
    private static int utf8Length(byte[] head, int at) {
        int lead = head[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        for (int i = 1; i < length && at + i < head.length; i++) {
            int next = head[at + i] & 0xFF;
            int lowest = i > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int highest = i > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (next < lowest || next > highest) {
                return 0;
            }
        }
        return length;
    }
}
