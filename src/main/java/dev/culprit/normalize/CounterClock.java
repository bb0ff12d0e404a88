package dev.culprit.normalize;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.SampleSink;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * Turns the wall clock of one file into UTC.
 *
 * <p>The header tells one distance to UTC for the whole file, while its rows keep wall time: across a change to or from
 * daylight saving an hour is repeated or missing. Where that is seen, and the header names a zone that changes then, rows
 * are placed by the rules of the zone; else the distance of the header holds for all.
 */
final class CounterClock {
    private static final int SECONDS_OF_A_MINUTE = 60;

    private final Optional<ZoneId> zone;
    private final OptionalInt bias;
    private final Basis basis;
    private final String because;

    /**
     * A change to or from daylight saving inside a file.
     *
     * @param row first row after it
     * @param back whether the clock was put back
     */
    record Change(int row, boolean back) {}

    /** Who tells the zone. */
    enum Basis {
        HEADER,
        OTHER_FILE,
        STATED,
        NOBODY
    }

    private CounterClock(Optional<ZoneId> zone, OptionalInt bias, Basis basis, String because) {
        this.zone = zone;
        this.bias = bias;
        this.basis = basis;
        this.because = because;
    }

    static CounterClock of(RawCounters header, NormalizeOptions options) {
        Optional<ZoneId> named = WindowsZones.zone(header.zoneName());
        String name = header.zoneName().isEmpty() ? "no zone" : "the zone \"" + header.zoneName() + "\"";
        if (header.biasMinutes().isPresent()) {
            String unused = options.zoneStated() ? "; --timezone is for files whose header does not tell" : "";
            return new CounterClock(
                    named, header.biasMinutes(), Basis.HEADER, "the header says so, with " + name + unused);
        }
        String missing = "the header has " + name + " and no distance to UTC";
        if (options.zoneStated()) {
            return ofZone(options.zone(), Basis.STATED, missing + "; --timezone says so");
        }
        return named.map(zone -> ofZone(zone, Basis.HEADER, missing))
                .orElseGet(() -> ofZone(options.zone(), Basis.NOBODY, missing + "; no --timezone was given"));
    }

    private static CounterClock ofZone(ZoneId zone, Basis basis, String because) {
        return new CounterClock(Optional.of(zone), OptionalInt.empty(), basis, because);
    }

    /** Returns the clock of a file that tells no zone, beside others of its host that do. */
    CounterClock withZoneOf(NamedZone other) {
        String because =
                "the header has no zone; the " + other.told() + " " + other.artifact() + ", of the same host, has";
        return ofZone(ZoneId.of(other.zone()), Basis.OTHER_FILE, because);
    }

    /** Returns how local times become UTC, in a few words. */
    String assumed() {
        if (bias.isPresent()) {
            return "UTC = local " + minutes(bias.getAsInt());
        }
        return "local times are of " + zone.map(ZoneId::getId).orElse("UTC");
    }

    String because() {
        return because;
    }

    Basis basis() {
        return basis;
    }

    /**
     * Returns what speaks against the distance of the header: that its zone is at another one at the first or the last row;
     * "" if nothing does. Whoever wrote the file in winter about summer may mean either.
     *
     * @param utc placed times of rows
     */
    String doubt(long[] utc) {
        long[] known =
                Arrays.stream(utc).filter(time -> time != SampleSink.NO_TIME).toArray();
        if (bias.isEmpty() || zone.isEmpty() || known.length == 0) {
            return "";
        }
        ZoneRules rules = zone.get().getRules();
        return LongStream.of(known[0], known[known.length - 1])
                .mapToObj(time -> rules.getOffset(Instant.ofEpochMilli(time)))
                .filter(offset -> !offset.equals(offset()))
                .findFirst()
                .map(offset -> "by the rules of " + zone.get().getId() + " UTC is local "
                        + minutes(-offset.getTotalSeconds() / SECONDS_OF_A_MINUTE)
                        + " at these dates, by the header local "
                        + minutes(bias.getAsInt()))
                .orElse("");
    }

    private static String minutes(int bias) {
        return (bias < 0 ? "- " : "+ ") + Math.abs(bias) + " min";
    }

    /** Returns the zone of the file, or the distance to UTC where that is all that is known. */
    String zoneId() {
        return zone.map(ZoneId::getId).orElseGet(() -> offset().getId());
    }

    private ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(-bias.orElse(0) * SECONDS_OF_A_MINUTE);
    }

    /**
     * Places rows: puts UTC in the place of each local time.
     *
     * @param times wall-clock time of each row in milliseconds since the wall clock showed 1970; {@link SampleSink#NO_TIME}
     *     stays as it is
     * @return the changes that the rows show, in their order
     */
    List<Change> place(long[] times) {
        return bias.isPresent()
                ? placeByBias(times)
                : placeByRules(times, zone.orElse(ZoneOffset.UTC).getRules());
    }

    private List<Change> placeByBias(long[] times) {
        List<Seen> seen = zone.filter(named -> !named.getRules().isFixedOffset())
                .map(named -> changes(times, named.getRules()))
                .orElse(List.of());
        ZoneOffset offset = seen.isEmpty() ? offset() : seen.get(0).transition().getOffsetBefore();
        int next = 0;
        for (int row = 0; row < times.length; row++) {
            if (next < seen.size() && seen.get(next).change().row() == row) {
                offset = seen.get(next).transition().getOffsetAfter();
                next++;
            }
            times[row] = utc(times[row], offset);
        }
        return seen.stream().map(Seen::change).toList();
    }

    private static long utc(long local, ZoneOffset offset) {
        return local == SampleSink.NO_TIME ? local : local - offset.getTotalSeconds() * 1000L;
    }

    private record Seen(Change change, ZoneOffsetTransition transition) {}

    /** Returns the changes of the zone that the rows show by an hour that is repeated or missing. */
    private List<Seen> changes(long[] local, ZoneRules rules) {
        long slack = 3 * TimeGaps.median(local);
        var seen = new ArrayList<Seen>();
        long before = SampleSink.NO_TIME;
        for (int row = 0; row < local.length; row++) {
            if (local[row] == SampleSink.NO_TIME) {
                continue;
            }
            if (before != SampleSink.NO_TIME) {
                int here = row;
                change(before, local[row], slack, rules)
                        .filter(transition -> !seen.isEmpty() || agrees(transition))
                        .ifPresent(
                                transition -> seen.add(new Seen(new Change(here, transition.isOverlap()), transition)));
            }
            before = local[row];
        }
        return seen;
    }

    /** A zone whose distance to UTC is neither before nor after the change that of the header is not the header's. */
    private boolean agrees(ZoneOffsetTransition transition) {
        return transition.getOffsetBefore().equals(offset())
                || transition.getOffsetAfter().equals(offset());
    }

    private static Optional<ZoneOffsetTransition> change(long before, long after, long slack, ZoneRules rules) {
        if (after <= before) {
            return Optional.ofNullable(rules.getTransition(wallClock(after)))
                    .filter(ZoneOffsetTransition::isOverlap)
                    .filter(transition -> transition.equals(rules.getTransition(wallClock(before))));
        }
        LocalDateTime from = wallClock(before);
        return Optional.ofNullable(rules.nextTransition(from.toInstant(rules.getOffset(from))))
                .filter(ZoneOffsetTransition::isGap)
                .filter(transition -> !transition.getDateTimeAfter().isAfter(wallClock(after)))
                .filter(transition -> after - before - transition.getDuration().toMillis() <= slack);
    }

    private static LocalDateTime wallClock(long local) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(local), ZoneOffset.UTC);
    }

    private static List<Change> placeByRules(long[] times, ZoneRules rules) {
        var changes = new ArrayList<Change>();
        Optional<ZoneOffset> latest = Optional.empty();
        long before = SampleSink.NO_TIME;
        for (int row = 0; row < times.length; row++) {
            long local = times[row];
            if (local != SampleSink.NO_TIME) {
                ZoneOffset offset = offset(local, before, latest, rules);
                int turn = latest.map(other -> Integer.compare(offset.getTotalSeconds(), other.getTotalSeconds()))
                        .orElse(0);
                if (turn != 0) {
                    changes.add(new Change(row, turn < 0));
                }
                times[row] = utc(local, offset);
                latest = Optional.of(offset);
                before = local;
            }
        }
        return changes;
    }

    /** Returns the offset of a row; in a repeated hour it changes where the clock of the rows goes back. */
    private static ZoneOffset offset(long local, long before, Optional<ZoneOffset> previous, ZoneRules rules) {
        if (rules.isFixedOffset()) {
            return rules.getOffset(Instant.EPOCH);
        }
        LocalDateTime time = wallClock(local);
        Optional<ZoneOffsetTransition> overlap =
                Optional.ofNullable(rules.getTransition(time)).filter(ZoneOffsetTransition::isOverlap);
        if (overlap.isEmpty()) {
            return rules.getOffset(time);
        }
        ZoneOffset after = overlap.get().getOffsetAfter();
        boolean second = previous.isPresent()
                && (previous.get().equals(after) || (local <= before && before != SampleSink.NO_TIME));
        return second ? after : overlap.get().getOffsetBefore();
    }
}
