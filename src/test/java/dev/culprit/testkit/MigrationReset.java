package dev.culprit.testkit;

import dev.culprit.model.CauseKind;
import dev.culprit.model.CausePage;
import dev.culprit.model.Chain;
import dev.culprit.model.ChainLink;
import dev.culprit.model.ChainLink.Level;
import dev.culprit.model.Datum;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import dev.culprit.model.Evidence;
import dev.culprit.model.Evidence.Role;
import dev.culprit.model.Finding;
import dev.culprit.model.Missing;
import dev.culprit.model.Needs;
import dev.culprit.model.Scope;
import dev.culprit.model.Severity;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.Status;
import dev.culprit.model.Strength;
import dev.culprit.model.Symptom;
import dev.culprit.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A finding as the first scenario gives it: a live migration whose connections were reset, jumbo frames too large. */
public final class MigrationReset {
    /** When the migration began. */
    public static final Instant BEGUN = Instant.parse("2013-10-08T10:06:15Z");
    /** When its connections were reset. */
    public static final Instant RESET = Instant.parse("2013-10-08T10:06:26.1234567Z");

    public static final String VMMS_LOG = "SRV1/Microsoft-Windows-Hyper-V-VMMS-Admin.evtx";
    public static final String SYSTEM_LOG = "SRV1/System.evtx";
    public static final String ADAPTERS_SRV1 = "SRV1/GetNetAdapterAdvancedProperty.xml";
    public static final String ADAPTERS_SRV2 = "SRV2/GetNetAdapterAdvancedProperty.xml";

    public static final Missing SYSTEM_LOG_OF_SRV2 = new Missing(
            "nic.link-down",
            "srv2",
            "the System log of srv2",
            "wevtutil epl System C:\\Temp\\srv2-System.evtx /r:srv2");

    private static final ChainLink BROKEN = new ChainLink(
            Level.SYMPTOM, "connections of the migration are reset", List.of("live-migration.reset"), false);
    private static final ChainLink DROPPED = new ChainLink(
            Level.MECHANISM,
            "large packets get no answer where small ones pass",
            List.of("path.large-ping-failed"),
            false);
    private static final ChainLink CHANGED =
            new ChainLink(Level.MECHANISM, "an adapter was changed the day before", List.of("nic.changed"), false);
    private static final ChainLink TOO_LARGE = new ChainLink(
            Level.ROOT,
            "a host sends larger frames than most switches carry",
            List.of("nic.jumbo-above-switch-limit"),
            false);

    private MigrationReset() {}

    /** Returns the page of the cause. */
    public static CausePage page() {
        return page(repair());
    }

    /** Returns the page of the cause with other steps of repair. */
    public static CausePage page(List<CausePage.Remediation> repair) {
        return page("live-migration-mtu-mismatch-host", CauseKind.FAULT, repair);
    }

    /** Returns the same page under another id and kind. */
    public static CausePage page(String id, CauseKind kind) {
        return page(id, kind, repair());
    }

    private static CausePage page(String id, CauseKind kind, List<CausePage.Remediation> repair) {
        return new CausePage(
                id,
                "Jumbo frames larger than the switch path carries: live migration connections are reset",
                "live-migration",
                kind,
                Severity.HIGH,
                Status.EXPERIMENTAL,
                Scope.PAIR,
                Optional.of(Duration.ofSeconds(60)),
                new Needs(List.of(List.of("live-migration.reset"))),
                List.of("nic.jumbo-above-switch-limit"),
                new Needs(List.of()),
                new TreeMap<>(Map.of("nic-link-flap", "no link-down event in the minute before the reset")),
                List.of(),
                List.of(BROKEN, DROPPED, CHANGED, TOO_LARGE),
                List.of(),
                repair,
                List.of(new CausePage.Reference(
                        "Set-NetAdapterAdvancedProperty",
                        "https://learn.microsoft.com/powershell/module/netadapter/set-netadapteradvancedproperty")),
                Map.of(
                        "Why it happens",
                        "A frame that is too large for one hop is dropped there\nwithout a word. Small frames pass, so the"
                                + " connection opens and breaks once data flows.\n"));
    }

    private static List<CausePage.Remediation> repair() {
        return List.of(
                new CausePage.Remediation(
                        "set the jumbo size of the CSV and migration adapters to a value that every hop carries, on"
                                + " all nodes",
                        "Set-NetAdapterAdvancedProperty -Name 'LM-1' -RegistryKeyword '*JumboPacket' -RegistryValue"
                                + " 9014",
                        "yes",
                        CausePage.Condition.NONE),
                new CausePage.Remediation("migrate the machine again", "", "", CausePage.Condition.NONE));
    }

    /** Returns a timed symptom on srv1. */
    public static Symptom symptom(String id, Instant time, long count, SourceRef... sources) {
        return new Symptom(
                id, "srv1", "srv2", "DidierTest01", time, time, true, count, new TreeMap<>(), List.of(sources));
    }

    /** Returns a symptom that a setting of a host shows. */
    public static Symptom jumbo(String host, String artifact) {
        return new Symptom(
                "nic.jumbo-above-switch-limit",
                host,
                "",
                "LM-1",
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                1,
                new TreeMap<>(Map.of("value", "9614")),
                List.of(SourceRef.line(artifact, 212)));
    }

    /** Returns evidence for or against, about one symptom. */
    public static Evidence evidence(Role role, Strength strength, boolean counted, String text, Symptom about) {
        return new Evidence(role, strength, counted, text, about, about, about.sources());
    }

    /** Returns a record of the log that shows the reset. */
    public static Event event(long record, int id, String message, Datum... data) {
        return new Event(
                SourceRef.record(VMMS_LOG, record),
                RESET,
                "srv1",
                "Microsoft-Windows-Hyper-V-VMMS-Admin",
                "Microsoft-Windows-Hyper-V-VMMS",
                "Microsoft-Windows-Hyper-V-VMMS",
                id,
                2,
                List.of(data),
                id == 22038 ? List.of(ErrorCode.of("0x80072746")) : List.of(),
                message);
    }

    private static Symptom reset() {
        return symptom(
                "live-migration.reset",
                RESET,
                4,
                SourceRef.record(VMMS_LOG, 4711),
                SourceRef.record(VMMS_LOG, 4712),
                SourceRef.record(VMMS_LOG, 4713),
                SourceRef.record(VMMS_LOG, 4714),
                SourceRef.record(SYSTEM_LOG, 90210));
    }

    /** Returns all evidence of the scenario; the second jumbo setting is not counted again. */
    public static List<Evidence> evidence() {
        var reset = reset();
        var begun = symptom("live-migration.started", BEGUN, 1, SourceRef.record(VMMS_LOG, 4709));
        String largest = ", above 9216, the largest frame that most switches carry";
        return List.of(
                evidence(
                        Role.SUPPORTS,
                        Strength.STRONG,
                        true,
                        "22038, 22040 and 21018 with 0x80072746 (connection reset by the other side)",
                        reset),
                evidence(
                        Role.SUPPORTS, Strength.MODERATE, true, "the reset came 11 s after the migration began", begun),
                evidence(
                        Role.SUPPORTS,
                        Strength.STRONG,
                        true,
                        "JumboPacket is 9614 on srv1 \"LM-1\"" + largest,
                        jumbo("srv1", ADAPTERS_SRV1)),
                evidence(
                        Role.SUPPORTS,
                        Strength.STRONG,
                        false,
                        "JumboPacket is 9614 on srv2 \"LM-1\"" + largest,
                        jumbo("srv2", ADAPTERS_SRV2)));
    }

    /** Returns the finding. */
    public static Finding finding() {
        return finding(page(), Verdict.FOUND, 0.9707, evidence());
    }

    /** Returns the finding with something else missing. */
    public static Finding lacking(Missing... missing) {
        return finding(page(), Verdict.FOUND, 0.9707, evidence(), List.of(missing));
    }

    /** Returns the finding with parts replaced. */
    public static Finding finding(CausePage page, Verdict verdict, double confidence, List<Evidence> evidence) {
        return finding(page, verdict, confidence, evidence, List.of(SYSTEM_LOG_OF_SRV2));
    }

    private static Chain chain() {
        return new Chain(
                List.of(
                        Chain.Link.seen(BROKEN, reset()),
                        Chain.Link.unseen(DROPPED, Chain.State.UNKNOWN),
                        Chain.Link.unseen(CHANGED, Chain.State.NOT_SEEN),
                        Chain.Link.seen(TOO_LARGE, jumbo("srv1", ADAPTERS_SRV1))),
                List.of(),
                List.of());
    }

    private static Finding finding(
            CausePage page, Verdict verdict, double confidence, List<Evidence> evidence, List<Missing> missing) {
        return new Finding(
                page,
                verdict,
                confidence,
                3.5,
                0.0082,
                "srv1->srv2",
                List.of("srv1", "srv2"),
                Optional.of(new Span(BEGUN, RESET)),
                1,
                "srv1 → srv2, VM DidierTest01",
                evidence,
                chain(),
                List.of(
                        new Finding.Rival("nic-link-flap", 0.0412, "no link-down event in the minute before the reset"),
                        new Finding.Rival("live-migration-port-blocked", 0.004, "reset after connect, not refused")),
                missing,
                List.of(new Finding.Settle(
                        "ping -f -l 9572 10.10.180.12",
                        "srv1",
                        true,
                        "no answer while a small ping is answered means that this is the cause",
                        "--fact migration.large-ping=passed or --fact migration.large-ping=failed")),
                page.remediation().stream()
                        .map(step -> new Finding.Step(step.step(), step.command(), step.reversible()))
                        .toList());
    }
}
