package dev.culprit.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.SeenIn;
import dev.culprit.model.Catalogue.SymptomEntry;
import dev.culprit.model.CauseKind;
import dev.culprit.model.CausePage;
import dev.culprit.model.Chain;
import dev.culprit.model.Chain.State;
import dev.culprit.model.ChainLink;
import dev.culprit.model.ChainLink.Level;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CollectedSource.Kind;
import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Host;
import dev.culprit.model.Limits;
import dev.culprit.model.Needs;
import dev.culprit.model.Observations;
import dev.culprit.model.Scope;
import dev.culprit.model.Severity;
import dev.culprit.model.Span;
import dev.culprit.model.Status;
import dev.culprit.model.Strength;
import dev.culprit.model.Symptom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainTracerTest {
    private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");
    private static final Span LOG = new Span(NOON.minusSeconds(3600), NOON.plusSeconds(3600));
    private static final Span WHEN = new Span(NOON.minusSeconds(60), NOON.plusSeconds(60));

    private final CaseFile caseFile = new CaseFile(new Limits(new TreeMap<>()));

    ChainTracerTest() {
        caseFile.judging("cause");
    }

    @Test
    void linkIsSeenWhereTheEarliestEvidenceForTheCauseShowsIt() {
        Symptom later = symptom("vm.failed", "srv1", 20);
        Symptom first = symptom("vm.lost", "srv1", 10);
        caseFile.supports(Strength.WEAK, "failed", later);
        caseFile.supports(Strength.WEAK, "lost", first);

        assertThat(links(Scope.HOST, link("vm.failed", "vm.lost")))
                .containsExactly(Chain.Link.seen(link("vm.failed", "vm.lost"), first));
    }

    @Test
    void evidenceAgainstTheCauseShowsNoLink() {
        caseFile.supports(Strength.WEAK, "lost", symptom("vm.lost", "srv1", 0));
        caseFile.contradicts(Strength.WEAK, "healed", symptom("vm.failed", "srv1", 0));

        assertThat(states(Scope.HOST, symptom("vm.failed", "srv1", 0), link("vm.failed")))
                .containsExactly(State.UNKNOWN);
    }

    @Test
    void linkIsNotSeenOnlyWhereAllThatWouldShowItWasCollected() {
        caseFile.supports(Strength.WEAK, "lost", symptom("vm.lost", "srv1", 0));

        assertThat(links(Scope.HOST, link("vm.failed"), link("counter.high"), link("vm.failed", "counter.high")))
                .extracting(Chain.Link::state)
                .containsExactly(State.NOT_SEEN, State.UNKNOWN, State.UNKNOWN);
    }

    @Test
    void aLinkOfAClusterIsNotSeenOnlyIfEveryNodeWouldHaveShownIt() {
        caseFile.supports(Strength.WEAK, "lost", symptom("vm.lost", "srv1", 0));

        assertThat(links(Scope.CLUSTER, link("vm.failed")))
                .extracting(Chain.Link::state)
                .containsExactly(State.UNKNOWN);
    }

    @Test
    void whatHappenedAndIsNoEvidenceIsNotCalledUnseen() {
        caseFile.supports(Strength.WEAK, "lost", symptom("vm.lost", "srv1", 0));

        assertThat(states(Scope.HOST, symptom("vm.failed", "srv1", 30), link("vm.failed")))
                .containsExactly(State.UNKNOWN);
        assertThat(states(Scope.HOST, symptom("vm.failed", "srv1", 900), link("vm.failed")))
                .containsExactly(State.NOT_SEEN);
        assertThat(states(Scope.HOST, symptom("vm.failed", "srv2", 30), link("vm.failed")))
                .containsExactly(State.NOT_SEEN);
    }

    @Test
    void whatOtherHostsShowIsNotSeenOnlyIfTheyWouldHaveShownIt() {
        caseFile.supports(Strength.WEAK, "lost", symptom("vm.lost", "srv1", 0));
        var elsewhere = new ChainLink(Level.MECHANISM, "others miss it", List.of("vm.failed"), true);

        assertThat(links(Scope.HOST, elsewhere, link("vm.failed")))
                .extracting(Chain.Link::state)
                .containsExactly(State.UNKNOWN, State.NOT_SEEN);
    }

    @Test
    void whatWasSeenWithinAWindowOfTheTimeIsNotCalledUnseen() {
        caseFile.supports(Strength.WEAK, "lost", symptom("vm.lost", "srv1", 0));

        assertThat(states(Scope.HOST, symptom("vm.failed", "srv1", 110), link("vm.failed")))
                .containsExactly(State.UNKNOWN);
        assertThat(states(Scope.HOST, symptom("vm.failed", "srv1", 130), link("vm.failed")))
                .containsExactly(State.NOT_SEEN);
    }

    @Test
    void linkThatNothingCanShowIsInferred() {
        caseFile.supports(Strength.WEAK, "lost", symptom("vm.lost", "srv1", 0));

        assertThat(links(Scope.HOST, link())).extracting(Chain.Link::state).containsExactly(State.INFERRED);
    }

    private List<Chain.Link> links(Scope scope, ChainLink... chain) {
        return links(scope, List.of(), chain);
    }

    private Stream<State> states(Scope scope, Symptom perceived, ChainLink... chain) {
        return links(scope, List.of(perceived), chain).stream().map(Chain.Link::state);
    }

    private List<Chain.Link> links(Scope scope, List<Symptom> perceived, ChainLink... chain) {
        Episode episode = Episode.of(page(scope, List.of(chain)), caseFile.evidence("cause"))
                .get(0);
        return new ChainTracer(coverage(), new SeenSymptoms(perceived)).links(episode, WHEN);
    }

    private static ChainLink link(String... seenBy) {
        return new ChainLink(Level.MECHANISM, "it fails", List.of(seenBy), false);
    }

    private static Symptom symptom(String id, String host, int second) {
        Instant time = NOON.plusSeconds(second);
        return new Symptom(id, host, "", "", time, time, true, 1, new TreeMap<>(), List.of());
    }

    /** Of two hosts, the log of the first was collected and nothing else. */
    private static CoverageMap coverage() {
        var symptoms = new TreeMap<String, SymptomEntry>();
        symptoms.put("vm.failed", entry("vm.failed", Kind.CHANNEL, "System"));
        symptoms.put("vm.lost", entry("vm.lost", Kind.CHANNEL, "System"));
        symptoms.put("counter.high", entry("counter.high", Kind.COUNTER, "\\Memory\\Available Bytes"));
        var observed = new Observations(
                List.of(new Host("srv1", List.of(), "", ""), new Host("srv2", List.of(), "", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new CollectedSource(Kind.CHANNEL, "System", "srv1", CoverageState.PRESENT, LOG, 9, "")),
                0,
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        var catalogue = new Catalogue(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                symptoms,
                new TreeMap<>(),
                new CounterCatalogue(new TreeMap<>()));
        return new CoverageMap(observed, catalogue, Set.of());
    }

    private static SymptomEntry entry(String id, Kind kind, String name) {
        return new SymptomEntry(id, "meaning", List.of(new SeenIn(kind, name, "")));
    }

    private static CausePage page(Scope scope, List<ChainLink> chain) {
        return new CausePage(
                "cause",
                "",
                "host",
                CauseKind.FAULT,
                Severity.HIGH,
                Status.STABLE,
                scope,
                Optional.of(Duration.ofSeconds(60)),
                new Needs(List.of()),
                List.of(),
                new Needs(List.of()),
                new TreeMap<>(),
                List.of(),
                chain,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
