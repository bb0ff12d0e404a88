package dev.culprit.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.culprit.model.CauseKind;
import dev.culprit.model.CausePage;
import dev.culprit.model.Evidence;
import dev.culprit.model.Limits;
import dev.culprit.model.Needs;
import dev.culprit.model.Scope;
import dev.culprit.model.Severity;
import dev.culprit.model.Status;
import dev.culprit.model.Strength;
import dev.culprit.model.Symptom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EpisodeTest {
    private static final Instant NOON = Instant.parse("2013-10-08T12:00:00Z");

    private final CaseFile caseFile = new CaseFile(new Limits(new TreeMap<>()));

    EpisodeTest() {
        caseFile.judging("cause");
    }

    private List<Episode> episodes(Scope scope, Optional<Duration> window) {
        return Episode.of(page(scope, window), caseFile.evidence("cause"));
    }

    private static CausePage page(Scope scope, Optional<Duration> window) {
        return new CausePage(
                "cause",
                "",
                "network",
                CauseKind.FAULT,
                Severity.HIGH,
                Status.STABLE,
                scope,
                window,
                new Needs(List.of()),
                List.of(),
                new Needs(List.of()),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Symptom timed(String id, String host, String peer, int second) {
        Instant time = NOON.plusSeconds(second);
        return new Symptom(id, host, peer, "", time, time, true, 1, new TreeMap<>(), List.of());
    }

    private static Symptom untimed(String id, String host) {
        return new Symptom(id, host, "", "", Instant.EPOCH, Instant.EPOCH, false, 1, new TreeMap<>(), List.of());
    }

    @Test
    void moreOfTheSameSymptomAddsSourcesAndNotCertainty() {
        caseFile.supports(Strength.WEAK, "once", timed("reset", "srv1", "", 0));
        caseFile.supports(Strength.STRONG, "again", timed("reset", "srv1", "", 5));

        Episode episode =
                episodes(Scope.HOST, Optional.of(Duration.ofSeconds(60))).get(0);

        assertThat(episode.logOdds()).isEqualTo(-4 + 3.0);
        assertThat(episode.evidence())
                .extracting(Evidence::text, Evidence::counted)
                .containsExactly(tuple("again", true), tuple("once", false));
    }

    @Test
    void evidenceFurtherApartThanTheWindowMakesTwoEpisodes() {
        caseFile.supports(Strength.STRONG, "first", timed("reset", "srv1", "", 0));
        caseFile.supports(Strength.STRONG, "second", timed("timeout", "srv1", "", 61));

        assertThat(episodes(Scope.HOST, Optional.of(Duration.ofSeconds(60)))).hasSize(2);
        assertThat(episodes(Scope.HOST, Optional.of(Duration.ofSeconds(61)))).hasSize(1);
        assertThat(episodes(Scope.HOST, Optional.empty())).hasSize(1);
    }

    @Test
    void settingsJoinEveryEpisode() {
        caseFile.supports(Strength.STRONG, "first", timed("reset", "srv1", "", 0));
        caseFile.supports(Strength.STRONG, "second", timed("reset", "srv1", "", 600));
        caseFile.supports(Strength.STRONG, "always", untimed("jumbo", "srv1"));

        assertThat(episodes(Scope.HOST, Optional.of(Duration.ofSeconds(60))))
                .extracting(Episode::logOdds)
                .containsExactly(2.0, 2.0);
    }

    @Test
    void hostsAreJudgedApart() {
        caseFile.supports(Strength.STRONG, "one", timed("reset", "srv1", "", 0));
        caseFile.supports(Strength.STRONG, "two", timed("reset", "srv2", "", 0));

        assertThat(episodes(Scope.HOST, Optional.empty())).hasSize(2);
        assertThat(episodes(Scope.CLUSTER, Optional.empty())).hasSize(1);
    }

    @Test
    void evidenceOfOneHostBelongsToEveryPairOfThatHost() {
        caseFile.supports(Strength.STRONG, "reset", timed("reset", "srv1", "srv2", 0));
        caseFile.supports(Strength.MODERATE, "jumbo there", untimed("jumbo", "srv2"));
        caseFile.supports(Strength.STRONG, "other pair", timed("reset", "srv3", "srv4", 0));

        List<Episode> episodes = episodes(Scope.PAIR, Optional.of(Duration.ofSeconds(60)));

        assertThat(episodes)
                .extracting(episode -> episode.key().toString(), Episode::logOdds)
                .containsExactly(tuple("srv1->srv2", 0.5), tuple("srv3->srv4", -1.0));
    }

    @Test
    void evidenceWithoutAHostBelongsToAll() {
        caseFile.supports(Strength.STRONG, "reset", timed("reset", "srv1", "", 0));
        caseFile.contradicts(Strength.DECISIVE, "stated", untimed("fact", ""));

        List<Episode> episodes = episodes(Scope.HOST, Optional.empty());

        assertThat(episodes).hasSize(1);
        assertThat(episodes.get(0).logOdds()).isEqualTo(-4 + 3.0 - 6);
        assertThat(episodes.get(0).hasDecisiveContradiction()).isTrue();
    }

    @Test
    void aLaterSuccessSpeaksAgainstTheEpisodeItNames() {
        Symptom reset = timed("reset", "srv1", "", 0);
        caseFile.supports(Strength.STRONG, "reset", reset);
        caseFile.contradicts(Strength.DECISIVE, "succeeded", timed("succeeded", "srv1", "", 1800), reset);

        Episode episode =
                episodes(Scope.HOST, Optional.of(Duration.ofSeconds(60))).get(0);

        assertThat(episode.logOdds()).isEqualTo(-4 + 3.0 - 6);
    }

    @Test
    void whatAHealthyNeighbourShowsCanCountForThisHost() {
        Symptom refused = timed("refused", "srv1", "", 0);
        caseFile.supports(Strength.STRONG, "refused", refused);
        caseFile.supports(Strength.STRONG, "others are served", timed("answered", "srv2", "", 10))
                .countsFor(refused);

        List<Episode> episodes = episodes(Scope.HOST, Optional.of(Duration.ofSeconds(60)));

        assertThat(episodes).hasSize(1);
        assertThat(episodes.get(0).key().host()).isEqualTo("srv1");
        assertThat(episodes.get(0).logOdds()).isEqualTo(2.0);
    }
}
