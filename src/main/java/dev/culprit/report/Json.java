package dev.culprit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.culprit.model.Span;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the manner of every report: what is not known is left out, and the bytes depend on nothing but the values.
 *
 * <p>Times are RFC 3339 in UTC with up to seven fractional digits, the resolution of a Windows FILETIME. Characters that
 * could steer a terminal are written as JSON escapes; a lone surrogate, which no encoding can carry, as U+FFFD.
 */
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build()
            .setCharacterEscapes(new UnsafeCharacters());
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final int DECIMALS = 6;

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** What is written between the braces of an object. */
    @FunctionalInterface
    interface Fields {
        void write() throws IOException;
    }

    /** What is written for one element of an array. */
    @FunctionalInterface
    interface Element<T> {
        void write(T value) throws IOException;
    }

    /** The body of one document. */
    @FunctionalInterface
    interface Body {
        void write(Json json) throws IOException;
    }

    /** Writes one document that is an object, and a line feed; the writer is neither flushed nor closed. */
    static void document(Writer out, Body body) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.setPrettyPrinter(printer());
            var json = new Json(generator);
            generator.writeStartObject();
            body.write(json);
            generator.writeEndObject();
        }
        out.write('\n');
    }

    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return printer;
    }

    /** Writes a field unless the text is empty. */
    void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            always(name, value);
        }
    }

    /** Writes a field even if the text is empty. */
    void always(String name, String value) throws IOException {
        generator.writeStringField(name, encodable(value));
    }

    void number(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    /** Writes a field rounded to six decimals, unless the number is NaN or infinite. */
    void number(String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
            generator.writeFieldName(name);
            generator.writeNumber(rounded.stripTrailingZeros().toPlainString());
        }
    }

    void flag(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    /** Writes a field unless the time is unbounded or lies outside the years that RFC 3339 can write. */
    void time(String name, Instant value) throws IOException {
        if (!value.isBefore(EARLIEST) && !value.isAfter(LATEST)) {
            always(name, TIME.format(value));
        }
    }

    /** Writes a field with the ends of the span that are known. */
    void span(String name, Span span) throws IOException {
        object(name, () -> {
            time("start", span.start());
            time("end", span.end());
        });
    }

    void object(String name, Fields fields) throws IOException {
        generator.writeObjectFieldStart(name);
        fields.write();
        generator.writeEndObject();
    }

    /** Writes an array of objects, also if it is empty. */
    <T> void objects(String name, Iterable<T> values, Element<T> element) throws IOException {
        rows(name, () -> {
            for (T value : values) {
                row(() -> element.write(value));
            }
        });
    }

    /** Writes an array whose objects are written one by one with {@link #row}. */
    void rows(String name, Fields rows) throws IOException {
        generator.writeArrayFieldStart(name);
        rows.write();
        generator.writeEndArray();
    }

    void row(Fields fields) throws IOException {
        generator.writeStartObject();
        fields.write();
        generator.writeEndObject();
    }

    /** Writes an array of texts, also if it is empty. */
    void texts(String name, List<String> values) throws IOException {
        generator.writeArrayFieldStart(name);
        for (String value : values) {
            generator.writeString(encodable(value));
        }
        generator.writeEndArray();
    }

    private static String encodable(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Escapes, beside what JSON demands, DEL, C1 controls, format characters and the two Unicode separators. */
    private static final class UnsafeCharacters extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
            escapes[0x7F] = CharacterEscapes.ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            boolean paired = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            return !paired && VisibleText.isUnsafe(character)
                    ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", character))
                    : null;
        }
    }
}
