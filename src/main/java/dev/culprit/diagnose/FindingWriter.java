package dev.culprit.diagnose;

import dev.culprit.model.CausePage;
import dev.culprit.model.Chain;
import dev.culprit.model.Evidence;
import dev.culprit.model.Finding;
import dev.culprit.model.Finding.Rival;
import dev.culprit.model.Missing;
import dev.culprit.model.Span;
import dev.culprit.model.Symptom;
import dev.culprit.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the best episode of each cause and scope into a finding with everything a reader needs. */
final class FindingWriter {
    private static final int MOST_SUBJECTS = 3;

    private final String cluster;
    private final Ranking ranking;
    private final CoverageMap coverage;
    private final OutcomeJudge judge;
    private final SeenSymptoms symptoms;
    private final Advice advice;
    private final ChainTracer chains;

    /**
     * Prepares to write.
     *
     * @param cluster what findings about the whole cluster are told apart by; "" if there is only one
     */
    FindingWriter(String cluster, Ranking ranking, CoverageMap coverage, OutcomeJudge judge, List<Symptom> symptoms) {
        this.cluster = cluster;
        this.ranking = ranking;
        this.coverage = coverage;
        this.judge = judge;
        this.symptoms = new SeenSymptoms(symptoms);
        this.advice = new Advice(this.symptoms, coverage::stating);
        this.chains = new ChainTracer(coverage, this.symptoms);
    }

    /** Returns one finding for each scope in which the cause is probable enough to be named. */
    List<Finding> write(CausePage page) {
        SortedMap<ScopeKey, List<Episode>> byKey = ranking.episodes(page.id()).stream()
                .filter(episode -> ranking.confidence(episode) >= Ranking.SUSPECTED)
                .collect(Collectors.groupingBy(Episode::key, TreeMap::new, Collectors.toList()));
        return byKey.values().stream()
                .map(named -> write(ranking.best(named).orElseThrow(), named.size()))
                .toList();
    }

    private Finding write(Episode episode, int episodes) {
        CausePage page = episode.page();
        double confidence = ranking.confidence(episode);
        return new Finding(
                page,
                confidence >= Ranking.FOUND ? Verdict.FOUND : Verdict.SUSPECTED,
                confidence,
                episode.logOdds(),
                ranking.rivalsWeight(episode),
                episode.key().equals(ScopeKey.CLUSTER) ? cluster : episode.key().toString(),
                hosts(episode),
                episode.span(),
                episodes,
                summary(episode),
                episode.evidence(),
                chain(episode),
                rivals(episode),
                missing(episode, confidence),
                advice.confirm(episode, hosts(episode)),
                advice.remediation(episode, hosts(episode)));
    }

    private Chain chain(Episode episode) {
        Span when = judge.windowFor(episode.page(), Optional.of(episode));
        return new Chain(chains.links(episode, when), List.of(), List.of());
    }

    private static List<String> hosts(Episode episode) {
        if (!episode.key().hosts().isEmpty()) {
            return episode.key().hosts();
        }
        return supports(episode)
                .map(Symptom::host)
                .filter(host -> !host.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Symptom> supports(Episode episode) {
        return episode.evidence().stream()
                .filter(item -> item.role() == Evidence.Role.SUPPORTS)
                .map(Evidence::placed);
    }

    private static String summary(Episode episode) {
        String hosts = episode.key().peer().isEmpty()
                ? String.join(", ", hosts(episode))
                : String.join(" \u2192 ", episode.key().hosts());
        List<String> all = supports(episode)
                .filter(Symptom::timed)
                .map(Symptom::subject)
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .sorted()
                .toList();
        // A disk is also called by the volume on it, and an adapter also by one of its queues: to a reader 1 E: and
        // E: are one thing, as are NIC and NIC, Priority 3.
        List<String> subjects = all.stream()
                .filter(subject -> all.stream()
                        .noneMatch(other -> other.endsWith(" " + subject) || subject.startsWith(other + ", ")))
                .toList();
        String separator = subjects.stream().anyMatch(subject -> subject.contains(",")) ? "; " : ", ";
        String more = subjects.size() > MOST_SUBJECTS ? " and " + (subjects.size() - MOST_SUBJECTS) + " more" : "";
        String shown =
                String.join(separator, subjects.stream().limit(MOST_SUBJECTS).toList()) + more;
        return Stream.of(hosts.toUpperCase(Locale.ROOT), shown)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private List<Rival> rivals(Episode episode) {
        var rivals = new ArrayList<Rival>();
        episode.page()
                .rivals()
                .forEach((rival, tellApart) -> rivals.add(new Rival(rival, chance(episode, rival), tellApart)));
        rivals.sort((a, b) -> Double.compare(b.confidence(), a.confidence()));
        return rivals;
    }

    /** Returns how probable a rival is; NaN if it cannot be told, for want of what the rival needs. */
    private double chance(Episode episode, String rival) {
        Optional<Episode> competing = ranking.rival(episode, rival).or(() -> ranking.beside(episode, rival));
        double confidence = competing.map(ranking::confidence).orElse(0.0);
        boolean named = confidence >= Ranking.SUSPECTED;
        boolean ruledOut = competing.isPresent() && competing.get().hasDecisiveContradiction();
        return named || ruledOut || judge.isJudged(rival, episode) ? confidence : Double.NaN;
    }

    private List<Missing> missing(Episode episode, double confidence) {
        Span when = judge.windowFor(episode.page(), Optional.of(episode));
        List<String> hosts = hosts(episode).isEmpty() ? coverage.hosts() : hosts(episode);
        // What is found lacks only what no host of it can tell; what is suspected asks every host for all that
        // would help.
        Predicate<String> known = id -> hosts.stream().anyMatch(host -> coverage.isKnown(id, host, when, symptoms));
        CausePage page = episode.page();
        Stream<String> lacking = confidence >= Ranking.FOUND
                ? page.needs().missing(known).stream()
                : Stream.concat(page.needs().symptoms(), page.helps().stream());
        List<String> ids = Stream.concat(lacking, page.assumes().missing(known).stream())
                .distinct()
                .toList();
        var missing = new ArrayList<Missing>();
        for (String host : hosts) {
            ids.stream()
                    .filter(id -> !coverage.isKnown(id, host, when, symptoms))
                    .flatMap(id -> coverage.missing(id, host, otherHost(host, episode)).stream())
                    .forEach(missing::add);
        }
        return missing;
    }

    private static String otherHost(String host, Episode episode) {
        return episode.key().hosts().stream()
                .filter(other -> !other.equals(host))
                .findFirst()
                .orElse("");
    }
}
