package dev.culprit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.SampleSink;
import dev.culprit.diagnose.Diagnostician;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBases;
import dev.culprit.model.Analysis;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.ArtifactOutcome;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.CounterName;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Observations;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.Verdict;
import dev.culprit.model.WantedCounters;
import dev.culprit.normalize.NormalizeOptions;
import dev.culprit.normalize.Normalizer;
import dev.culprit.report.TextReport;
import dev.culprit.report.TextStyle;
import dev.culprit.testkit.Names;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A bundle that holds a file of counters and not one event. */
class CountersAloneTest {
    private static final Artifact FILE = new Artifact("disk.csv", ArtifactKind.PERFMON_CSV, 1, "");

    private static Observations observed(RuleBase rules) {
        var wanted = WantedCounters.of(Set.of(new CounterName("PhysicalDisk", "Avg. Disk sec/Write")));
        var options = new NormalizeOptions(ZoneOffset.UTC, false, Span.ALWAYS, Map.of(), true, false);
        var normalizer = new Normalizer(rules.catalogue(), rules.wanted(), wanted, options, Optional.empty());
        SampleSink rows = normalizer
                .sinkFor(FILE)
                .counters(new RawCounters(
                        SourceRef.line(FILE.path(), 1),
                        List.of("\\\\SRV1\\PhysicalDisk(0 C:)\\Avg. Disk sec/Write"),
                        "W. Europe Standard Time",
                        OptionalInt.of(-60)));
        for (int row = 0; row < 20; row++) {
            rows.row(row + 2, row * 15_000L, row * 15_000L, new double[] {0.003});
        }
        rows.end(false, true);
        return normalizer.finish();
    }

    @Test
    void everyCauseHasAnOutcomeAndTheReportIsWritten() {
        RuleBase rules = RuleBases.builtIn();
        Observations observed = observed(rules);
        Diagnosis diagnosis = new Diagnostician(rules, rules.limits()).diagnose(observed, Optional.empty());
        var analysis = new Analysis(
                new Analysis.Tool("0", rules.version(), rules.ruleCount()),
                List.of("disk.csv"),
                observed,
                diagnosis,
                List.of(new ArtifactOutcome(FILE, 20, 0, 0, "")),
                List.of(),
                new Analysis.Run(List.of(), new TreeMap<>(), Optional.empty(), Duration.ZERO, false));

        assertThat(observed.series()).hasSize(1);
        assertThat(diagnosis.outcomes())
                .hasSameSizeAs(rules.pages())
                .extracting(CauseOutcome::verdict)
                .isSubsetOf(Verdict.NOT_EVALUATED, Verdict.NOT_FOUND);
        var style = new TextStyle(100, false, TextStyle.Verbosity.VERBOSE, false);
        assertThat(new TextReport(style, Names.none()).text(analysis)).containsIgnoringCase("srv1");
    }
}
