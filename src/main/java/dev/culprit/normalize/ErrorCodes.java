package dev.culprit.normalize;

import dev.culprit.model.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Windows error codes in every spelling that logs use.
 *
 * <p>Seen in the field: {@code 0x80072746}, {@code 0X8007274C}, {@code 0×80072746} with a multiplication sign after a
 * typographic editor, {@code %%2147942432} as a message insert, {@code -2147014842} and {@code 2147952454} as signed and
 * unsigned decimals, {@code STATUS_IO_TIMEOUT(c00000b5)}, {@code 80070534} without any prefix, and the little-endian bytes
 * {@code 220000C0} of a classic event's binary data.
 */
public final class ErrorCodes {
    private static final Pattern IN_TEXT = Pattern.compile("0[xX\u00D7](?<hex>[0-9A-Fa-f]{1,8})(?![0-9A-Fa-f])"
            + "|%%(?<insert>[0-9]{10})(?![0-9])"
            + "|\\b[A-Z][A-Z0-9_]{3,}\\((?<named>[0-9A-Fa-f]{8})\\)"
            + "|(?<![0-9A-Za-z.,-])(?<bare>(?:8007|8009|[Cc]000)[0-9A-Fa-f]{4})(?![0-9A-Za-z]|[.,][0-9])"
            + "|(?<![0-9A-Za-z.,-])(?<signed>-[0-9]{9,10})(?![0-9]|[.,][0-9])"
            + "|(?<![0-9A-Za-z.,-])(?<unsigned>[0-9]{10})(?![0-9]|[.,][0-9])");
    private static final Pattern CODE_NAME = Pattern.compile("(?i)error|status|code|result|reason");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{9,10}");
    private static final Pattern LITTLE_ENDIAN = Pattern.compile("[0-9A-Fa-f]{8}");

    /** Digits of a code without a prefix: eight hexadecimal, nine or ten decimal. */
    private static final int LEAST_DIGITS = 8;

    /** A sign and ten digits. */
    private static final int MOST_DECIMAL_LENGTH = 11;

    private ErrorCodes() {}

    /** Returns the codes in a text, each once, in order of appearance. */
    public static List<ErrorCode> inText(String text) {
        if (!mayHoldACode(text)) {
            return List.of();
        }
        Set<ErrorCode> found = new LinkedHashSet<>();
        Matcher matcher = IN_TEXT.matcher(text);
        while (matcher.find()) {
            read(matcher).ifPresent(found::add);
        }
        return new ArrayList<>(found);
    }

    /**
     * Looks for what every spelling has: a prefix, or eight hexadecimal digits in a row. Almost no value of a log has
     * either, and looking is far cheaper than matching.
     */
    private static boolean mayHoldACode(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean prefix = (at == 'x' || at == 'X' || at == '\u00D7') && i > 0 && text.charAt(i - 1) == '0';
            digits = Character.digit(at, 16) >= 0 ? digits + 1 : 0;
            if (prefix || digits == LEAST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the codes in one named value of an event.
     *
     * @param name name of the value; one that speaks of an error lets any large number be a code
     * @param value text of the value
     */
    public static List<ErrorCode> inValue(String name, String value) {
        if (name.equals("Binary")) {
            return LITTLE_ENDIAN.matcher(value).matches()
                    ? filter(Integer.reverseBytes(Integer.parseUnsignedInt(value, 16)))
                    : List.of();
        }
        if (mayBeDecimal(value)
                && DECIMAL.matcher(value).matches()
                && CODE_NAME.matcher(name).find()) {
            return failure(Long.parseLong(value)).stream().toList();
        }
        return inText(value);
    }

    /** Looks at the length first, which is far cheaper than matching and settles it for almost every value. */
    private static boolean mayBeDecimal(String value) {
        return value.length() >= LEAST_DIGITS && value.length() <= MOST_DECIMAL_LENGTH;
    }

    /**
     * Reads a code as a person types it: any spelling above, with or without text around it.
     *
     * @return the code, or nothing if the text holds none
     */
    public static Optional<ErrorCode> parse(String typed) {
        String text = typed.strip();
        if (DECIMAL.matcher(text).matches()) {
            return failure(Long.parseLong(text));
        }
        return inText(text.matches("[0-9A-Fa-f]{8}") ? "0x" + text : text).stream()
                .findFirst();
    }

    private static Optional<ErrorCode> read(Matcher matcher) {
        for (String group : List.of("hex", "named", "bare")) {
            if (matcher.group(group) != null) {
                int value = Integer.parseUnsignedInt(matcher.group(group).toLowerCase(Locale.ROOT), 16);
                return value == 0 ? Optional.empty() : Optional.of(new ErrorCode(value));
            }
        }
        if (matcher.group("insert") != null) {
            return failure(Long.parseLong(matcher.group("insert")));
        }
        String decimal = matcher.group("signed") != null ? matcher.group("signed") : matcher.group("unsigned");
        return failure(Long.parseLong(decimal)).filter(code -> isWellKnownFacility(code.value()));
    }

    /** Accepts a decimal only if its top bit is set: a smaller number is more likely a count. */
    private static Optional<ErrorCode> failure(long number) {
        boolean signed = number < 0 && number >= Integer.MIN_VALUE;
        boolean unsigned = number > Integer.MAX_VALUE && number <= 0xFFFF_FFFFL;
        return signed || unsigned ? Optional.of(new ErrorCode((int) number)) : Optional.empty();
    }

    private static List<ErrorCode> filter(int value) {
        return isWellKnownFacility(value) ? List.of(new ErrorCode(value)) : List.of();
    }

    /** Win32 and security failures as HRESULT, and NTSTATUS failures: other large decimals are sizes or addresses. */
    private static boolean isWellKnownFacility(int value) {
        int high = value >>> 16;
        return high == 0x8007 || high == 0x8009 || (high == 0xC000 && (value & 0xFFFF) != 0);
    }
}
