package dev.culprit.normalize;

/**
 * The path of a counter as the header of a file prints it, taken apart.
 *
 * <p>The form is {@code \\HOST\Object(instance)\Counter}. Host and instance may be missing. An instance may hold
 * parentheses, commas and backslashes, as in {@code SMB Client Shares(\SERVER\share)}, and a counter parentheses, as in
 * {@code Stalls (Send Credit)/sec}: so the instance ends at the parenthesis that closes the first one and has a backslash
 * behind it, and the counter begins behind the last backslash after that.
 *
 * @param host as printed, without backslashes; "" if the path names none
 * @param object counter set as printed
 * @param instance as printed; "" if the path has none
 * @param counter as printed
 */
record CounterPath(String host, String object, String instance, String counter) {

    static CounterPath parse(String printed) {
        String path = printed.strip();
        if (path.startsWith("\\\\")) {
            int end = path.indexOf('\\', 2);
            return end < 0
                    ? new CounterPath("", "", "", path.substring(2))
                    : withoutHost(path.substring(2, end), path.substring(end + 1));
        }
        return withoutHost("", path.startsWith("\\") ? path.substring(1) : path);
    }

    private static CounterPath withoutHost(String host, String path) {
        int open = path.indexOf('(');
        int separator = path.indexOf('\\');
        if (open > 0 && (separator < 0 || open < separator)) {
            int close = closing(path, open);
            if (close > 0) {
                return new CounterPath(
                        host,
                        path.substring(0, open).strip(),
                        path.substring(open + 1, close),
                        path.substring(path.lastIndexOf('\\') + 1).strip());
            }
        }
        return separator < 0
                ? new CounterPath(host, "", "", path)
                : new CounterPath(
                        host,
                        path.substring(0, separator).strip(),
                        "",
                        path.substring(path.lastIndexOf('\\') + 1).strip());
    }

    /** Returns where the instance ends, or -1; parentheses that do not pair up make it end at the last chance. */
    private static int closing(String path, int open) {
        int depth = 0;
        for (int place = open; place < path.length() - 1; place++) {
            char at = path.charAt(place);
            depth += at == '(' ? 1 : at == ')' ? -1 : 0;
            if (at == ')' && depth <= 0 && path.charAt(place + 1) == '\\') {
                return place;
            }
        }
        return path.lastIndexOf(")\\");
    }
}
