package dev.culprit.decode.perfmon;

import java.math.BigInteger;

/**
 * Reads the decimal numbers of counters, rounded as {@link Double#parseDouble} rounds them.
 *
 * <p>PDH prints 17 digits, more than a product of doubles renders exactly. A number {@code w / 10^q} is therefore taken as
 * the upper half of the 128-bit product of {@code w} and {@code 2^k / 10^q}, both shifted to full length; what the two
 * roundings lose is less than two units of that half, so unless the bits below the 53 kept are one half or one unit less
 * the rounding is certain (the idea is Daniel Lemire's, "Number Parsing at a Gigabyte per Second", 2021, in its simplest form). What is not certain
 * goes to {@link Double#parseDouble}.
 */
final class DecimalNumber {
    /** Up to here another digit fits into 63 bits. */
    private static final long LARGEST_BEFORE_DIGIT = (Long.MAX_VALUE - 9) / 10;

    private static final long LARGEST_EXACT = 1L << 53;
    private static final int MOST_DIVISIONS = 40;
    private static final int LARGEST_WRITTEN_EXPONENT = 9999;
    private static final double[] POWERS_OF_TEN = new double[23];

    /** For each q the 64 leading bits of {@code 1 / 10^q}, rounded down, and the exponent of their last bit. */
    private static final long[] RECIPROCALS = new long[MOST_DIVISIONS + 1];

    private static final int[] RECIPROCAL_EXPONENTS = new int[MOST_DIVISIONS + 1];

    static {
        for (int i = 0; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = Double.parseDouble("1e" + i);
        }
        for (int q = 0; q <= MOST_DIVISIONS; q++) {
            BigInteger power = BigInteger.TEN.pow(q);
            int shift = 63 + power.subtract(BigInteger.ONE).bitLength();
            RECIPROCALS[q] = BigInteger.ONE.shiftLeft(shift).divide(power).longValue();
            RECIPROCAL_EXPONENTS[q] = -shift;
        }
    }

    private double value;

    double value() {
        return value;
    }

    /**
     * Reads a number without blanks around it; false if the characters are none, such as one with grouped digits.
     *
     * @param mark what stands between units and fractions
     */
    boolean read(char[] text, int from, int to, char mark) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        at += negative || (at < to && text[at] == '+') ? 1 : 0;
        long digits = 0;
        int fraction = 0;
        int count = 0;
        boolean marked = false;
        for (; at < to; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                if (digits > LARGEST_BEFORE_DIGIT) {
                    return readSlowly(text, from, to, mark);
                }
                digits = digits * 10 + (c - '0');
                fraction += marked ? 1 : 0;
                count++;
            } else if (c == mark && !marked) {
                marked = true;
            } else {
                return count > 0 && (c | 0x20) == 'e' && readSlowly(text, from, to, mark);
            }
        }
        if (count == 0) {
            return false;
        }
        return set(digits, fraction, negative) || readSlowly(text, from, to, mark);
    }

    private boolean set(long digits, int divisions, boolean negative) {
        double magnitude;
        if (digits <= LARGEST_EXACT && divisions < POWERS_OF_TEN.length) {
            magnitude = digits / POWERS_OF_TEN[divisions];
        } else if (divisions <= MOST_DIVISIONS) {
            magnitude = divided(digits, divisions);
            if (magnitude < 0) {
                return false;
            }
        } else {
            return false;
        }
        value = negative ? -magnitude : magnitude;
        return true;
    }

    /** Returns a positive number divided by a power of ten; -1 if its last bit is not certain. */
    private static double divided(long digits, int power) {
        int shift = Long.numberOfLeadingZeros(digits);
        long factor = digits << shift;
        long reciprocal = RECIPROCALS[power];
        long upper =
                Math.multiplyHigh(factor, reciprocal) + ((factor >> 63) & reciprocal) + ((reciprocal >> 63) & factor);
        int surplus = upper < 0 ? 11 : 10;
        long below = upper & ((1L << surplus) - 1);
        long half = 1L << (surplus - 1);
        if (below == half || below == half - 1) {
            return -1;
        }
        long kept = (upper >>> surplus) + (below > half ? 1 : 0);
        int exponent = 64 + surplus - shift + RECIPROCAL_EXPONENTS[power];
        // Exact: at most 2^53 times a power of two that is far from the smallest.
        return kept * Double.longBitsToDouble((long) (exponent + Double.MAX_EXPONENT) << 52);
    }

    private boolean readSlowly(char[] text, int from, int to, char mark) {
        if (!isNumber(text, from, to, mark)) {
            return false;
        }
        value = Double.parseDouble(new String(text, from, to - from).replace(mark, '.'));
        return true;
    }

    /** Admits a sign, digits with at most one mark, and an exponent; {@link Double#parseDouble} admits more. */
    private static boolean isNumber(char[] text, int from, int to, char mark) {
        int at = from + (text[from] == '-' || text[from] == '+' ? 1 : 0);
        int digits = 0;
        boolean marked = false;
        for (; at < to && (isDigit(text[at]) || (text[at] == mark && !marked)); at++) {
            marked |= text[at] == mark;
            digits += isDigit(text[at]) ? 1 : 0;
        }
        return digits > 0 && (at == to || isExponent(text, at, to));
    }

    private static boolean isExponent(char[] text, int from, int to) {
        int at = from + 1;
        at += at < to && (text[at] == '-' || text[at] == '+') ? 1 : 0;
        boolean any = at < to;
        int exponent = 0;
        for (; at < to; at++) {
            if (!isDigit(text[at]) || exponent > LARGEST_WRITTEN_EXPONENT) {
                return false;
            }
            exponent = exponent * 10 + text[at] - '0';
        }
        return any && (text[from] | 0x20) == 'e';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
