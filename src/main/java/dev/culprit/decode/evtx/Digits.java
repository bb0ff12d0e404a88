package dev.culprit.decode.evtx;

/** Appends numbers digit by digit; Java's own ways make a text first, and there are ten numbers in a record. */
final class Digits {
    private static final char[] UPPER = "0123456789ABCDEF".toCharArray();
    private static final char[] LOWER = "0123456789abcdef".toCharArray();
    private static final int MOST_DECIMALS = 20;

    private Digits() {}

    static void appendSigned(long number, TextBuffer out) {
        if (number >= 0) {
            appendUnsigned(number, out);
        } else {
            out.append('-');
            appendUnsigned(-number, out);
        }
    }

    /** Appends a number whose highest bit is no sign. */
    static void appendUnsigned(long number, TextBuffer out) {
        int start = out.length();
        char[] chars = out.roomFor(MOST_DECIMALS);
        int count = 1;
        for (long rest = Long.divideUnsigned(number, 10); rest != 0; rest /= 10) {
            count++;
        }
        long rest = number;
        for (int index = start + count - 1; index >= start; index--) {
            long tenth = rest < 0 ? Long.divideUnsigned(rest, 10) : rest / 10;
            chars[index] = (char) ('0' + (rest - tenth * 10));
            rest = tenth;
        }
        out.extend(count);
    }

    /** Appends a number not below 0 with zeros in front, so that it has exactly as many digits as asked for. */
    static void appendPadded(int number, int digits, TextBuffer out) {
        int start = out.length();
        char[] chars = out.roomFor(digits);
        int rest = number;
        for (int index = start + digits - 1; index >= start; index--) {
            chars[index] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        out.extend(digits);
    }

    /** Appends {@code 0x} and as many hexadecimal digits as the number needs, in lower case. */
    static void appendHexNumber(long number, TextBuffer out) {
        out.append('0');
        out.append('x');
        int digits = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(number) + 3) / 4);
        appendHex(number, digits, LOWER, out);
    }

    /** Appends the lowest hexadecimal digits of a number in upper case. */
    static void appendUpperHex(long number, int digits, TextBuffer out) {
        appendHex(number, digits, UPPER, out);
    }

    private static void appendHex(long number, int digits, char[] alphabet, TextBuffer out) {
        int start = out.length();
        char[] chars = out.roomFor(digits);
        for (int index = 0; index < digits; index++) {
            chars[start + index] = alphabet[(int) (number >>> (4 * (digits - 1 - index))) & 0xf];
        }
        out.extend(digits);
    }

    /** Returns a decimal number of at most 18 digits, or the given one for anything else. */
    static long parse(CharSequence text, long otherwise) {
        if (text.isEmpty() || text.length() > 18) {
            return otherwise;
        }
        long number = 0;
        for (int index = 0; index < text.length(); index++) {
            int digit = text.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
