package dev.culprit.model;

import java.util.Locale;

/**
 * A Windows error code as one 32-bit value, whatever its spelling was.
 *
 * @param value the code; negative for every HRESULT and NTSTATUS failure, as the top bit is set
 */
public record ErrorCode(int value) implements Comparable<ErrorCode> {

    /**
     * Reads the one spelling that rules use.
     *
     * @param hex {@code 0x} and up to eight hexadecimal digits
     * @throws NumberFormatException if it is not of that form
     */
    public static ErrorCode of(String hex) {
        if (!hex.startsWith("0x")) {
            throw new NumberFormatException("an error code is written 0x and up to 8 hexadecimal digits, not " + hex);
        }
        return new ErrorCode(Integer.parseUnsignedInt(hex.substring(2), 16));
    }

    /** Returns {@code 0x} and eight upper-case digits. */
    public String hex() {
        return String.format(Locale.ROOT, "0x%08X", value);
    }

    @Override
    public int compareTo(ErrorCode other) {
        return Integer.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
