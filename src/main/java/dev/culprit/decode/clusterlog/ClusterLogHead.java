package dev.culprit.decode.clusterlog;

import dev.culprit.decode.RawTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the part in front of the log's lines tells: the node, its distance to UTC, and what the times are. */
final class ClusterLogHead {
    private static final Pattern NODE = Pattern.compile("^Current node: name \\(([^)]{1,255})\\)");
    private static final Pattern BIAS = Pattern.compile(
            "^UTC ?= ?localtime \\+ time zone offset;.*?the time zone offset of this machine is (-?\\d{1,4}) minutes");
    private static final String WRITTEN_IN = "The logs were generated using ";

    private String node = "";
    private Optional<ZoneOffset> offset = Optional.empty();
    private String writtenIn = "";

    /** Takes a line that carries no time stamp and stands in front of all that do. */
    void take(String line) {
        String text = line.strip();
        Matcher named = NODE.matcher(text);
        if (named.find()) {
            node = named.group(1);
        }
        Matcher bias = BIAS.matcher(text);
        if (bias.find()) {
            offset = offset(Integer.parseInt(bias.group(1)));
        }
        if (text.startsWith(WRITTEN_IN)) {
            writtenIn = text.substring(WRITTEN_IN.length()).toLowerCase(Locale.ROOT);
        }
    }

    /** UTC is local time and the bias, so that a bias of -60 minutes is +01:00; no zone is further than 18 hours. */
    private static Optional<ZoneOffset> offset(int biasMinutes) {
        return Math.abs(biasMinutes) > 18 * 60
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(-biasMinutes * 60));
    }

    /** Returns the name of the node that wrote the log; "" if the head does not tell it. */
    String node() {
        return node;
    }

    /** Tells whether the head says what the times are; without it whoever places them has to. */
    boolean tellsTimes() {
        return isLocal() ? offset.isPresent() : !writtenIn.isEmpty();
    }

    /** Returns what the times are taken for, such as {@code local time, +01:00}. */
    String times() {
        return isLocal() && offset.isPresent() ? "local time, " + offset.orElseThrow() : "UTC";
    }

    private boolean isLocal() {
        return writtenIn.startsWith("local");
    }

    /** Puts a printed time on the one clock, if the head tells how. */
    RawTime time(LocalDateTime printed) {
        return tellsTimes()
                ? new RawTime.Utc(printed.toInstant(isLocal() ? offset.orElse(ZoneOffset.UTC) : ZoneOffset.UTC))
                : new RawTime.Presumed(printed);
    }
}
