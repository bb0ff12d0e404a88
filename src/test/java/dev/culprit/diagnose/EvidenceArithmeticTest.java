package dev.culprit.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.culprit.model.CauseKind;
import dev.culprit.model.CausePage;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sums worked out by hand when the weights were chosen; weights and these rows change together or not at all.
 *
 * <p>{@code +S reset} reads: strong support about the symptom reset; D decisive, S strong, M moderate, W weak.
 */
class EvidenceArithmeticTest {
    private static final Instant NOON = Instant.parse("2013-10-08T12:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "S1 with jumbo         | +S reset, +M started, +S jumbo            | +W reset, -M reset            |  3.5 | 0.970 | -4.8 | 0.000",
                "S1 VMMS log only      | +S reset, +M started                      | +W reset                      |  0.5 | 0.614 | -3.3 | 0.014",
                "S1 code alone         | +M single                                 | +W single                     | -2.5 | 0.073 | -3.3 | 0.033",
                "S2 equal jumbo        | +S timeout, +M jumbo                      | +S timeout                    |  0.5 | 0.546 | -1.0 | 0.122",
                "S2 large ping fails   | +S timeout, +M jumbo, +D ping             | +S timeout, -S small          |  6.5 | 0.998 | -4.0 | 0.000",
                "S2 event alone        | +S timeout                                | +S timeout                    | -1.0 | 0.212 | -1.0 | 0.212",
                "S3 pair               | +S trust, +S registration                 | +M trust, -M trust            |  2.0 | 0.878 | -4.0 | 0.002",
                "S3 with 5719 and 1129 | +S trust, +S registration, +S no-dc       | +M trust, -S no-dc            |  5.0 | 0.993 | -5.5 | 0.000",
                "S3 21102 alone        | +W registration                           | +W registration               | -3.3 | 0.034 | -3.3 | 0.034",
                "N1                    | +S link, +S reset, +M interface           | +S reset, +M started, +S jumbo, -S link | 3.5 | 0.926 | 0.5 | 0.046",
                "N3 with transcripts   | +S timeout, +D port                       | +S timeout, +M jumbo, -D ping |  5.0 | 0.993 | -5.5 | 0.000",
                "N3 without            | +S timeout, +M jumbo                      | +S timeout                    |  0.5 | 0.546 | -1.0 | 0.122",
                "N6                    | +S refused, +S answered, +M trust         | +S trust, +S registration, -D answered | 3.5 | 0.970 | -4.0 | 0.001",
            })
    void theHandComputedRowsHold(
            String scenario,
            String first,
            String second,
            double firstSum,
            double firstP,
            double secondSum,
            double secondP) {
        var ranking = ranking(Map.of("first", first, "second", second));

        assertRow(ranking, "first", firstSum, firstP);
        assertRow(ranking, "second", secondSum, secondP);
    }

    private static void assertRow(Ranking ranking, String cause, double sum, double probability) {
        Episode episode = ranking.best(cause).orElseThrow();
        assertThat(episode.logOdds()).as(cause + " log-odds").isCloseTo(sum, within(0.051));
        assertThat(ranking.confidence(episode)).as(cause + " probability").isCloseTo(probability, within(0.0011));
    }

    private static Ranking ranking(Map<String, String> evidence) {
        var caseFile = new CaseFile(new Limits(new TreeMap<>()));
        var causes = new TreeMap<>(evidence);
        causes.forEach((cause, items) -> {
            caseFile.judging(cause);
            for (String item : items.split(",", -1)) {
                give(caseFile, item.strip());
            }
        });
        return new Ranking(
                causes.keySet().stream().map(EvidenceArithmeticTest::page).toList(), caseFile);
    }

    private static void give(CaseFile caseFile, String item) {
        Strength strength = switch (item.charAt(1)) {
            case 'D' -> Strength.DECISIVE;
            case 'S' -> Strength.STRONG;
            case 'M' -> Strength.MODERATE;
            default -> Strength.WEAK;
        };
        Symptom symptom = symptom(item.substring(3));
        if (item.startsWith("+")) {
            caseFile.supports(strength, item, symptom);
        } else {
            caseFile.contradicts(strength, item, symptom);
        }
    }

    private static Symptom symptom(String id) {
        return new Symptom(id, "srv1", "", "", NOON, NOON, true, 1, new TreeMap<>(), List.of());
    }

    private static CausePage page(String id) {
        String rival = id.equals("first") ? "second" : "first";
        return new CausePage(
                id,
                id,
                "network",
                CauseKind.FAULT,
                Severity.HIGH,
                Status.STABLE,
                Scope.HOST,
                Optional.of(Duration.ofSeconds(60)),
                new Needs(List.of()),
                List.of(),
                new Needs(List.of()),
                new TreeMap<>(Map.of(rival, "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
