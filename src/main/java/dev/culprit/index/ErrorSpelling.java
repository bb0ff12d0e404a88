package dev.culprit.index;

import dev.culprit.model.ErrorCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an error code as people type it: hexadecimal with {@code 0x}, {@code 0X} or a multiplication sign, decimal with or
 * without sign, {@code %%} before a decimal, or its symbol.
 *
 * <p>A number up to 65535 may be a Win32 code; it also stands for the HRESULT that Windows makes of it, {@code 0x8007} and
 * the number ([MS-ERREF] 2.1, HRESULT From WIN32 Error Code Macro).
 */
final class ErrorSpelling {
    private static final Pattern HEX = Pattern.compile("0[xX\u00D7]([0-9A-Fa-f]{1,8})");
    private static final Pattern BARE_HEX = Pattern.compile("(?=.*[A-Fa-f])[0-9A-Fa-f]{8}");
    private static final Pattern DECIMAL = Pattern.compile("(?:%%)?(-?[0-9]{1,10})");
    private static final int LARGEST_WIN32 = 0xFFFF;
    private static final int WIN32_HRESULT = 0x8007_0000;
    private static final long LARGEST = 0xFFFF_FFFFL;

    private final Function<String, Set<ErrorCode>> symbols;

    /** @param symbols the codes that a symbol such as {@code WSAECONNRESET} stands for; none if it is unknown */
    ErrorSpelling(Function<String, Set<ErrorCode>> symbols) {
        this.symbols = symbols;
    }

    /**
     * Returns the codes that are meant, at least one.
     *
     * @throws BadValueException if the text is no code, or a symbol that nobody knows
     */
    Set<ErrorCode> read(String text) throws BadValueException {
        Matcher hex = HEX.matcher(text);
        if (hex.matches()) {
            return codes(Long.parseLong(hex.group(1), 16));
        }
        if (BARE_HEX.matcher(text).matches()) {
            return codes(Long.parseLong(text, 16));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return codes(Long.parseLong(decimal.group(1)));
        }
        Set<ErrorCode> known = symbols.apply(text);
        if (known.isEmpty()) {
            throw new BadValueException(
                    text + " is neither an error code nor the symbol of a known one", "error:0x80072746");
        }
        return known;
    }

    private static Set<ErrorCode> codes(long number) throws BadValueException {
        if (number < Integer.MIN_VALUE || number > LARGEST) {
            throw new BadValueException(number + " does not fit in 32 bits", "error:-2147014842");
        }
        Set<ErrorCode> codes = new TreeSet<>(Set.of(new ErrorCode((int) number)));
        if (number > 0 && number <= LARGEST_WIN32) {
            codes.add(new ErrorCode(WIN32_HRESULT | (int) number));
        }
        return codes;
    }
}
