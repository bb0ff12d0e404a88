package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Analysis;
import dev.culprit.model.Catalogue;
import dev.culprit.model.CauseKind;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.CausePage;
import dev.culprit.model.Coverage;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Datum;
import dev.culprit.model.Event;
import dev.culprit.model.Evidence.Role;
import dev.culprit.model.Host;
import dev.culprit.model.Missing;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.Strength;
import dev.culprit.model.Verdict;
import dev.culprit.report.TextStyle.Verbosity;
import dev.culprit.testkit.Analyses;
import dev.culprit.testkit.MigrationReset;
import dev.culprit.testkit.Names;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class TextReportTest {
    private static final Analysis FOUND = Analyses.migrationReset();

    @ParameterizedTest
    @CsvSource({
        "found-80.txt, 80, NORMAL",
        "found-100.txt, 100, NORMAL",
        "found-verbose-80.txt, 80, VERBOSE",
        "found-quiet.txt, 80, QUIET"
    })
    void findingReadsAsApproved(String golden, int width, Verbosity verbosity) throws IOException {
        assertThat(render(FOUND, width, verbosity)).isEqualTo(Golden.text(golden));
    }

    @ParameterizedTest
    @CsvSource({"nothing-found-80.txt, 80, NORMAL", "nothing-found-quiet.txt, 80, QUIET"})
    void absenceOfFindingsReadsAsApproved(String golden, int width, Verbosity verbosity) throws IOException {
        assertThat(render(Analyses.nothingFound(), width, verbosity)).isEqualTo(Golden.text(golden));
    }

    @ParameterizedTest
    @CsvSource({"damaged-80.txt, 80, NORMAL", "damaged-verbose-80.txt, 80, VERBOSE"})
    void damagedInputReadsAsApproved(String golden, int width, Verbosity verbosity) throws IOException {
        assertThat(render(Analyses.damaged(), width, verbosity)).isEqualTo(Golden.text(golden));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100, 132})
    void onlyCommandsAndAddressesAreWiderThanTheScreen(int width) {
        var wide = render(FOUND, width, Verbosity.VERBOSE)
                .lines()
                .filter(line -> line.length() > width)
                .map(String::strip)
                .toList();

        assertThat(wide).allMatch(line -> line.matches("(Set-NetAdapter|wevtutil|ping|https://).*"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void commandsStandUnbrokenOnLinesOfTheirOwn(int width) {
        assertThat(render(FOUND, width, Verbosity.NORMAL).lines().map(String::strip))
                .contains(
                        "Set-NetAdapterAdvancedProperty -Name 'LM-1' -RegistryKeyword '*JumboPacket' -RegistryValue 9014",
                        "wevtutil epl System C:\\Temp\\srv2-System.evtx /r:srv2")
                .anyMatch(line -> line.matches("(settle +)?ping -f -l 9572 10\\.10\\.180\\.12"));
    }

    @Test
    void coloursAddNothingThatWordsDoNotSay() {
        String coloured = new TextReport(new TextStyle(80, true, Verbosity.VERBOSE, false), Names.none()).text(FOUND);

        assertThat(coloured).contains("\u001B[1;31mHIGH\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(render(FOUND, 80, Verbosity.VERBOSE));
    }

    @Test
    void elapsedTimeIsShownOnlyWhenAskedFor() {
        assertThat(new TextReport(new TextStyle(100, false, Verbosity.NORMAL, true), Names.none()).text(FOUND))
                .contains("2 settings files · 0.8 s\n");
        assertThat(render(FOUND, 100, Verbosity.NORMAL)).contains("2 settings files\n");
    }

    @Test
    void nothingAgainstIsClaimedOnlyWhereNeededLogsCoverTheWindow() {
        assertThat(render(FOUND, 100, Verbosity.NORMAL)).contains("against  – nothing, in logs that cover the window");

        var onlySrv1 = List.of(Analyses.covered("live-migration.reset", "srv1"));
        assertThat(render(Analyses.withCoverage(onlySrv1), 100, Verbosity.NORMAL))
                .contains("against  – nothing seen; not covered: SRV2 (nothing collected)\n");
    }

    @Test
    void logThatEndsBeforeTheWindowDoesNotCoverIt() {
        var early = new Coverage(
                "live-migration.reset",
                "srv1",
                CoverageState.PRESENT,
                new Span(MigrationReset.BEGUN.minusSeconds(60), MigrationReset.BEGUN),
                12,
                "log ends at 10:06:15");
        var coverage = List.of(early, Analyses.covered("live-migration.reset", "srv2"));

        assertThat(render(Analyses.withCoverage(coverage), 100, Verbosity.NORMAL))
                .contains("not covered: SRV1 (log ends at 10:06:15)");
    }

    @Test
    void contradictingEvidenceStandsWithItsStrengthAndSource() {
        var link = MigrationReset.symptom(
                "nic.link-down", MigrationReset.BEGUN, 1, SourceRef.record(MigrationReset.SYSTEM_LOG, 7));
        var against = MigrationReset.evidence(
                Role.CONTRADICTS, Strength.STRONG, true, "a link of srv1 went down within the minute", link);
        var finding = MigrationReset.finding(MigrationReset.page(), Verdict.SUSPECTED, 0.612, List.of(against));

        assertThat(render(Analyses.with(List.of(finding)), 100, Verbosity.NORMAL))
                .contains("suspected 61 %")
                .contains("against  – a link of SRV1 went down within the minute\n")
                .contains("strong · SRV1 10:06:15Z · System.evtx #7\n");
    }

    @Test
    void suppressedFindingIsNamedWithItsReasonAndNoMore() {
        var finding =
                MigrationReset.finding(MigrationReset.page(), Verdict.SUPPRESSED, 0.93, MigrationReset.evidence());
        var text = render(Analyses.with(List.of(finding)), 100, Verbosity.NORMAL);

        assertThat(text).contains("suppressed 93 %", "silenced by your tuning: named on SRV1->SRV2");
        assertThat(text).doesNotContain("settle");
    }

    @Test
    void consequenceIsNotPresentedAsTheFault() {
        var finding = MigrationReset.finding(
                MigrationReset.page("migration-failed", CauseKind.CONSEQUENCE),
                Verdict.FOUND,
                0.9,
                MigrationReset.evidence());

        assertThat(render(Analyses.with(List.of(finding)), 100, Verbosity.NORMAL))
                .contains("migration-failed (a consequence of some other fault) · SRV1 → SRV2");
    }

    @Test
    void certaintyIsNeverClaimed() {
        var sure = MigrationReset.finding(MigrationReset.page(), Verdict.FOUND, 1, MigrationReset.evidence());

        assertThat(render(Analyses.with(List.of(sure)), 100, Verbosity.NORMAL))
                .contains("found over 99 %")
                .doesNotContain("100 %");
    }

    @Test
    void inventoryReadsAsApproved() throws IOException {
        var style = new TextStyle(80, false, Verbosity.NORMAL, false);

        assertThat(new InventoryText(style).text(Analyses.damaged())).isEqualTo(Golden.text("inventory-80.txt"));
    }

    @Test
    void causeThatCameNearIsNamedWhereNothingIsFound() {
        var near = new CauseOutcome("nic-link-flap", Verdict.NOT_FOUND, 0.31, "too little speaks for it", List.of());
        var far = new CauseOutcome("storage-path-loss", Verdict.NOT_FOUND, 0.001, "not seen", List.of());

        assertThat(render(Analyses.withOutcomes(List.of(near, far)), 100, Verbosity.NORMAL))
                .contains(
                        " nearest      nic-link-flap: too little speaks for it\n not found    2 causes: nic-link-flap,");
    }

    @Test
    void causeThatLacksOneLogIsNamedWithWhatWouldDecide() {
        var log = new Missing("nic.link-down", "srv1", "the System log of srv1", "wevtutil epl System s.evtx");
        var open = new CauseOutcome(
                "nic-link-flap",
                Verdict.NOT_EVALUATED,
                Double.NaN,
                "needs it",
                List.of(log),
                List.of("a migration was reset"));
        var other = new CauseOutcome("storage-path-loss", Verdict.NOT_EVALUATED, Double.NaN, "needs it", List.of(log));

        assertThat(render(Analyses.withOutcomes(List.of(open, other)), 100, Verbosity.NORMAL))
                .contains("""
                         open         nic-link-flap may be it: a migration was reset. To judge it, collect:
                                      the System log of SRV1
                                        wevtutil epl System s.evtx
                        """)
                .doesNotContain("storage-path-loss may be it");
    }

    @Test
    void whatWouldBringTheNearestCauseOverIsNamedFirst() {
        var log = new Missing("nic.link-down", "srv1", "the System log of srv1", "wevtutil epl System s.evtx");
        var other = new Missing("backup.failed", "srv1", "the Application log of srv1", "wevtutil epl Application a");
        var far = new CauseOutcome("a-backup", Verdict.NOT_EVALUATED, Double.NaN, "", List.of(other), List.of("one"));
        var unseen = new CauseOutcome("b-unseen", Verdict.NOT_EVALUATED, Double.NaN, "", List.of(other));
        var near = new CauseOutcome("c-link", Verdict.NOT_EVALUATED, Double.NaN, "", List.of(log), List.of("1", "2"));

        assertThat(render(Analyses.withOutcomes(List.of(far, unseen, near)), 132, Verbosity.NORMAL))
                .contains("3 causes; the nearest is c-link, for want of the System log of SRV1 (-v lists all with");
    }

    @Test
    void factThatWouldHelpIsStatedInsteadOfRun() {
        var fact = new Missing("storage.thin", "", "the fact storage.thin", "--fact storage.thin=true or --fact x=y");
        String text = render(Analyses.with(List.of(MigrationReset.lacking(fact))), 57, Verbosity.NORMAL);

        assertThat(text).contains("""
                              the fact storage.thin
                                state it with --fact storage.thin=true or
                                --fact x=y
                """);
    }

    @Test
    void zonesOfHostsAreToldTogetherBesideTheZoneOfTheReport() {
        var hosts = List.of(
                new Host("srv1", List.of("SRV1"), "Europe/Paris", "header of a.csv"),
                new Host("srv2", List.of("SRV2"), "Europe/Paris", "header of b.csv"),
                new Host("srv3", List.of("SRV3"), "Z", "--timezone"),
                new Host("srv4", List.of("SRV4"), "", ""));

        assertThat(render(Analyses.withHosts(hosts), 100, Verbosity.NORMAL)).endsWith("""
                 times        local times of SRV1, SRV2 read as Europe/Paris (header of a.csv; header of b.csv)
                              local times of SRV3 read as UTC (--timezone)
                              here they stand in UTC (Z), unless a zone is named beside them
                """);
    }

    @Test
    void sameGapOfSeveralHostsIsNamedOnce() {
        assertThat(render(Analyses.withCoverage(List.of()), 100, Verbosity.NORMAL))
                .contains("nothing seen; not covered: SRV1 and SRV2 (nothing collected)\n");
    }

    @Test
    void causeWhoseRuleFailedIsNotCountedAsLookedFor() {
        var broken = new CauseOutcome("nic-link-flap", Verdict.ERROR, Double.NaN, "rule \"x\" threw", List.of());
        var analysis = Analyses.withOutcomes(List.of(broken));

        assertThat(render(analysis, 100, Verbosity.NORMAL))
                .contains(" rule failed  nothing can be said about nic-link-flap\n");
        assertThat(render(analysis, 100, Verbosity.VERBOSE)).contains("rule \"x\" threw");
        assertThat(render(analysis, 100, Verbosity.QUIET))
                .isEqualTo("no known cause found; of 1 cause looked for, 0 not found, 1 not judged\n");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, (can be undone)",
        "'yes; the adapter restarts', (can be undone: the adapter restarts)",
        "no, (cannot be undone)",
        "restore the backup, (way back: restore the backup)"
    })
    void stepSaysWhetherItCanBeUndone(String reversible, String said) {
        var step = new CausePage.Remediation("do it", "", reversible, CausePage.Condition.NONE);
        var finding = MigrationReset.finding(
                MigrationReset.page(List.of(step)), Verdict.FOUND, 0.9, MigrationReset.evidence());

        assertThat(render(Analyses.with(List.of(finding)), 100, Verbosity.NORMAL))
                .contains("     fix      do it " + said + "\n");
    }

    @Test
    void recordsWithoutTextAreSaidInTheWordsOfTheCatalogueAndCodesExplainedOnce() {
        String text = render(migrationWithRecords(), 80, Verbosity.NORMAL, lostSrv2());

        assertThat(text)
                .contains("record 4711: web lost SRV2 (0x80072746 WSAECONNRESET)\n")
                .contains("0x80072746 is WSAECONNRESET: the other end cut the connection\n")
                .doesNotContain("record 4709", "record 4712", "record 4713", "it has a text");
        assertThat(text).containsOnlyOnce("0x80072746 is");
    }

    @Test
    void recordsThatTheCatalogueHasNoLineForAreToldByTheirValuesIfAllIsAskedFor() {
        assertThat(render(migrationWithRecords(), 80, Verbosity.VERBOSE, lostSrv2()))
                .contains("#4709\n                record 4709: VmName=web\n")
                .contains("record 4711: web lost SRV2 (0x80072746 WSAECONNRESET)\n");
    }

    @Test
    void codeThatTheEvidenceNamesByItsSymbolIsNotExplainedAgain() {
        var reset = MigrationReset.symptom(
                "live-migration.reset", MigrationReset.RESET, 1, SourceRef.record(MigrationReset.VMMS_LOG, 4711));
        var said = MigrationReset.evidence(Role.SUPPORTS, Strength.STRONG, true, "reset (WSAECONNRESET)", reset);
        var finding = MigrationReset.finding(MigrationReset.page(), Verdict.FOUND, 0.9, List.of(said));
        Analysis analysis =
                Analyses.withEvents(migrationWithRecords().observations().events(), finding);

        assertThat(render(analysis, 80, Verbosity.NORMAL, lostSrv2()))
                .contains("record 4711: web lost")
                .doesNotContain("0x80072746 is");
    }

    private static Analysis migrationWithRecords() {
        var code = new Datum("ErrorCode", "-2147014842");
        List<Event> events = List.of(
                MigrationReset.event(4709, 20413, "", new Datum("VmName", "web")),
                MigrationReset.event(4711, 22038, "", new Datum("VmName", "web"), code),
                MigrationReset.event(4712, 22038, "", new Datum("VmName", "web"), code),
                MigrationReset.event(4713, 22040, "it has a text", new Datum("VmName", "db")));
        return Analyses.withEvents(events, MigrationReset.finding());
    }

    private static Catalogue lostSrv2() {
        return Names.of(
                Names.event("Microsoft-Windows-Hyper-V-VMMS", 22038, "Not sent.", "{VmName} lost SRV2 ({ErrorCode})"));
    }

    @Test
    void healthIsNeverClaimed() {
        assertThat(render(Analyses.nothingFound(), 100, Verbosity.VERBOSE)).doesNotContainIgnoringCase("health");
    }

    @Test
    void nothingJudgedIsSaidWhereNoCauseIsKnown() {
        assertThat(render(Analyses.empty(), 80, Verbosity.NORMAL)).endsWith("\nNothing was judged.\n");
    }

    private static String render(Analysis analysis, int width, Verbosity verbosity) {
        return render(analysis, width, verbosity, Names.none());
    }

    private static String render(Analysis analysis, int width, Verbosity verbosity, Catalogue catalogue) {
        return new TextReport(new TextStyle(width, false, verbosity, false), catalogue).text(analysis);
    }
}
