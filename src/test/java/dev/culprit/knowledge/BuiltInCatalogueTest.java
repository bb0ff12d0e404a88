package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.ErrorEntry;
import dev.culprit.model.Catalogue.EventEntry;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.EventKey;
import dev.culprit.model.EventTemplate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The names that come with Culprit. */
class BuiltInCatalogueTest {
    private static final int LONGEST_MEANING = 130;

    private final Catalogue catalogue = RuleBases.builtIn().catalogue();

    @Test
    void asManyAreKnownAsAreDocumented() {
        assertThat(catalogue.events()).hasSizeGreaterThanOrEqualTo(413);
        assertThat(catalogue.errors()).hasSizeGreaterThanOrEqualTo(146);
        assertThat(catalogue.counters().sets().values().stream()
                        .mapToInt(set -> set.counters().size())
                        .sum())
                .isGreaterThanOrEqualTo(228);
    }

    @Test
    void everyFamilyOfEventsIsLoaded() {
        assertThat(catalogue.events())
                .containsKeys(
                        new EventKey("Microsoft-Windows-Hyper-V-VMMS", 18012),
                        new EventKey("Microsoft-Windows-FailoverClustering", 1254),
                        new EventKey("Microsoft-Windows-StorPort", 505),
                        new EventKey("Microsoft-Windows-SMBServer", 1043),
                        new EventKey("Microsoft-Windows-Time-Service", 130),
                        new EventKey("EventLog", 6013));
    }

    @Test
    void eventsDifferInMoreThanTheCaseOfTheirProvider() {
        assertThat(catalogue.events().keySet().stream()
                        .map(key -> key.toString().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyEntryBearsTheNameThatItsRecordsGet() {
        assertThat(catalogue.events().keySet())
                .allSatisfy(key ->
                        assertThat(catalogue.canonicalProvider(key.provider())).isEqualTo(key.provider()));
    }

    @Test
    void everyMeaningIsOneShortLine() {
        assertThat(catalogue.events().values())
                .extracting(EventEntry::meaning)
                .allSatisfy(meaning -> assertThat(meaning)
                        .hasSizeLessThanOrEqualTo(LONGEST_MEANING)
                        .matches("[^a-z\n][^\n]*[^.]\\."));
        assertThat(catalogue.errors().values())
                .extracting(ErrorEntry::meaning)
                .allSatisfy(meaning -> assertThat(meaning)
                        .hasSizeLessThanOrEqualTo(LONGEST_MEANING)
                        .matches("[^\n]*[^.\n]"));
    }

    @Test
    void mostVerifiedEventsWithKnownValuesHaveALineOfTheirOwn() {
        var known = catalogue.events().values().stream()
                .filter(entry -> entry.verified() && !entry.fields().isEmpty())
                .toList();

        assertThat(known.stream().filter(entry -> !entry.text().equals(EventTemplate.NONE)))
                .hasSizeGreaterThan(known.size() * 9 / 10);
    }

    @Test
    void codesOfShadowCopiesAreNamed() {
        assertThat(catalogue.symbol(ErrorCode.of("0x80042314"))).isEqualTo("VSS_E_HOLD_WRITES_TIMEOUT");
        assertThat(catalogue.symbol(ErrorCode.of("0xC0130021"))).isEqualTo("STATUS_CLUSTER_CSV_AUTO_PAUSE_ERROR");
    }

    @Test
    void doubtfulEventsAreMarked() {
        assertThat(catalogue.event(new EventKey("Microsoft-Windows-Hyper-V-VMMS", 20418)))
                .hasValueSatisfying(entry -> assertThat(entry.verified()).isFalse());
        assertThat(catalogue.event(new EventKey("Microsoft-Windows-Hyper-V-VMMS", 19100)))
                .hasValueSatisfying(entry -> assertThat(entry.verified()).isTrue());
    }
}
