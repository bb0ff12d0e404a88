package dev.culprit.cli;

import static dev.culprit.cli.Dumping.dump;
import static dev.culprit.cli.Dumping.events;
import static dev.culprit.cli.Dumping.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.culprit.testkit.evtx.EvtxImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpCommandTest {
    private static final int PAYLOAD = 24;

    @TempDir
    private Path folder;

    @Test
    void everyRecordIsALine() throws IOException {
        Path log = log("System.evtx", events(3));

        CommandRun run = dump(log);

        assertThat(run.code()).isEqualTo(ExitCode.RAN);
        assertThat(run.err()).isEqualTo("culprit: 3 records, 0 recovered, 0 problems\n");
        assertThat(run.out()).endsWith("}\n");
        assertThat(json(run)).extracting(line -> line.get("record").asInt()).containsExactly(1, 2, 3);
        assertThat(json(run).get(0)).isEqualTo(new ObjectMapper().readTree("""
                {"record": 1, "time": "2013-10-08T10:06:15.1234567Z", "computer": "SRV1.blog.com", "channel": "System",
                 "provider": "Example", "id": 1, "version": 0, "level": 4, "task": 0, "opcode": 0,
                 "keywords": "0x80000000000000", "processId": 4, "threadId": 8,
                 "data": [{"name": "text", "value": "event 1"}, {"name": "count", "value": 1}],
                 "source": {"artifact": "System.evtx", "record": 1}}
                """));
    }

    @Test
    void xmlIsOneDocument() throws IOException {
        CommandRun run = dump(log("System.evtx", events(2)), "-f", "XML");

        assertThat(run.code()).isEqualTo(ExitCode.RAN);
        assertThat(run.out())
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Events>\n<Event xmlns='")
                .contains("<Data Name='text'>event 2</Data>")
                .endsWith("</Event>\n</Events>\n");
    }

    @Test
    void logsOfFoldersAndZipsComeInTheOrderOfTheirPaths() throws IOException {
        log("Node_2/System.evtx", events(1));
        Files.write(folder.resolve("Node_1.zip"), zip("Node_1/Setup.evtx", events(2)));
        Files.writeString(folder.resolve("notes.txt"), "nothing but text");

        CommandRun run = dump(folder);

        assertThat(json(run))
                .extracting(line -> line.at("/source/artifact").asText())
                .containsExactly(
                        "Node_1.zip!/Node_1/Setup.evtx", "Node_1.zip!/Node_1/Setup.evtx", "Node_2/System.evtx");
        assertThat(run.err()).isEqualTo("""
                        culprit: notes.txt: not dumped: no binary event log, but other-text
                        culprit: 3 records, 0 recovered, 0 problems
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "xml"})
    void bytesAreTheSameForAnyNumberOfThreads(String format) throws IOException {
        EvtxImage image = new EvtxImage(events(4_000)).spoilDataChecksum(1).tearPayload(2, 3, PAYLOAD, 0x55);
        Path log = log("System.evtx", image.toBytes());

        CommandRun alone = dump(log, "-f", format, "--threads", "1");

        assertThat(alone.err()).contains("is torn").contains("culprit: 4,000 records");
        for (String threads : List.of("2", "3", "8")) {
            CommandRun together = dump(log, "-f", format, "--threads", threads);
            assertThat(together).isEqualTo(alone);
        }
        assertThat(dump(log, "-f", format)).isEqualTo(alone);
    }

    @Test
    void tornRecordStillComesOut() throws IOException {
        byte[] torn =
                new EvtxImage(events(3)).tearPayload(0, 1, PAYLOAD, 0x55).seal().toBytes();
        Path log = log("System.evtx", torn);

        CommandRun run = dump(log);
        JsonNode second = json(run).get(1);

        assertThat(run.code()).isEqualTo(ExitCode.RAN);
        assertThat(second.get("record").asInt()).isEqualTo(2);
        assertThat(second.get("written").asText()).isEqualTo("2013-10-08T10:06:15.1234567Z");
        assertThat(second.get("damage").asText()).isNotEmpty();
        assertThat(run.err())
                .contains("culprit: System.evtx, byte ", "[evtx.record-payload]", "3 records, 0 recovered, 1 problem");
        assertThat(dump(log, "-f", "xml").out())
                .contains("<?culprit damage=\"", "written=\"2013-10-08T10:06:15.1234567Z\"?><Event ")
                .contains("<EventRecordID>2</EventRecordID>");
    }

    @Test
    void recoveredRecordsComeOnlyWhenAskedForAndSaySo() throws IOException {
        EvtxImage image = new EvtxImage(events(5));
        int fourth = image.recordOffset(0, 3) - EvtxImage.chunkOffset(0);
        Path log = log("System.evtx", image.freeSpace(0, fourth).seal().toBytes());

        CommandRun plain = dump(log);
        CommandRun recovering = dump(log, "--recover");
        CommandRun xml = dump(log, "--recover", "-f", "xml");

        assertThat(json(plain)).hasSize(3).noneMatch(line -> line.has("recovered"));
        assertThat(json(recovering)).hasSize(5);
        assertThat(json(recovering).subList(3, 5))
                .allMatch(line -> line.get("recovered").asBoolean())
                .extracting(line -> line.get("record").asInt())
                .containsExactly(4, 5);
        assertThat(recovering.err()).endsWith("culprit: 5 records, 2 recovered, 0 problems\n");
        assertThat(xml.out().split("<\\?culprit recovered=\"true\"\\?><Event ", -1))
                .hasSize(3);
    }

    @Test
    void outputGoesToAFileWhenAsked() throws IOException {
        Path log = log("System.evtx", events(2));
        Path out = folder.resolve("out.jsonl");
        Files.writeString(out, "what stood there before and was much longer than what comes now".repeat(100));

        CommandRun run = dump(log, "-o", out.toString(), "-q");

        assertThat(run).isEqualTo(new CommandRun(ExitCode.RAN, "", ""));
        assertThat(out).content().isEqualTo(dump(log).out());
    }

    private Path log(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
