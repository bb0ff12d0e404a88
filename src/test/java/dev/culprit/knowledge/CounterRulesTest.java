package dev.culprit.knowledge;

import static dev.culprit.testkit.SeriesBuilder.NOON;
import static dev.culprit.testkit.SeriesBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.diagnose.Diagnostician;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterKind;
import dev.culprit.model.CounterName;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.Coverage;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Host;
import dev.culprit.model.Observations;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.Symptom;
import dev.culprit.testkit.SeriesBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vocabulary of counters in compiled rules that run in a session. */
class CounterRulesTest {
    private static final SourceRef FIRST_LINE = SourceRef.line("perf.csv", 2);

    @TempDir
    static Path folder;

    static RuleBase base;

    @BeforeAll
    static void compileAndLoad() throws IOException {
        var messages = new ByteArrayOutputStream();
        int exit = RuleCompiler.run(
                CounterRuleTexts.writeAll(folder.resolve("rules")),
                folder.resolve("classes"),
                new PrintStream(messages, true, StandardCharsets.UTF_8));
        assertThat(exit).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        base = RuleBases.load(new CompiledRules(folder.resolve("classes")));
    }

    @Test
    void compiledRulesKnowTheCountersTheyWant() {
        assertThat(base.wantedCounters().names())
                .extracting(CounterName::path)
                .containsExactly(
                        "\\PhysicalDisk(*)\\Avg. Disk sec/Read",
                        "\\PhysicalDisk(*)\\Avg. Disk sec/Write",
                        "\\PhysicalDisk(*)\\Current Disk Queue Length",
                        "\\PhysicalDisk(*)\\Disk Transfers/sec",
                        "\\RDMA Activity(*)\\RDMA Connection Errors",
                        "\\RDMA Activity(*)\\RDMA Failed Connection Attempts");
        assertThat(base.wanted().keys()).isEmpty();
    }

    @Test
    void stallBecomesASymptomOfItsDisk() {
        CounterSeries latency = disk("Avg. Disk sec/Write", CounterKind.TIMER).samples(0.01, 0.7, 1.23456, 0.01);
        CounterSeries transfers = disk("Disk Transfers/sec", CounterKind.RATE).samples(400, 2, 1, 400);
        CounterSeries otherDisk =
                disk("Disk Transfers/sec", CounterKind.RATE).instance("1 E:").samples(0, 0, 0, 0);

        assertThat(symptoms(latency, transfers, otherDisk)).singleElement().satisfies(symptom -> {
            assertThat(symptom.id()).isEqualTo("disk.write-stall");
            assertThat(symptom.host()).isEqualTo("srv1");
            assertThat(symptom.subject()).isEqualTo("0 D:");
            assertThat(symptom.span()).isEqualTo(new Span(NOON, NOON.plusSeconds(120)));
            assertThat(symptom.count()).isEqualTo(2);
            assertThat(symptom.detail("claim")).isEqualTo("observed");
            assertThat(symptom.detail("peak")).isEqualTo("1.235");
            assertThat(symptom.sources()).containsExactly(SourceRef.line("perf.csv", 4));
        });
    }

    @Test
    void nearMissKnowsTheSeries() {
        CounterSeries latency = disk("Avg. Disk sec/Write", CounterKind.TIMER).samples(0.1, 0.4, 0.1);

        assertThat(diagnose(latency).nearMisses()).singleElement().satisfies(near -> {
            assertThat(near.limit()).isEqualTo("stall.latency");
            assertThat(near.value()).isEqualTo(0.4);
            assertThat(near.where()).isEqualTo(FIRST_LINE);
        });
    }

    @Test
    void recurrenceBecomesASymptomWithItsClockInTheZoneOfTheHost() {
        CounterSeries queue = disk("Current Disk Queue Length", CounterKind.GAUGE)
                .atSeconds(0, 60, 86_400, 86_460, 172_800, 172_860)
                .samples(50, 0, 60, 0, 70, 0);

        assertThat(symptoms(queue)).singleElement().satisfies(symptom -> {
            assertThat(symptom.id()).isEqualTo("disk.stall-recurs");
            assertThat(symptom.detail("clock")).isEqualTo("13:00");
            assertThat(symptom.detail("days")).isEqualTo("3");
            assertThat(symptom.count()).isEqualTo(3);
            assertThat(symptom.subject()).isEqualTo("0 D:");
        });
    }

    @Test
    void outlierBecomesASymptomOfItsInstance() {
        assertThat(symptoms(reads("0 C:", 0.002), reads("1 D:", 0.003), reads("2 E:", 0.09)))
                .singleElement()
                .satisfies(symptom -> {
                    assertThat(symptom.id()).isEqualTo("disk.outlier");
                    assertThat(symptom.subject()).isEqualTo("2 E:");
                    assertThat(symptom.detail("value")).isEqualTo("0.09");
                    assertThat(symptom.detail("others")).isEqualTo("0.003");
                    assertThat(symptom.count()).isEqualTo(3);
                });
    }

    @Test
    void constantCumulativeCounterIsNoSymptomAndAGrowingOneIs() {
        SeriesBuilder failed =
                aSeries("RDMA Activity", "RDMA Failed Connection Attempts").of(CounterKind.CUMULATIVE);

        assertThat(symptoms(failed.samples(1421, 1421, 1421, 1421))).isEmpty();
        assertThat(symptoms(failed.samples(1421, 1421, 1424, 1425)))
                .singleElement()
                .satisfies(symptom -> {
                    assertThat(symptom.id()).isEqualTo("rdma.failing");
                    assertThat(symptom.detail("growth")).isEqualTo("4");
                });
    }

    @Test
    void counterCoversTheTimeOfItsSamples() {
        CounterSeries reads = reads("0 C:", 0.002);

        assertThat(coverage(diagnose(reads), "disk.outlier")).satisfies(coverage -> {
            assertThat(coverage.state()).isEqualTo(CoverageState.PRESENT);
            assertThat(coverage.covers(new Span(NOON, NOON.plusSeconds(120)))).isTrue();
            assertThat(coverage.covers(new Span(NOON, NOON.plusSeconds(122)))).isFalse();
            assertThat(coverage.why()).isEqualTo("\\PhysicalDisk(*)\\Avg. Disk sec/Read");
        });
        assertThat(coverage(diagnose(reads), "rdma.failing")).satisfies(coverage -> {
            assertThat(coverage.state()).isEqualTo(CoverageState.ABSENT);
            assertThat(coverage.why()).isEqualTo("not collected: \\RDMA Activity(*)\\RDMA Failed Connection Attempts");
        });
    }

    private static Coverage coverage(Diagnosis diagnosis, String symptom) {
        return diagnosis.coverage().stream()
                .filter(coverage -> coverage.symptom().equals(symptom))
                .findFirst()
                .orElseThrow();
    }

    private static SeriesBuilder disk(String counter, CounterKind kind) {
        return aSeries("PhysicalDisk", counter).of(kind);
    }

    private static CounterSeries reads(String disk, double seconds) {
        return disk("Avg. Disk sec/Read", CounterKind.TIMER).instance(disk).samples(seconds, seconds, seconds);
    }

    private static List<Symptom> symptoms(CounterSeries... series) {
        return diagnose(series).symptoms();
    }

    private static Diagnosis diagnose(CounterSeries... series) {
        List<CollectedSource> collected = List.of(series).stream()
                .map(one -> new CollectedSource(
                        CollectedSource.Kind.COUNTER,
                        one.name().path(),
                        one.host(),
                        CoverageState.PRESENT,
                        new Span(one.start(), one.end()),
                        one.size(),
                        ""))
                .toList();
        var observed = new Observations(
                List.of(new Host("srv1", List.of(), "Europe/Brussels", "--timezone")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                collected,
                0,
                0,
                Optional.empty(),
                List.of(series),
                List.of(),
                List.of());
        Diagnosis diagnosis = new Diagnostician(base, base.limits()).diagnose(observed, Optional.empty());
        assertThat(diagnosis.problems()).isEmpty();
        return diagnosis;
    }
}
