package dev.culprit.diagnose;

import dev.culprit.model.CauseOutcome;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Missing;
import dev.culprit.model.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes one diagnosis of those of several clusters. */
final class JoinedDiagnoses {
    /** Best first; a cause that one cluster lacks the logs for is not ruled out by another where it was not seen. */
    private static final Comparator<CauseOutcome> BEST = Comparator.comparing(CauseOutcome::verdict)
            .thenComparing(Comparator.comparingDouble(CauseOutcome::confidence).reversed());

    private JoinedDiagnoses() {}

    /**
     * Joins.
     *
     * @param byCluster diagnoses with the names of their clusters; "" for hosts of no known cluster
     */
    static Diagnosis of(List<OfCluster> byCluster) {
        if (byCluster.size() == 1) {
            return byCluster.get(0).diagnosis();
        }
        List<Diagnosis> each =
                byCluster.stream().map(OfCluster::withClusterNamed).toList();
        return new Diagnosis(
                FindingOrder.rank(all(each, Diagnosis::findings)),
                outcomes(all(each, Diagnosis::outcomes)),
                all(each, Diagnosis::symptoms),
                all(each, Diagnosis::coverage),
                all(each, Diagnosis::incidents),
                all(each, Diagnosis::nearMisses),
                all(each, Diagnosis::problems).stream().distinct().toList(),
                new TreeSet<>(all(each, Diagnosis::fired)));
    }

    /** The diagnosis of one cluster. */
    record OfCluster(String cluster, Diagnosis diagnosis) {

        /** Returns the diagnosis with the cluster named in what outcomes quote: joined, they would read as of one cluster. */
        private Diagnosis withClusterNamed() {
            if (cluster.isEmpty()) {
                return diagnosis;
            }
            return new Diagnosis(
                    diagnosis.findings(),
                    diagnosis.outcomes().stream().map(this::named).toList(),
                    diagnosis.symptoms(),
                    diagnosis.coverage(),
                    diagnosis.incidents(),
                    diagnosis.nearMisses(),
                    diagnosis.problems(),
                    diagnosis.fired());
        }

        private CauseOutcome named(CauseOutcome outcome) {
            return new CauseOutcome(
                    outcome.cause(),
                    outcome.verdict(),
                    outcome.confidence(),
                    outcome.reason(),
                    outcome.missing(),
                    outcome.seen().stream()
                            .map(sentence -> sentence + " (cluster " + cluster.toUpperCase(Locale.ROOT) + ")")
                            .toList());
        }
    }

    private static <T> List<T> all(List<Diagnosis> each, Function<Diagnosis, ? extends Collection<T>> part) {
        return each.stream().map(part).flatMap(Collection::stream).toList();
    }

    private static List<CauseOutcome> outcomes(List<CauseOutcome> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(CauseOutcome::cause, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(JoinedDiagnoses::outcome)
                .toList();
    }

    /** What all clusters want is one list; where one of them says more, such as what was seen, each has its sentence. */
    private static String reason(List<CauseOutcome> open, List<Missing> missing) {
        return open.stream().allMatch(outcome -> outcome.reason().startsWith("needs "))
                ? "needs " + missing.stream().map(Missing::what).distinct().collect(Collectors.joining(", "))
                : open.stream().map(CauseOutcome::reason).distinct().collect(Collectors.joining("; "));
    }

    private static CauseOutcome outcome(List<CauseOutcome> ofCause) {
        CauseOutcome best = ofCause.stream().min(BEST).orElseThrow();
        if (best.verdict() != Verdict.NOT_EVALUATED) {
            return best;
        }
        List<CauseOutcome> open = ofCause.stream()
                .filter(outcome -> outcome.verdict() == Verdict.NOT_EVALUATED)
                .toList();
        List<Missing> missing =
                open.stream().flatMap(outcome -> outcome.missing().stream()).toList();
        return new CauseOutcome(
                best.cause(),
                best.verdict(),
                best.confidence(),
                reason(open, missing),
                missing,
                open.stream()
                        .flatMap(outcome -> outcome.seen().stream())
                        .distinct()
                        .toList());
    }
}
