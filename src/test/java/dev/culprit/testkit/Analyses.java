package dev.culprit.testkit;

import dev.culprit.model.Analysis;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.ArtifactOutcome;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.Coverage;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Event;
import dev.culprit.model.Finding;
import dev.culprit.model.Host;
import dev.culprit.model.Incident;
import dev.culprit.model.Missing;
import dev.culprit.model.Observations;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whole analyses as a run would end with them, for tests of everything that comes after diagnosis. */
public final class Analyses {
    private static final Span LOG = new Span(Instant.parse("2013-10-08T07:00:01Z"), MigrationReset.RESET);
    private static final String VMMS = "Microsoft-Windows-Hyper-V-VMMS-Admin";
    private static final String CMDLET = "Get-NetAdapterAdvancedProperty";

    private Analyses() {}

    /** One cause found with good evidence, another source missing. */
    public static Analysis migrationReset() {
        return with(List.of(MigrationReset.finding()));
    }

    /** The files of {@link #migrationReset} with the given findings. */
    public static Analysis with(List<Finding> findings) {
        return analysis(twoHosts(), diagnosis(findings, coverage()), artifacts(), List.of(), false);
    }

    /** As {@link #migrationReset}, but with the given coverage of symptoms. */
    public static Analysis withCoverage(List<Coverage> coverage) {
        var diagnosis = diagnosis(List.of(MigrationReset.finding()), coverage);
        return analysis(twoHosts(), diagnosis, artifacts(), List.of(), false);
    }

    /** Good logs of two hosts in which no known cause shows. */
    public static Analysis nothingFound() {
        return with(List.of());
    }

    /** As {@link #nothingFound}, but with the given outcomes of the known causes. */
    public static Analysis withOutcomes(List<CauseOutcome> outcomes) {
        var diagnosis = new Diagnosis(
                List.of(),
                outcomes,
                List.of(),
                coverage(),
                List.of(),
                List.of(),
                List.of(),
                Collections.emptySortedSet());
        return analysis(twoHosts(), diagnosis, artifacts(), List.of(), false);
    }

    /** The files of {@link #migrationReset} with one finding, and records that its evidence may rest on. */
    public static Analysis withEvents(List<Event> events, Finding finding) {
        Analysis analysis = with(List.of(finding));
        Observations observed = analysis.observations();
        var withEvents = new Observations(
                observed.hosts(),
                observed.clusters(),
                events,
                observed.tallies(),
                observed.settings(),
                observed.collected(),
                observed.eventCount(),
                observed.logCount(),
                observed.span(),
                observed.series(),
                observed.assumptions(),
                observed.problems());
        return analysis(withEvents, analysis.diagnosis(), analysis.artifacts(), List.of(), false);
    }

    /** As {@link #nothingFound}, but with the given hosts. */
    public static Analysis withHosts(List<Host> hosts) {
        var observed = observations(hosts, List.of(), 0, 0);
        return analysis(observed, diagnosis(List.of(), coverage()), artifacts(), List.of(), false);
    }

    /** Interrupted, and much of the input cannot be read; no cause is found. */
    public static Analysis damaged() {
        var files = List.of(
                file(MigrationReset.VMMS_LOG, ArtifactKind.EVTX, 69_632, 118, 2, ""),
                file("logs.zip!/Node_SRV2/System.evtx", ArtifactKind.EMPTY, 0, 0, 1, "the file is empty"),
                file("photo.evtx", ArtifactKind.UNKNOWN, -1, 0, 1, "neither a log nor any other known kind of file"),
                file("events.txt", ArtifactKind.EVENT_TEXT, 1_204, 2, 1, ""),
                file("notes.txt", ArtifactKind.OTHER_TEXT, 812, 0, 0, "holds nothing that is read"));
        var observed = observations(
                List.of(new Host("srv1", List.of("SRV1"), "UTC", "assumed UTC")),
                List.of(log("srv1", VMMS, CoverageState.PARTIAL, 118, "problems in the file")),
                120,
                2);
        return analysis(observed, diagnosis(List.of(), List.of()), files, damage(), true);
    }

    private static List<Problem> damage() {
        return List.of(
                problem(
                        "decode",
                        "evtx.chunk-checksum",
                        SourceRef.offset(MigrationReset.VMMS_LOG, 4096),
                        "the checksum of the chunk is 0x1D0F2C11 where 0x8A0B3C77 was expected; its records were read"),
                problem(
                        "decode",
                        "evtx.record-truncated",
                        SourceRef.record(MigrationReset.VMMS_LOG, 118),
                        "the record ends 212 bytes before its length says"),
                problem(
                        "bundle",
                        "bundle.empty-file",
                        SourceRef.whole("logs.zip!/Node_SRV2/System.evtx"),
                        "the file is empty; an event log was expected"),
                problem(
                        "bundle",
                        "bundle.unknown-kind",
                        SourceRef.whole("photo.evtx"),
                        "the file begins with FF D8 FF; an event log begins with ElfFile"),
                problem(
                        "normalize",
                        "time.ambiguous-date",
                        SourceRef.line("events.txt", 3),
                        "10/8/2013 may be 8 October or 10 August; read as 8 October"));
    }

    /** Nothing readable, nothing known: the smallest analysis there is. */
    public static Analysis empty() {
        var observed = new Observations(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        var diagnosis = new Diagnosis(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Collections.emptySortedSet());
        return analysis(observed, diagnosis, List.of(), List.of(), false);
    }

    /** Coverage in which both hosts could have shown a reset. */
    public static List<Coverage> coverage() {
        return List.of(
                covered("live-migration.reset", "srv1"),
                covered("live-migration.reset", "srv2"),
                covered("nic.link-down", "srv1"),
                new Coverage(
                        "nic.link-down",
                        "srv2",
                        CoverageState.ABSENT,
                        Span.ALWAYS,
                        0,
                        "the System log of srv2 was not collected"));
    }

    public static Coverage covered(String symptom, String host) {
        return new Coverage(symptom, host, CoverageState.PRESENT, LOG, 6210, VMMS);
    }

    private static Problem problem(String stage, String code, SourceRef where, String text) {
        return new Problem(stage, code, where, text);
    }

    private static ArtifactOutcome file(
            String path, ArtifactKind kind, long bytes, long records, int problems, String skipped) {
        return new ArtifactOutcome(new Artifact(path, kind, bytes, ""), records, 0, problems, skipped);
    }

    private static List<ArtifactOutcome> artifacts() {
        return List.of(
                file(MigrationReset.VMMS_LOG, ArtifactKind.EVTX, 1_118_208, 4714, 0, ""),
                file(MigrationReset.SYSTEM_LOG, ArtifactKind.EVTX, 2_166_784, 7599, 0, ""),
                file("SRV2/Microsoft-Windows-Hyper-V-VMMS-Admin.evtx", ArtifactKind.EVTX, 69_632, 118, 0, ""),
                file(MigrationReset.ADAPTERS_SRV1, ArtifactKind.CLIXML, 88_012, 96, 0, ""),
                file(MigrationReset.ADAPTERS_SRV2, ArtifactKind.CLIXML, 87_990, 96, 0, ""));
    }

    private static Observations twoHosts() {
        var hosts = List.of(
                new Host("srv1", List.of("SRV1", "SRV1.BLOG.COM", "srv1.blog.com"), "", ""),
                new Host("srv2", List.of("SRV2"), "", ""));
        var collected = List.of(
                log("srv1", VMMS, CoverageState.PRESENT, 4714, ""),
                log("srv1", "System", CoverageState.PRESENT, 7599, ""),
                log("srv2", VMMS, CoverageState.PRESENT, 118, ""),
                new CollectedSource(
                        CollectedSource.Kind.CMDLET, CMDLET, "srv1", CoverageState.PRESENT, Span.ALWAYS, 96, ""),
                new CollectedSource(
                        CollectedSource.Kind.CMDLET, CMDLET, "srv2", CoverageState.PRESENT, Span.ALWAYS, 96, ""));
        return observations(hosts, collected, 12_431, 3);
    }

    private static CollectedSource log(String host, String channel, CoverageState state, long count, String why) {
        return new CollectedSource(CollectedSource.Kind.CHANNEL, channel, host, state, LOG, count, why);
    }

    private static Observations observations(List<Host> hosts, List<CollectedSource> collected, long events, int logs) {
        return new Observations(
                hosts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                collected,
                events,
                logs,
                Optional.of(LOG),
                List.of(),
                List.of(),
                List.of());
    }

    private static Diagnosis diagnosis(List<Finding> findings, List<Coverage> coverage) {
        var incidents = findings.isEmpty()
                ? List.<Incident>of()
                : List.of(new Incident(
                        new Span(MigrationReset.BEGUN, MigrationReset.RESET),
                        List.of("srv1"),
                        List.of("live-migration.reset", "live-migration.started"),
                        findings.stream().map(Finding::id).toList()));
        return new Diagnosis(
                findings,
                outcomes(findings),
                List.of(),
                coverage,
                incidents,
                List.of(),
                List.of(),
                Collections.emptySortedSet());
    }

    private static List<CauseOutcome> outcomes(List<Finding> findings) {
        var outcomes = new TreeMap<String, CauseOutcome>();
        for (String quiet : List.of(
                "dc-dependency-chicken-egg",
                "live-migration-kerberos-delegation",
                "live-migration-mtu-mismatch-host",
                "live-migration-mtu-mismatch-switch",
                "live-migration-port-blocked",
                "vm-config-access-denied")) {
            outcomes.put(quiet, outcome(quiet, Verdict.NOT_FOUND, 0.0042, "looked for on srv1 and srv2 and not seen"));
        }
        Missing ofSrv2 = MigrationReset.SYSTEM_LOG_OF_SRV2;
        for (String open : List.of("nic-link-flap", "secure-channel-broken", "storage-path-loss")) {
            outcomes.put(
                    open,
                    outcome(
                            open,
                            Verdict.NOT_EVALUATED,
                            Double.NaN,
                            "the System log of srv2 was not collected",
                            ofSrv2));
        }
        for (Finding finding : findings) {
            String id = finding.page().id();
            outcomes.put(id, outcome(id, finding.verdict(), finding.confidence(), "named on " + finding.scopeKey()));
        }
        return List.copyOf(outcomes.values());
    }

    private static CauseOutcome outcome(
            String cause, Verdict verdict, double confidence, String reason, Missing... missing) {
        return new CauseOutcome(cause, verdict, confidence, reason, List.of(missing));
    }

    private static Analysis analysis(
            Observations observed,
            Diagnosis diagnosis,
            List<ArtifactOutcome> artifacts,
            List<Problem> problems,
            boolean partial) {
        return new Analysis(
                new Analysis.Tool("0.1.0", "5f0c2a9e", 41),
                List.of("bundle"),
                observed,
                diagnosis,
                artifacts,
                problems,
                new Analysis.Run(
                        List.of("analyze", "bundle"),
                        new TreeMap<>(Map.of("timezone", "UTC")),
                        Optional.empty(),
                        Duration.ofMillis(812),
                        partial));
    }
}
