package dev.culprit.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Event;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Five events that differ in everything a query can ask for, and what a query finds among them. */
final class SmallBundle {
    private static final String VMMS = "Microsoft-Windows-Hyper-V-VMMS";

    private SmallBundle() {}

    static List<Event> events() {
        return List.of(
                EventText.record(1)
                        .at("2013-10-08T10:06:15.5Z")
                        .by(VMMS, 20413)
                        .channel(VMMS + "-Admin")
                        .in("a.zip!/Node_1/VMMS Admin.evtx")
                        .with("VmName", "DidierTest01")
                        .with("VmId", "{5AE0C3B2-77D1-4F3A-9C00-00000000000A}")
                        .saying("The Virtual Machine Management service initiated the live migration.")
                        .event(),
                EventText.record(2)
                        .at("2013-10-08T10:06:26Z")
                        .by(VMMS, 22038)
                        .channel(VMMS + "-Admin")
                        .level(2)
                        .in("a.zip!/Node_1/VMMS Admin.evtx")
                        .with("VmName", "DidierTest01")
                        .with("Address", "10.0.3.4")
                        .code("0x80072746")
                        .saying("Failed to send data: the connection was reset (0x80072746).")
                        .event(),
                EventText.record(3)
                        .at("2013-10-08T10:06:27Z")
                        .by(VMMS, 21018)
                        .channel(VMMS + "-Admin")
                        .on("srv2")
                        .level(3)
                        .in("a.zip!/Node_2/VMMS Admin.evtx")
                        .with("VmName", "ISTANBUL-1")
                        .with("User", "CORP\\Alice")
                        .code("0x80072746")
                        .code("0x00000005")
                        .event(),
                EventText.record(4711)
                        .at("2013-10-08T23:59:59.9999999Z")
                        .on("srv2")
                        .in("Node_2/System.evtx")
                        .level(1)
                        .with("", "Отказано в доступе")
                        .with("param2", "stopped")
                        .with("Process Name", "vmms.exe")
                        .event(),
                EventText.record(5)
                        .from(SourceRef.line("notes/System.evtx.txt", 12))
                        .at("2013-10-09T00:00:00Z")
                        .on("10.0.3.4")
                        .level(0)
                        .with("Id", "22038")
                        .with("Path", "C:\\ClusterStorage\\Volume 1")
                        .saying("接続がリセットされました what?")
                        .event());
    }

    static void assertThatItFinds(IndexSearch search, String query, String records) throws Exception {
        Long[] expected = records.isEmpty()
                ? new Long[0]
                : Arrays.stream(records.split(" ", -1)).map(Long::valueOf).toArray(Long[]::new);
        assertThat(records(search, query)).as(query).containsExactly(expected);
    }

    /** The records found; the event that was read from a line counts as 5. */
    static List<Long> records(IndexSearch index, String query) throws QueryException, IOException {
        SearchResult result = index.search(query, Span.ALWAYS, 100);
        assertThat(result.total()).isEqualTo(result.events().size());
        return result.events().stream()
                .map(Event::source)
                .map(source -> source.unit() == SourceRef.Unit.RECORD ? source.position() : 5L)
                .toList();
    }
}
