package dev.culprit.normalize;

import java.util.Comparator;

/** One log of one host; the case of channels differs between exports of the same log. */
record LogKey(String host, String channel) implements Comparable<LogKey> {
    private static final Comparator<LogKey> ORDER =
            Comparator.comparing(LogKey::host).thenComparing(LogKey::channel, String.CASE_INSENSITIVE_ORDER);

    @Override
    public int compareTo(LogKey other) {
        return ORDER.compare(this, other);
    }
}
