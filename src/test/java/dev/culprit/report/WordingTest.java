package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Host;
import dev.culprit.model.Missing;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.testkit.Analyses;
import dev.culprit.testkit.MigrationReset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class WordingTest {
    private static final Wording WORDING = new Wording(Analyses.migrationReset());

    @ParameterizedTest
    @CsvSource({
        "0, under 1",
        "0.0099, under 1",
        "0.29, 29",
        "0.7999, 79",
        "0.8, 80",
        "0.994, 99",
        "0.995, over 99",
        "1, over 99"
    })
    void percentagesAreNeverRoundedUp(double probability, String said) {
        assertThat(Wording.percent(probability)).isEqualTo(said + "\u00A0%");
    }

    @Test
    void hostNamesStandInCapitalsButCommandsAndPathsKeepTheirs() {
        assertThat(WORDING.sentence("srv1 reset srv2, seen on srv1->srv2"))
                .isEqualTo("SRV1 reset SRV2, seen on SRV1->SRV2");
        assertThat(WORDING.sentence("\\\\srv1\\share, srv1-old, srv1.blog.com, SRV10"))
                .isEqualTo("\\\\srv1\\share, srv1-old, srv1.blog.com, SRV10");
    }

    @Test
    void prefixThatMostLogsShareIsLeftOutOfLogsButNotOfFiles() {
        assertThat(WORDING.sentence("the Microsoft-Windows-Hyper-V-VMMS-Admin log: no Microsoft-Windows-NTFS 98"))
                .isEqualTo("the Hyper-V-VMMS-Admin log: no NTFS 98");
        assertThat(WORDING.sentence("logs/Microsoft-Windows-VMMS.evtx, Microsoft-Windows-SMBClient%4Security.evtx"))
                .isEqualTo("logs/Microsoft-Windows-VMMS.evtx, Microsoft-Windows-SMBClient%4Security.evtx");
    }

    @Test
    void zoneIsSaidWithItsBasis() {
        assertThat(Wording.zone(new Host("srv1", List.of(), "Z", "assumed UTC")))
                .isEqualTo("UTC (assumed; --timezone sets another)");
        assertThat(Wording.zone(new Host("srv1", List.of(), "Europe/Brussels", "--timezone")))
                .isEqualTo("Europe/Brussels (--timezone)");
    }

    @Test
    void sameWantOfSeveralHostsIsSaidOnce() {
        var missing = List.of(want("a", "srv1", "System"), want("a", "srv2", "System"), want("b", "srv2", "Setup"));

        assertThat(WORDING.wants(missing)).containsExactly("the System log of SRV1 and SRV2", "the Setup log of SRV2");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0.0 s",
        "PT0.849S, 0.8 s",
        "PT9.94S, 9.9 s",
        "PT9.96S, 10 s",
        "PT59.4S, 59 s",
        "PT59.6S, 1 min 00 s",
        "PT3M5S, 3 min 05 s"
    })
    void elapsedTimeIsRoundedToWhatMatters(Duration elapsed, String said) {
        assertThat(Times.elapsed(elapsed).replace('\u00A0', ' ')).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2013-10-08T10:06:15Z, 2013-10-08T10:06:15.9Z, 8 Oct 2013 10:06:15Z",
        "2013-10-08T10:06:15Z, 2013-10-08T10:06:26Z, 8 Oct 2013 10:06:15–10:06:26Z",
        "2013-10-08T23:59:50Z, 2013-10-09T00:00:10Z, 8 Oct 2013 23:59:50Z – 9 Oct 2013 00:00:10Z"
    })
    void dateIsSaidOnceWithinADay(Instant start, Instant end, String said) {
        assertThat(Times.span(new Span(start, end)).replace('\u00A0', ' ')).isEqualTo(said);
    }

    @Test
    void unboundedTimesAreSaidInWords() {
        Instant time = Instant.parse("2013-10-08T10:06:15Z");

        assertThat(Times.span(Span.ALWAYS)).isEqualTo("at any time");
        assertThat(Times.span(new Span(Instant.MIN, time)).replace('\u00A0', ' '))
                .isEqualTo("until 8 Oct 2013 10:06:15Z");
        assertThat(Times.span(new Span(time, Instant.MAX)).replace('\u00A0', ' '))
                .isEqualTo("from 8 Oct 2013 10:06:15Z");
    }

    @Test
    void neighbouringRecordsAreOneRange() {
        var sources = new Sources(Analyses.migrationReset(), 3, 2);

        assertThat(sources.of(List.of(
                        SourceRef.record(MigrationReset.SYSTEM_LOG, 7),
                        SourceRef.record(MigrationReset.SYSTEM_LOG, 8),
                        SourceRef.record(MigrationReset.SYSTEM_LOG, 9),
                        SourceRef.record(MigrationReset.SYSTEM_LOG, 12),
                        SourceRef.record(MigrationReset.SYSTEM_LOG, 20))))
                .isEqualTo("System.evtx #7–9, 12 and 1 more");
        assertThat(sources.of(List.of(
                        SourceRef.line("ping.txt", 12),
                        SourceRef.line("ping.txt", 13),
                        SourceRef.offset("raw.bin", 4096),
                        SourceRef.whole("facts.yaml"))))
                .isEqualTo("facts.yaml, ping.txt lines\u00A012–13, raw.bin byte\u00A04096");
    }

    @Test
    void filesOfOneNameAreToldApartByTheirFolder() {
        var sources = new Sources(Analyses.migrationReset(), 3, 2);

        assertThat(sources.file(MigrationReset.VMMS_LOG)).isEqualTo(MigrationReset.VMMS_LOG);
        assertThat(sources.file("logs/a.zip!/Node_SRV1/System.evtx")).isEqualTo("Node_SRV1/System.evtx");
        assertThat(sources.file("logs/a.zip!/ping.txt")).isEqualTo("ping.txt");
    }

    private static Missing want(String symptom, String host, String log) {
        return new Missing(symptom, host, "the " + log + " log of " + host, "");
    }
}
