package dev.culprit.decode;

import dev.culprit.model.SourceRef;
import java.util.List;
import java.util.OptionalInt;

/**
 * The columns of one file of performance counters, as its header names them.
 *
 * @param source line of the header
 * @param paths what each column counts, as printed ({@code \\HOST\Object(instance)\counter}), without the column of times
 * @param zoneName name of the zone in the header, in the language of the machine that wrote the file; "" if it has none
 * @param biasMinutes minutes to add to local times for UTC, from the header; empty if it has none
 */
public record RawCounters(SourceRef source, List<String> paths, String zoneName, OptionalInt biasMinutes) {
    public RawCounters {
        paths = List.copyOf(paths);
    }
}
