package dev.culprit.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.culprit.dump.WellFormed;
import dev.culprit.model.Artifact;
import dev.culprit.model.Problem;
import dev.culprit.pipeline.EventDump.Form;
import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.Xml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes are: every line is JSON, and the document is well-formed. */
class MutatedLogDumpTest {
    private static final int LOGS = Integer.getInteger("culprit.mutations", 400);
    private static final int MOST_CHANGES = 24;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final EventDump.Listener NOBODY = new EventDump.Listener() {
        @Override
        public void problem(Problem problem) {}

        @Override
        public void notDumped(Artifact artifact, String why) {}
    };

    @TempDir
    private Path folder;

    @Test
    void mutatedLogsAreDumpedAsSoundText() throws Exception {
        byte[] sound = everything();
        int used = new EvtxImage(sound).get32(EvtxImage.chunkOffset(0) + 48);
        var random = new Random(41);
        long records = 0;
        for (int log = 0; log < LOGS; log++) {
            byte[] mutated = sound.clone();
            for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
                mutated[EvtxImage.chunkOffset(0) + 512 + random.nextInt(used - 512)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("System.evtx"), mutated);
            List<String> lines = dump(file, Form.JSONL).lines().toList();
            for (String line : lines) {
                assertThat(MAPPER.readTree(line).isObject())
                        .as("log %d: %s", log, line)
                        .isTrue();
            }
            assertThat(WellFormed.events(dump(file, Form.XML)))
                    .as("log %d", log)
                    .hasSameSizeAs(lines);
            records += lines.size();
        }

        assertThat(records).isGreaterThan(LOGS);
    }

    private static String dump(Path file, Form form) throws IOException {
        var out = new ByteArrayOutputStream();
        new EventDump(new EventDump.Options(form, true, 1), NOBODY, ProgressListener.SILENT, () -> false)
                .run(List.of(file), out);
        return out.toString(UTF_8);
    }

    /** Returns a log of four records that between them hold every kind of value and node. */
    private static byte[] everything() {
        return new EvtxWriter()
                .add(WrittenEvent.example(1).withData(Xml.element("EventData")))
                .add(WrittenEvent.example(2)
                        .withData(Xml.element(
                                "EventData",
                                data("string", Value.string("text & <more> \uD83D\uDE00")),
                                data("ansi", Value.ansi("Größe")),
                                data("int8", Value.integer(0x03, 1, -1)),
                                data("uint64", Value.integer(0x0a, 8, -1)),
                                data("real32", Value.real32(1.5f)),
                                data("real64", Value.real64(Double.NaN)),
                                data("bool", Value.integer(0x0d, 4, 1)),
                                data("binary", Value.binary("00ff")),
                                data("guid", Value.guid("01234567-89ab-cdef-0123-456789abcdef")),
                                data("size", Value.integer(0x10, 8, 4096)),
                                data("filetime", Value.fileTime(Instant.parse("2013-10-08T10:06:15Z"))),
                                data("systime", Value.systemTime(2013, 10, 2, 8, 10, 6, 15, 123)),
                                data("sid", Value.sid("S-1-5-18")),
                                data("hex32", Value.hexInt32(0x80070005L)),
                                data("hex64", Value.hexInt64(5)),
                                data("none", Value.none()))))
                .add(WrittenEvent.example(3)
                        .withData(Xml.element(
                                "UserData",
                                Xml.element(
                                                "p:Report",
                                                new Xml.CData("]]> <cdata>"),
                                                new Xml.EntityReference("amp"),
                                                new Xml.CharacterReference(0x20ac),
                                                new Xml.Instruction("target", "data"))
                                        .attribute("xmlns:p", Xml.text("urn:p")),
                                Xml.element("Inner", Xml.value(Value.array(0x08, new byte[4], new byte[4]))))))
                .add(WrittenEvent.example(4)
                        .withData(Xml.element("EventData", Xml.text("bare")))
                        .toRecord(FragmentStart.ELEMENT))
                .toBytes();
    }

    private static Xml data(String name, Value value) {
        return Xml.element("Data", Xml.value(value)).attribute("Name", Xml.text(name));
    }
}
