package dev.culprit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.culprit.cli.CaseRunner;
import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBases;
import dev.culprit.model.Analysis;
import dev.culprit.model.BenchScores;
import dev.culprit.model.BenchScores.ConfidenceBin;
import dev.culprit.model.CauseScore;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.Host;
import dev.culprit.model.Observations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BenchTest {
    private static final RuleBase RULES = RuleBases.builtIn();
    private static final CaseRunner RUNNER = new CaseRunner(RULES);

    private static Bench bench(Predicate<CorpusCase> wanted) throws IOException {
        var bench = new Bench(RULES, RULES.limits());
        for (CorpusCase corpusCase : CorpusCase.below(Path.of("corpus"))) {
            if (wanted.test(corpusCase)) {
                Analysis analysis = RUNNER.analyze(corpusCase);
                bench.add(
                        corpusCase,
                        analysis.observations(),
                        RUNNER.request(corpusCase).window(),
                        analysis.diagnosis());
            }
        }
        return bench;
    }

    private static boolean isLinkFlap(CorpusCase corpusCase) {
        return corpusCase.cause().equals("nic-link-flap");
    }

    private static Observations linkFlap() throws IOException {
        CorpusCase fires = CorpusCase.below(Path.of("corpus")).stream()
                .filter(corpusCase -> corpusCase.name().equals("nic-link-flap/fires-link-down-before-reset"))
                .findFirst()
                .orElseThrow();
        return RUNNER.analyze(fires).observations();
    }

    /** Every tenth case, so that the build stays short; corpus/CALIBRATION.md is made of all of them. */
    @Test
    void whatIsFoundOnChangedCasesIsNearlyAlwaysRight() throws IOException {
        BenchScores scores = bench(corpusCase -> Math.floorMod(corpusCase.name().hashCode(), 10) == 0)
                .measure(8, 7, sentence -> {});

        assertThat(scores.perturbations()).isGreaterThan(200);
        assertThat(shareRight(scores, bin -> bin.from() >= 0.8)).isGreaterThan(0.9);
        assertThat(shareRight(scores, bin -> bin.from() < 0.8)).isGreaterThan(0.6);
    }

    private static double shareRight(BenchScores scores, Predicate<ConfidenceBin> which) {
        List<ConfidenceBin> bins = scores.bins().stream().filter(which).toList();
        return (double) bins.stream().mapToInt(ConfidenceBin::right).sum()
                / bins.stream().mapToInt(ConfidenceBin::findings).sum();
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherDoesNot() throws IOException {
        Bench bench = bench(BenchTest::isLinkFlap);
        var wrong = new ArrayList<String>();
        var again = new ArrayList<String>();

        BenchScores scores = bench.measure(4, 1, wrong::add);

        assertThat(bench.measure(4, 1, again::add)).isEqualTo(scores);
        assertThat(again).isEqualTo(wrong);
        assertThat(bench.measure(4, 2, sentence -> {})).isNotEqualTo(scores);
    }

    @Test
    void casesAsTheyAreAreCountedWithoutPerturbations() throws IOException {
        BenchScores scores = bench(BenchTest::isLinkFlap).measure(0, 1, sentence -> {});

        assertThat(scores.perturbations()).isZero();
        assertThat(scores.causes())
                .filteredOn(score -> score.cause().equals("nic-link-flap"))
                .singleElement()
                .satisfies(score -> {
                    assertThat(score.cases()).isEqualTo(scores.cases());
                    assertThat(score.corpus().precision()).isEqualTo(1);
                    assertThat(score.corpus().recall()).isEqualTo(1);
                    assertThat(score.brier()).isNaN();
                });
    }

    /** Where the other end restarted, what ties the losses together is told: one of them alone has nothing against it. */
    @Test
    void whatTheFindingOfALostLinkRestsOnIsMissed() throws IOException {
        assertThat(bench(BenchTest::isLinkFlap).mutations())
                .singleElement()
                .asString()
                .startsWith("nic-link-flap/fires-while-another-host-restarts: nic-link-flap loses nothing without"
                        + " nic.link-flapping");
    }

    @Test
    void aLogThatIsLeftOutTakesItsEventsAndItsCoverageWithIt() throws IOException {
        Observations before = linkFlap();
        CollectedSource system = before.collected().stream()
                .filter(source ->
                        source.name().equals("System") && source.host().equals("srv1"))
                .findFirst()
                .orElseThrow();

        Observations after = new Edit(before).without(system).done();

        assertThat(after.collected())
                .doesNotContain(system)
                .hasSize(before.collected().size() - 1);
        assertThat(after.events())
                .noneMatch(
                        event -> event.host().equals("srv1") && event.channel().equals("System"));
        assertThat(after.tallies().stream().mapToLong(tally -> tally.count()).sum())
                .isEqualTo(after.events().size());
    }

    @Test
    void aClockIsMovedForOneHostOnly() throws IOException {
        Observations before = linkFlap();

        Observations after =
                new Edit(before).skewed("srv1", Duration.ofSeconds(90)).done();

        for (Host host : before.hosts()) {
            long moved = host.name().equals("srv1") ? 90 : 0;
            assertThat(firstOf(after, host)).isEqualTo(firstOf(before, host) + moved);
        }
    }

    private static long firstOf(Observations observations, Host host) {
        return observations.events().stream()
                .filter(event -> event.host().equals(host.name()))
                .mapToLong(event -> event.time().getEpochSecond())
                .min()
                .orElse(0);
    }

    @Test
    void precisionIsOfTheNamedAndRecallOfTheTrue() {
        var tally = new CauseScore.NamedTally(6, 2, 4);

        assertThat(tally.precision()).isCloseTo(0.75, within(1e-9));
        assertThat(tally.recall()).isCloseTo(0.6, within(1e-9));
        assertThat(CauseScore.NamedTally.NONE.precision()).isNaN();
    }
}
