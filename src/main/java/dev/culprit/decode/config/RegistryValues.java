package dev.culprit.decode.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the values of a registry export, as Microsoft documents its syntax ("How to add, modify, or delete … .reg"). */
final class RegistryValues {
    /** The cmdlet that shows registry values, whichever tool wrote them down. */
    static final String CMDLET = "Get-ItemProperty";
    /** The file system's value: 1 keeps deletions from the storage. */
    static final String DELETE_NOTIFICATION_OFF = "DisableDeleteNotification";

    private static final Pattern NUMBER = Pattern.compile("dword:([0-9a-fA-F]{8})");
    private static final Pattern BYTES =
            Pattern.compile("hex(?:\\(([0-9a-fA-F]{1,8})\\))?:((?:[0-9a-fA-F]{2}(?:,[0-9a-fA-F]{2})*+)?)");

    private static final int DIGITS_AND_COMMA = 3;
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

    /** Numbers of the value types in winnt.h. */
    private static final String EXPANDABLE = "2";

    private static final String LIST = "7";
    private static final String BIG_NUMBER = "b";

    private final Charset texts;

    private RegistryValues(Charset texts) {
        this.texts = texts;
    }

    /** Returns a reader for exports of regedit 5, whose texts in bytes are UTF-16, or for those of REGEDIT4. */
    static RegistryValues ofVersion(boolean five) {
        return new RegistryValues(five ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }

    /** Returns the value written behind the equals sign; empty if it has none of the known forms. */
    Optional<PrintedValue> read(String written) {
        String data = written.strip();
        Matcher number = NUMBER.matcher(data);
        if (number.matches()) {
            return Optional.of(new PrintedValue(List.of(Long.toString(Long.parseLong(number.group(1), 16))), data));
        }
        Matcher text = TEXT.matcher(data);
        if (text.matches()) {
            return Optional.of(PrintedValue.of(unescaped(text.group(1))));
        }
        Matcher bytes = BYTES.matcher(data.replaceAll("\\s", ""));
        return bytes.matches() ? Optional.of(ofBytes(bytes)) : Optional.empty();
    }

    /** Returns a quoted text without the backslashes before quotes and backslashes. */
    static String unescaped(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1");
    }

    private PrintedValue ofBytes(Matcher written) {
        String type = written.group(1) == null ? "" : written.group(1).toLowerCase(Locale.ROOT);
        String digits = written.group(2);
        byte[] bytes = bytes(digits);
        return switch (type) {
            case EXPANDABLE -> PrintedValue.of(text(bytes));
            case LIST ->
                PrintedValue.of(Stream.of(new String(bytes, texts).split("\0", -1))
                        .filter(item -> !item.isEmpty())
                        .toList());
            case BIG_NUMBER -> new PrintedValue(List.of(Long.toUnsignedString(littleEndian(bytes))), digits);
            default -> PrintedValue.of(digits);
        };
    }

    private String text(byte[] bytes) {
        String text = new String(bytes, texts);
        return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
    }

    private static byte[] bytes(String digits) {
        byte[] bytes = new byte[(digits.length() + 1) / DIGITS_AND_COMMA];
        for (int i = 0; i < bytes.length; i++) {
            int start = i * DIGITS_AND_COMMA;
            bytes[i] = (byte) Integer.parseInt(digits.substring(start, start + 2), 16);
        }
        return bytes;
    }

    private static long littleEndian(byte[] bytes) {
        long number = 0;
        for (int i = Math.min(bytes.length, Long.BYTES) - 1; i >= 0; i--) {
            number = number << Byte.SIZE | Byte.toUnsignedLong(bytes[i]);
        }
        return number;
    }
}
