package dev.culprit.normalize;

import dev.culprit.model.Span;
import java.time.ZoneId;

/**
 * What a person may say about a bundle before it is read.
 *
 * @param zone zone of local times that carry none
 * @param zoneStated whether the person named that zone, rather than leaving it at UTC
 * @param window only events inside it reach the rules; {@link Span#ALWAYS} for all
 */
public record NormalizeOptions(ZoneId zone, boolean zoneStated, Span window) {

    /** Returns where the zone comes from, for reports. */
    String zoneBasis() {
        return zoneStated ? "--timezone" : "assumed UTC";
    }
}
