package dev.culprit.normalize;

import dev.culprit.model.ClockOffset;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterSamples;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.Event;
import dev.culprit.model.EventTally;
import dev.culprit.model.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts what hosts with a wrong clock recorded to the times that the clock of the reference showed. */
final class ClockCorrection {
    private final Map<String, List<ClockOffset>> offsets;

    ClockCorrection(Map<String, List<ClockOffset>> offsets) {
        this.offsets = offsets;
    }

    /** Returns the time that the clock of the reference showed. */
    Instant corrected(String host, Instant time) {
        boolean unbounded = time.equals(Instant.MIN) || time.equals(Instant.MAX);
        return unbounded
                ? time
                : offsets.getOrDefault(host, List.of()).stream()
                        .filter(offset -> offset.time().contains(time))
                        .findFirst()
                        .map(offset -> offset.corrected(time))
                        .orElse(time);
    }

    private boolean leaves(String host) {
        return !offsets.containsKey(host);
    }

    Event of(Event event) {
        return leaves(event.host()) ? event : event.at(corrected(event.host(), event.time()));
    }

    EventTally of(EventTally tally) {
        if (leaves(tally.host())) {
            return tally;
        }
        var perMinute = new TreeMap<Instant, Integer>();
        tally.perMinute()
                .forEach((minute, count) -> perMinute.merge(
                        corrected(tally.host(), minute).truncatedTo(ChronoUnit.MINUTES), count, Integer::sum));
        Span span = of(tally.host(), new Span(tally.first(), tally.last()));
        return new EventTally(
                tally.host(), tally.provider(), tally.id(), tally.count(), span.start(), span.end(), perMinute);
    }

    Span of(String host, Span span) {
        Instant start = corrected(host, span.start());
        Instant end = corrected(host, span.end());
        return new Span(start, end.isBefore(start) ? start : end);
    }

    /** Moves each sample by what its clock was off then; none comes before its predecessor. */
    CounterSeries of(CounterSeries series) {
        if (leaves(series.host())) {
            return series;
        }
        CounterSamples samples = series.samples();
        long[] times = samples.times().clone();
        long latest = Long.MIN_VALUE / 2;
        for (int sample = 0; sample < times.length; sample++) {
            long time = corrected(series.host(), Instant.ofEpochMilli(times[sample]))
                    .toEpochMilli();
            latest = Math.max(latest + 1, time);
            times[sample] = latest;
        }
        return new CounterSeries(
                series.host(), series.name(), series.instance(), series.unit(), series.kind(), samples.at(times));
    }

    CollectedSource of(CollectedSource source) {
        return leaves(source.host()) ? source : source.during(of(source.host(), source.span()));
    }
}
