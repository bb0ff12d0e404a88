package dev.culprit.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number at the start of a value, as cmdlets and drivers print it in any language.
 *
 * <p>A comma parts thousands where three digits follow and a fraction otherwise; a point does so too in front of bytes, of
 * which there are only whole ones. Versions, times, dates and addresses begin with a number and are none.
 *
 * @param number the number without its unit; NaN if the value is none
 * @param unit the word behind it, as printed; "" if there is none
 */
record PrintedNumber(double number, String unit) {
    private static final PrintedNumber NONE = new PrintedNumber(Double.NaN, "");
    private static final Pattern HEXADECIMAL = Pattern.compile("\\{?0[xX]([0-9A-Fa-f]{1,13})}?");
    private static final Pattern DECIMAL = Pattern.compile(
            "\\{?([+-]?(?:\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+))(?:([.,])(\\d+))?(\\s*)([A-Za-z%]*)(.*)",
            Pattern.DOTALL);

    /** What makes of a number the beginning of something else. */
    private static final Pattern GOES_ON = Pattern.compile("[-.,:/_\\d].*", Pattern.DOTALL);

    static PrintedNumber of(String value) {
        String text = value.strip();
        Matcher hexadecimal = HEXADECIMAL.matcher(text);
        if (hexadecimal.matches()) {
            return new PrintedNumber(Long.parseLong(hexadecimal.group(1), 16), "");
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (!decimal.matches()) {
            return NONE;
        }
        String unit = decimal.group(5);
        boolean glued = decimal.group(4).isEmpty();
        boolean other = glued && !unit.isEmpty() && !SettingNormalizer.isUnit(unit);
        boolean goesOn = glued && GOES_ON.matcher(decimal.group(6)).matches();
        return other || goesOn
                ? NONE
                : new PrintedNumber(number(decimal.group(1), decimal.group(2), decimal.group(3), unit), unit);
    }

    private static double number(String whole, @Nullable String mark, @Nullable String digits, String unit) {
        String plain = whole.replaceAll("(?<=\\d)\\D", "");
        if (mark == null || digits == null) {
            return Double.parseDouble(plain);
        }
        boolean bytes = unit.equalsIgnoreCase("bytes") || unit.equalsIgnoreCase("b");
        boolean thousands = digits.length() == 3 && (mark.equals(",") || bytes);
        return Double.parseDouble(plain + (thousands ? "" : ".") + digits);
    }
}
