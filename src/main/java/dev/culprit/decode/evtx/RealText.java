package dev.culprit.decode.evtx;

import java.math.BigDecimal;

/** Prints real numbers. */
final class RealText {
    /** Numbers with more digits than this on either side of the point are printed with an exponent. */
    private static final int PLAIN_DIGITS = 16;

    private RealText() {}

    static String of(float value) {
        return Float.isFinite(value) ? plain(Float.toString(value)) : special(value);
    }

    static String of(double value) {
        return Double.isFinite(value) ? plain(Double.toString(value)) : special(value);
    }

    /** Turns {@code 5.0} into 5 and {@code 1.0E-5} into 0.00001; a zero keeps no sign, and 1E+300 its exponent. */
    private static String plain(String digits) {
        BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
        int magnitude = number.precision() - number.scale();
        if (number.signum() == 0) {
            return "0";
        }
        return Math.abs(magnitude) <= PLAIN_DIGITS ? number.toPlainString() : number.toString();
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "-1.#IND";
        }
        return value > 0 ? "1.#INF" : "-1.#INF";
    }
}
