package dev.culprit.normalize;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.SampleSink;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.Assumption;
import dev.culprit.model.Catalogue;
import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.CounterCatalogue.CounterEntry;
import dev.culprit.model.CounterCatalogue.CounterSet;
import dev.culprit.model.CounterKind;
import dev.culprit.model.CounterName;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.Observations;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.WantedCounters;
import dev.culprit.model.WantedEvents;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes files of counters without any decoder, and reads what becomes of them. */
final class CounterFiles {
    static final CounterName WRITES = new CounterName("PhysicalDisk", "Avg. Disk sec/Write");
    static final CounterName ERRORS = new CounterName("PhysicalDisk", "Errors");
    static final String DISK_0 = "\\\\SRV1\\PhysicalDisk(0 C:)\\Avg. Disk sec/Write";
    static final String ERRORS_0 = "\\\\SRV1\\PhysicalDisk(0 C:)\\Errors";
    static final double NONE = Double.NaN;

    static Normalizer normalizer(Span window, boolean everyCounter) {
        return normalizer(new NormalizeOptions(ZoneOffset.UTC, false, window, Map.of(), true, everyCounter));
    }

    static Normalizer normalizer(ZoneId zone, boolean stated) {
        return normalizer(new NormalizeOptions(zone, stated, Span.ALWAYS, Map.of(), true, true));
    }

    static Normalizer normalizer(NormalizeOptions options) {
        var counters = new TreeMap<String, CounterEntry>();
        counters.put(
                WRITES.counter(),
                new CounterEntry(
                        WRITES,
                        "s",
                        CounterKind.TIMER,
                        "mean time",
                        List.of("Mittlere Sek./Schreibvorgänge"),
                        true,
                        ""));
        counters.put(
                ERRORS.counter(),
                new CounterEntry(ERRORS, "count", CounterKind.CUMULATIVE, "errors", List.of(), true, ""));
        var sets = new TreeMap<String, CounterSet>(Map.of(
                "PhysicalDisk",
                new CounterSet("PhysicalDisk", "disk", List.of("Physikalischer Datenträger"), counters)));
        var catalogue = new Catalogue(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new CounterCatalogue(sets));
        return new Normalizer(
                catalogue, WantedEvents.of(Set.of()), WantedCounters.of(Set.of(WRITES)), options, Optional.empty());
    }

    /** One file while a test writes it. */
    static final class File {
        final SampleSink sink;
        private long line = 1;

        File(Normalizer normalizer, String path, String zone, OptionalInt bias, String... paths) {
            var header = new RawCounters(SourceRef.line(path, 1), List.of(paths), zone, bias);
            sink = normalizer.sinkFor(artifact(path)).counters(header);
        }

        File row(String local, double... values) {
            long time = LocalDateTime.parse(local).toInstant(ZoneOffset.UTC).toEpochMilli();
            line++;
            sink.row(line, time, time, values);
            return this;
        }

        void end() {
            sink.end(false, true);
        }
    }

    static Artifact artifact(String path) {
        return new Artifact(path, ArtifactKind.PERFMON_CSV, 1, "");
    }

    static double[] values(CounterSeries series) {
        return IntStream.range(0, series.samples().size())
                .mapToDouble(series.samples()::last)
                .toArray();
    }

    static List<String> told(Observations observations, String topic) {
        return observations.assumptions().stream()
                .filter(assumption -> assumption.topic().equals(topic))
                .map(Assumption::assumed)
                .toList();
    }

    private CounterFiles() {}
}
