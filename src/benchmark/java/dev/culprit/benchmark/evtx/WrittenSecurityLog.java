package dev.culprit.benchmark.evtx;

import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.Xml;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log of written logons and logoffs in the shape of Windows' own, the same on every run. */
final class WrittenSecurityLog {
    private static final int RECORDS = 1_000;
    private static final int LOGON = 4624;
    private static final int LOGOFF = 4634;
    private static final int CLEARED = 1102;
    private static final int RECORDS_PER_LOGOFF = 3;
    private static final int RECORDS_PER_CLEARING = 100;
    private static final Instant START = Instant.parse("2013-10-08T10:00:00Z");

    private WrittenSecurityLog() {}

    static byte[] bytes() {
        var writer = new EvtxWriter();
        for (int number = 1; number <= RECORDS; number++) {
            writer.add(event(number));
        }
        return writer.toBytes();
    }

    private static WrittenEvent event(int number) {
        int id = id(number);
        return new WrittenEvent(
                "Microsoft-Windows-Security-Auditing",
                id,
                0,
                0,
                START.plusMillis(37L * number),
                "Security",
                "SRV1.blog.com",
                number,
                Xml.element("EventData", (id == LOGON ? logon(number) : logoff(number)).toArray(Xml[]::new)));
    }

    private static int id(int number) {
        if (number % RECORDS_PER_CLEARING == 0) {
            return CLEARED;
        }
        return number % RECORDS_PER_LOGOFF == 0 ? LOGOFF : LOGON;
    }

    private static List<Xml> logoff(int number) {
        List<Xml> data = new ArrayList<>(List.of(
                data("TargetUserSid", Value.sid("S-1-5-21-1004336348-1177238915-682003330-" + (1000 + number % 40))),
                data("TargetUserName", Value.string("user" + number % 40)),
                data("TargetDomainName", Value.string("BLOG")),
                data("TargetLogonId", Value.hexInt64(0x3e7L + 7919L * number))));
        data.add(data("LogonType", Value.uint32(3)));
        return data;
    }

    private static List<Xml> logon(int number) {
        List<Xml> data = logoff(number);
        data.addAll(List.of(
                data("SubjectUserSid", Value.sid("S-1-5-18")),
                data("SubjectUserName", Value.string("SRV1$")),
                data("SubjectDomainName", Value.string("BLOG")),
                data("SubjectLogonId", Value.hexInt64(0x3e7)),
                data("LogonProcessName", Value.string("Kerberos")),
                data("AuthenticationPackageName", Value.string("Kerberos")),
                data("WorkstationName", Value.none()),
                data("LogonGuid", Value.guid("5ae0c3b2-77d1-4f3a-9c00-00000000a" + (100 + number % 40))),
                data("TransmittedServices", Value.string("-")),
                data("LmPackageName", Value.string("-")),
                data("KeyLength", Value.uint32(0)),
                data("ProcessId", Value.hexInt64(0)),
                data("ProcessName", Value.string("-")),
                data("IpAddress", Value.string("10.0.0." + number % 250)),
                data("IpPort", Value.string(Integer.toString(49_152 + number)))));
        return data;
    }

    private static Xml data(String name, Value value) {
        return Xml.element("Data", Xml.value(value)).attribute("Name", Xml.text(name));
    }
}
