package dev.culprit.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.SeenIn;
import dev.culprit.model.Catalogue.SymptomEntry;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CollectedSource.Kind;
import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Host;
import dev.culprit.model.Missing;
import dev.culprit.model.Needs;
import dev.culprit.model.Observations;
import dev.culprit.model.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CounterCoverageTest {
    private static final String PATH = "\\PhysicalDisk(*)\\Avg. Disk sec/Write";
    private static final String BYTES = "\\PhysicalDisk(*)\\Disk Bytes/sec";
    private static final Instant NOON = Instant.parse("2020-01-01T12:00:00Z");
    private static final Span LOG = new Span(NOON.minusSeconds(86_400), NOON.plusSeconds(1800));
    private static final Span SAMPLES = new Span(NOON, NOON.plusSeconds(3600));
    private static final Needs BOTH = new Needs(List.of(List.of("disk.write-stall"), List.of("backup.failed")));

    @Test
    void counterIsJudgedInTheTimeItSharesWithTheLog() {
        var coverage = coverage(log(), counter(CoverageState.PRESENT));

        assertThat(coverage.get("disk.write-stall", "srv1").covers(SAMPLES)).isTrue();
        assertThat(coverage.get("disk.write-stall", "srv1").covers(LOG)).isFalse();
        assertThat(coverage.sharedSpan(BOTH)).contains(new Span(NOON, NOON.plusSeconds(1800)));
    }

    @Test
    void counterWithoutLogsIsJudgedInItsOwnTime() {
        assertThat(coverage(counter(CoverageState.PRESENT)).sharedSpan(BOTH)).contains(SAMPLES);
        assertThat(coverage(counter(CoverageState.PARTIAL)).sharedSpan(BOTH)).isEmpty();
    }

    @Test
    void missingCounterIsNamedWithTheCommandThatCollectsIt() {
        assertThat(coverage(log()).missing("disk.write-stall", "srv1", ""))
                .contains(new Missing(
                        "disk.write-stall", "srv1", "the counter " + PATH + " of SRV1", "typeperf -o disk-SRV1.csv"));
    }

    @Test
    void factIsMissingWithEveryValueItMayHave() {
        assertThat(coverage(log()).missing("storage.thin", "srv1", ""))
                .contains(new Missing(
                        "storage.thin",
                        "srv1",
                        "the fact storage.thin (whether it is thin)",
                        "--fact storage.thin=true or --fact storage.thin=false"));
    }

    @Test
    void counterOfASetWithoutInstancesIsAskedForWithout() {
        assertThat(coverage(log()).missing("memory.low", "srv1", ""))
                .singleElement()
                .satisfies(missing ->
                        assertThat(missing.collect()).startsWith("typeperf \"\\Memory\\Available Bytes\" -si"));
    }

    @Test
    void aSymptomOfTwoCountersNeedsBoth() {
        var alone = coverage(counter(CoverageState.PRESENT));

        assertThat(alone.get("disk.both", "srv1").state()).isEqualTo(CoverageState.ABSENT);
        assertThat(alone.missing("disk.both", "srv1", ""))
                .extracting(Missing::counter)
                .containsExactly(BYTES);
        assertThat(alone.missing("disk.both", "srv2", ""))
                .extracting(Missing::counter)
                .containsExactly(PATH, BYTES);
    }

    @Test
    void twoCountersTellOfTheTimeTheyShare() {
        var shorter = new Span(NOON.plusSeconds(60), NOON.plusSeconds(7200));
        var other = new CollectedSource(Kind.COUNTER, BYTES, "srv1", CoverageState.PARTIAL, shorter, 60, "gaps");

        var both = coverage(counter(CoverageState.PRESENT), other).get("disk.both", "srv1");

        assertThat(both.state()).isEqualTo(CoverageState.PARTIAL);
        assertThat(both.span()).isEqualTo(new Span(NOON.plusSeconds(60), NOON.plusSeconds(3600)));
    }

    private static CollectedSource log() {
        return new CollectedSource(Kind.CHANNEL, "Application", "srv1", CoverageState.PRESENT, LOG, 9, "");
    }

    private static CollectedSource counter(CoverageState state) {
        return new CollectedSource(Kind.COUNTER, PATH, "srv1", state, SAMPLES, 60, "");
    }

    private static CoverageMap coverage(CollectedSource... collected) {
        var observed = new Observations(
                List.of(new Host("srv1", List.of(), "", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(collected),
                0,
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        var symptoms = new TreeMap<String, SymptomEntry>();
        symptoms.put("disk.write-stall", entry("disk.write-stall", Kind.COUNTER, PATH));
        symptoms.put(
                "disk.both",
                new SymptomEntry("disk.both", "m", List.of(new SeenIn(Kind.COUNTER, PATH, List.of(BYTES), ""))));
        symptoms.put("backup.failed", entry("backup.failed", Kind.CHANNEL, "Application"));
        symptoms.put(
                "storage.thin",
                new SymptomEntry("storage.thin", "m", List.of(new SeenIn(Kind.FACT, "storage.thin", ""))));
        symptoms.put(
                "memory.low",
                new SymptomEntry(
                        "memory.low", "m", List.of(new SeenIn(Kind.COUNTER, "\\Memory(*)\\Available Bytes", ""))));
        var facts = new TreeMap<String, String>();
        facts.put("storage.thin", "true or false: whether it is thin");
        var memory = new CounterCatalogue.CounterSet("Memory", "", List.of(), new TreeMap<>());
        var sets = new TreeMap<String, CounterCatalogue.CounterSet>();
        sets.put("Memory", memory);
        var catalogue = new Catalogue(
                new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), symptoms, facts, new CounterCatalogue(sets));
        return new CoverageMap(observed, catalogue, Set.of());
    }

    private static SymptomEntry entry(String id, Kind kind, String name) {
        return new SymptomEntry(id, "meaning", List.of(new SeenIn(kind, name, "typeperf -o disk-{host}.csv")));
    }
}
