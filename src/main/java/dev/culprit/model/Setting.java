package dev.culprit.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One configured or measured value of a host, from a cmdlet, a console transcript or a stated fact.
 *
 * @param source where it was read
 * @param host identity of the host; "" for a fact about the whole cluster or an unknown host
 * @param cmdlet what printed it, such as {@code Get-NetAdapterAdvancedProperty} or {@code ping}; {@link #STATED} for facts
 * @param subject the object it belongs to, such as the name of an adapter; "" if none
 * @param name name of the value, such as {@code *JumboPacket}
 * @param value normalised value
 * @param raw value as printed
 * @param number value as a number in {@code unit}; NaN if it is none
 * @param unit unit of {@code number}, such as {@code bytes}; "" if none is known
 * @param adapter joining key of the network adapter it belongs to, as {@link CounterSeries#adapter} has it; "" if it belongs to
 *     none, or if nothing tells the description behind a name
 */
public record Setting(
        SourceRef source,
        String host,
        String cmdlet,
        String subject,
        String name,
        String value,
        String raw,
        double number,
        String unit,
        String adapter)
        implements Comparable<Setting> {
    /** The {@code cmdlet} of a fact that a person stated with {@code --fact} or facts.yaml. */
    public static final String STATED = "stated";

    private static final Pattern DATE_AND_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)?");

    private static final Pattern WITH_ZONE = Pattern.compile(".*(?:Z|[+-]\\d\\d:\\d\\d)");

    private static final Comparator<Setting> ORDER = Comparator.comparing(Setting::host)
            .thenComparing(Setting::cmdlet)
            .thenComparing(Setting::subject)
            .thenComparing(Setting::name)
            .thenComparing(Setting::source)
            .thenComparing(Setting::raw);

    /** Tells whether the value is a date and time as objects are exported, {@code 2013-11-05T14:00:00Z}. */
    public boolean isTime() {
        return DATE_AND_TIME.matcher(value).matches();
    }

    /** Tells whether the value is a date and time with its distance to UTC. */
    public boolean isTimeWithZone() {
        return isTime() && WITH_ZONE.matcher(value).matches();
    }

    /**
     * Returns the instant that the value tells, {@link Instant#EPOCH} if it is none. One without a distance to UTC is read as
     * UTC, in which services keep such times; where it is local time nothing in it tells.
     */
    public Instant time() {
        if (!isTime()) {
            return Instant.EPOCH;
        }
        try {
            return OffsetDateTime.parse(isTimeWithZone() ? value : value + "Z").toInstant();
        } catch (DateTimeException noSuchTime) {
            return Instant.EPOCH;
        }
    }

    /** Returns the same setting as one of the adapter with that description. */
    public Setting ofAdapter(String description) {
        return new Setting(source, host, cmdlet, subject, name, value, raw, number, unit, AdapterName.of(description));
    }

    /** Tells whether the value says yes: {@code true}, {@code yes}, {@code enabled}, {@code on} or 1. */
    public boolean isTrue() {
        return value.matches("(?i)true|yes|enabled|on|1");
    }

    /** Tells whether the value says no: {@code false}, {@code no}, {@code disabled}, {@code off} or 0. */
    public boolean isFalse() {
        return value.matches("(?i)false|no|disabled|off|0");
    }

    @Override
    public int compareTo(Setting other) {
        return ORDER.compare(this, other);
    }
}
