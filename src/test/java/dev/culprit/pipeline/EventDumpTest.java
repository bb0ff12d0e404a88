package dev.culprit.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.culprit.decode.RawEvent;
import dev.culprit.decode.eventxml.EventXmlDecoder;
import dev.culprit.decode.evtx.EvtxDecoder;
import dev.culprit.dump.WellFormed;
import dev.culprit.model.Artifact;
import dev.culprit.model.Datum;
import dev.culprit.model.Problem;
import dev.culprit.pipeline.EventDump.Form;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.Xml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventDumpTest {
    private static final String LOG = "System.evtx";

    @TempDir
    private Path folder;

    private final List<String> messages = new ArrayList<>();

    @Test
    void dumpedXmlReadsBackAsTheSameEvents() throws IOException {
        var log = new EvtxWriter()
                .add(WrittenEvent.example(1).withData(data(Value.string("<&>'\"]]>\t\r\n é€😀 \u202e\u009b"))))
                .add(WrittenEvent.example(2).withData(data(Value.hexInt64(4))))
                .add(WrittenEvent.example(3).withData(data(Value.string("  blanks around  "))))
                .add(WrittenEvent.example(4)
                        .withData(Xml.element(
                                "UserData",
                                Xml.element("p:Report", Xml.element("p:Inner", Xml.text("in")))
                                        .attribute("xmlns:p", Xml.text("urn:p"))
                                        .attribute("p:code", Xml.text("7")))));
        Path file = Files.write(folder.resolve(LOG), log.toBytes());

        List<RawEvent> direct = direct(file);
        assertThat(direct).hasSize(4);
        assertThat(throughXml(file))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(direct);
    }

    @Test
    void sampleLogsReadBackFromXmlAsTheSameEvents() throws Exception {
        Path samples = Path.of(System.getProperty("culprit.samples", "../shared/samples"), "evtx");
        assumeTrue(Files.isDirectory(samples), "the sample logs are not here");
        List<Path> logs;
        try (Stream<Path> files = Files.list(samples)) {
            logs = files.filter(file -> file.toString().endsWith(".evtx"))
                    .sorted()
                    .toList();
        }

        assertThat(logs).isNotEmpty();
        for (Path log : logs) {
            assertThat(WellFormed.events(dump(log, Form.XML, true)))
                    .as(log.toString())
                    .isNotNull();
            Set<Long> torn = torn(log);
            assertThat(firstDifference(whole(direct(log), torn), whole(throughXml(log), torn)))
                    .as(log.toString())
                    .isEmpty();
        }
    }

    @Test
    void interruptionStopsAfterTheChunkInHand() throws Exception {
        Path first = Files.write(folder.resolve("a.evtx"), events(3_000));
        Path second = Files.write(folder.resolve("b.evtx"), events(10));
        var asked = new AtomicInteger();
        var out = new ByteArrayOutputStream();

        EventDump.Outcome outcome =
                dump(Form.XML, false, () -> asked.incrementAndGet() > 3).run(List.of(first, second), out);

        assertThat(outcome.partial()).isTrue();
        assertThat(outcome.records()).isBetween(1L, 2_999L);
        assertThat(WellFormed.events(out.toString(UTF_8))).hasSize((int) outcome.records());
        assertThat(out.toString(UTF_8)).endsWith("<?culprit partial=\"true\"?>\n</Events>\n");
        assertThat(messages).containsExactly("b.evtx: interrupted");
    }

    @Test
    void jsonLinesThatAreNotAllSayItInTheLast() throws Exception {
        Path log = Files.write(folder.resolve("a.evtx"), events(3_000));
        var asked = new AtomicInteger();
        var out = new ByteArrayOutputStream();

        EventDump.Outcome outcome =
                dump(Form.JSONL, false, () -> asked.incrementAndGet() > 3).run(List.of(log), out);

        List<String> lines = out.toString(UTF_8).lines().toList();
        assertThat(outcome.partial()).isTrue();
        assertThat(lines).hasSize((int) outcome.records() + 1).last().isEqualTo("{\"partial\":true}");
    }

    /** Returns the ids of records that are torn: what can be read of them need not make an event. */
    private Set<Long> torn(Path log) throws IOException {
        var torn = new HashSet<Long>();
        for (String line : dump(log, Form.JSONL, false).lines().toList()) {
            if (line.contains("\"damage\":")) {
                torn.add(new ObjectMapper().readTree(line).get("record").asLong());
            }
        }
        return torn;
    }

    /** Returns the events but for the torn ones, their values as far as XML can hold them. */
    private static List<RawEvent> whole(List<RawEvent> events, Set<Long> torn) {
        return events.stream()
                .filter(event -> !torn.contains(event.recordId()))
                .map(EventDumpTest::withLegalValues)
                .toList();
    }

    private static RawEvent withLegalValues(RawEvent event) {
        List<Datum> data = event.data().stream()
                .map(datum -> new Datum(
                        datum.name(),
                        datum.value().replaceAll("[\u0000-\b\u000b\f\u000e-\u001f\ufffe\uffff]", "\ufffd")))
                .toList();
        return new RawEvent(
                event.source(),
                event.recordId(),
                event.time(),
                event.computer(),
                event.channel(),
                event.provider(),
                event.id(),
                event.qualifiers(),
                event.level(),
                data,
                event.message());
    }

    private static String firstDifference(List<RawEvent> expected, List<RawEvent> actual) {
        for (int index = 0; index < Math.min(expected.size(), actual.size()); index++) {
            if (!expected.get(index).equals(actual.get(index))) {
                return expected.get(index) + " became " + actual.get(index);
            }
        }
        return expected.size() == actual.size() ? "" : expected.size() + " events became " + actual.size();
    }

    private List<RawEvent> direct(Path log) throws IOException {
        return Decoded.by(new EvtxDecoder(), LOG, Files.readAllBytes(log)).events();
    }

    private List<RawEvent> throughXml(Path log) throws IOException {
        return Decoded.by(new EventXmlDecoder(), LOG, dump(log, Form.XML, false))
                .events();
    }

    private String dump(Path log, Form form, boolean recover) throws IOException {
        var out = new ByteArrayOutputStream();
        dump(form, recover, () -> false).run(List.of(log), out);
        return out.toString(UTF_8);
    }

    private EventDump dump(Form form, boolean recover, BooleanSupplier interrupted) {
        var listener = new EventDump.Listener() {
            @Override
            public void problem(Problem problem) {
                messages.add(problem.code());
            }

            @Override
            public void notDumped(Artifact artifact, String why) {
                messages.add(artifact.path() + ": " + why);
            }
        };
        return new EventDump(new EventDump.Options(form, recover, 2), listener, ProgressListener.SILENT, interrupted);
    }

    private static Xml data(Value value) {
        return Xml.element("EventData", Xml.element("Data", Xml.value(value)).attribute("Name", Xml.text("a<b\t'c")));
    }

    private static byte[] events(int count) {
        var log = new EvtxWriter();
        for (int id = 1; id <= count; id++) {
            log.add(WrittenEvent.example(id).withData(data(Value.uint32(id))));
        }
        return log.toBytes();
    }
}
