package dev.culprit.model;

import java.util.regex.Pattern;

/** Another name of something, as catalogues write it: {@code *} stands for any text, and case does not count. */
final class Alias {
    private Alias() {}

    static boolean matches(String alias, String printed) {
        if (!alias.contains("*")) {
            return alias.equalsIgnoreCase(printed);
        }
        String pattern = Pattern.quote(alias).replace("*", "\\E.*\\Q");
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(printed)
                .matches();
    }
}
