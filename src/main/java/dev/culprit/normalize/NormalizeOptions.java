package dev.culprit.normalize;

import dev.culprit.model.ClockOffset;
import dev.culprit.model.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What a person may say about a bundle before it is read.
 *
 * @param zone zone of local times that carry none
 * @param zoneStated whether the person named that zone, rather than leaving it at UTC
 * @param window only events and samples inside it reach the rules; {@link Span#ALWAYS} for all
 * @param knownOffsets how far clocks were off, by host, where an earlier reading of the same bundle told that: events and
 *     samples are cut by the times that the report shows and not by those that the hosts wrote; empty if nothing is known
 * @param correctClocks whether times of hosts whose clock was off are put right
 * @param everyCounter whether every known counter is looked at for what is notable, and not only those that rules want
 */
public record NormalizeOptions(
        ZoneId zone,
        boolean zoneStated,
        Span window,
        Map<String, List<ClockOffset>> knownOffsets,
        boolean correctClocks,
        boolean everyCounter) {
    public NormalizeOptions {
        knownOffsets = Map.copyOf(knownOffsets);
    }

    /** Returns where the zone comes from, for reports. */
    String zoneBasis() {
        return zoneStated ? "--timezone" : "assumed UTC";
    }
}
