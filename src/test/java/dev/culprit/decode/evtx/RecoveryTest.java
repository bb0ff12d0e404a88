package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.Workers;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Looks for deleted records: behind the free-space offset, in the rest of a chunk, in blocks that are no chunk any more. */
class RecoveryTest {
    private static final int WRITTEN_TIME = 16;

    /** Records that the sample logs hold only in unused space; the other files hold none that can be read. */
    private static final Map<String, Integer> RECOVERED = Map.of(
            "2-vss_0-Microsoft-Windows-RemoteDesktopServices-RdpCoreTS%4Operational.evtx", 90,
            "2-vss_0-Microsoft-Windows-TerminalServices-RemoteConnectionManager%4Operational.evtx", 245,
            "Application_no_crc32.evtx", 27,
            "sample_with_a_bad_chunk_magic.evtx", 50);

    @Test
    void recordsBehindTheFreeSpaceOffsetAreRecoveredOnRequestOnly() throws IOException {
        byte[] log = endingBefore(3, Logs.ofEvents(5));

        assertThat(Logs.recordIds(Logs.decode(log))).containsExactly(1L, 2L, 3L);
        assertThat(Logs.decode(log).recovered()).isEmpty();
        Decoded decoded = recover(log);
        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L, 3L);
        assertThat(recoveredIds(decoded)).containsExactly(4L, 5L);
        assertThat(decoded.recovered().get(1).data().get(0).value()).isEqualTo("event 5");
        assertThat(decoded.problems()).isEmpty();
    }

    @Test
    void recordsThatTheLogHoldsElsewhereAreNotRecovered() throws IOException {
        EvtxWriter writer = Logs.ofEvents(new EvtxWriter(), 1, 1).startChunk();
        byte[] log = Logs.ofEvents(writer, 2, 4).toBytes();
        EvtxImage image = new EvtxImage(log);
        copyRecord(log, image, 1, 1, 0);
        copyRecord(log, image, 1, 2, 0);

        assertThat(Logs.recordIds(recover(image.seal().toBytes()))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(recover(image.toBytes()).recovered()).isEmpty();
    }

    @Test
    void recordOfAnEarlierLifeOfTheLogIsAnotherRecord() throws IOException {
        byte[] log = endingBefore(2, Logs.ofEvents(3));
        EvtxImage image = new EvtxImage(log);
        int third = new EvtxImage(Logs.ofEvents(3)).recordOffset(0, 2);
        byte[] second = Logs.ofEvents(2);
        int from = new EvtxImage(second).recordOffset(0, 1);
        for (int index = 0; index < new EvtxImage(second).recordSize(0, 1); index++) {
            image.put8(third + index, second[from + index]);
        }
        assertThat(recover(image.toBytes()).recovered()).isEmpty();

        image.put8(third + WRITTEN_TIME + 6, 0);

        assertThat(recoveredIds(recover(image.toBytes()))).containsExactly(2L);
    }

    @Test
    void recordThatAFilteredLogLeftOutIsRecovered() throws IOException {
        EvtxWriter writer = new EvtxWriter();
        for (int id : new int[] {1, 3, 900, 2}) {
            Logs.ofEvents(writer, id, id);
        }

        Decoded decoded = recover(endingBefore(3, writer.toBytes()));

        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 3L, 900L);
        assertThat(recoveredIds(decoded)).containsExactly(2L);
    }

    @Test
    void recordFoundTwiceIsRecoveredOnce() throws IOException {
        byte[] log = endingBefore(1, Logs.ofEvents(3));
        EvtxImage image = new EvtxImage(log);
        int second = image.recordOffset(0, 1);
        int size = image.recordSize(0, 1);
        for (int index = 0; index < size; index++) {
            image.put8(second + size + index, log[second + index]);
        }

        assertThat(recoveredIds(recover(image.toBytes()))).containsExactly(2L);
    }

    @Test
    void lostTemplateIsReplacedByOneOfTheSameIdAndTypes() throws IOException {
        byte[] older = Logs.ofEvents(6);
        byte[] newer = Logs.ofEvents(
                        new EvtxWriter().add(WrittenEvent.example(90).withData(Xml.element("UserData"))), 91, 91)
                .toBytes();

        Decoded decoded = recover(written(newer, older));

        assertThat(Logs.recordIds(decoded)).containsExactly(90L, 91L);
        assertThat(recoveredIds(decoded)).endsWith(5L, 6L);
        assertThat(decoded.recovered())
                .allSatisfy(event -> assertThat(event.data().get(0).value()).isEqualTo("event " + event.recordId()));
    }

    @Test
    void recordsWhoseTemplateIsGoneAreCounted() throws IOException {
        byte[] older = Logs.ofEvents(6);
        Xml other = Xml.element("EventData", Xml.element("Data", Xml.value(Value.uint32(7))));
        byte[] newer =
                new EvtxWriter().add(WrittenEvent.example(90).withData(other)).toBytes();

        Decoded decoded = recover(written(newer, older));

        assertThat(decoded.recovered()).isEmpty();
        assertThat(decoded.problemCodes()).containsExactly("evtx.not-recovered");
        assertThat(decoded.problems().get(0).text()).endsWith("are not there: 5.");
    }

    @Test
    void recordsOfABlockThatIsNoChunkAnyMoreAreRecovered() throws IOException {
        EvtxWriter writer = Logs.ofEvents(new EvtxWriter(), 1, 2).startChunk();
        byte[] log = new EvtxImage(Logs.ofEvents(writer, 3, 4).toBytes())
                .spoilMagic(1)
                .toBytes();

        assertThat(Logs.decode(log).recovered()).isEmpty();
        Decoded decoded = recover(log);
        assertThat(recoveredIds(decoded)).containsExactly(3L, 4L);
        assertThat(decoded.problemCodes()).containsExactly("evtx.chunk-magic");
    }

    @TestFactory
    Stream<DynamicTest> sampleFilesHoldDeletedRecords() throws IOException {
        assumeTrue(Files.isDirectory(SampleFiles.folder()), "no sample logs at " + SampleFiles.folder());
        try (Stream<Path> files = Files.list(SampleFiles.folder())) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(recover(Files.readAllBytes(file)).recovered())
                                    .hasSize(RECOVERED.getOrDefault(
                                            file.getFileName().toString(), 0))));
        }
    }

    private static Decoded recover(byte[] log) throws IOException {
        return Decoded.by(new EvtxDecoder(true, Workers.NONE), Logs.PATH, log);
    }

    private static List<Long> recoveredIds(Decoded decoded) {
        return decoded.recovered().stream().map(RawEvent::recordId).toList();
    }

    /** Makes the first chunk end before one of its records. */
    private static byte[] endingBefore(int record, byte[] log) {
        EvtxImage image = new EvtxImage(log);
        int end = image.recordOffset(0, record) - EvtxImage.chunkOffset(0);
        return image.freeSpace(0, end).seal().toBytes();
    }

    /** Copies a record of a chunk into the rest of another, to the same place. */
    private static void copyRecord(byte[] log, EvtxImage image, int fromChunk, int record, int toChunk) {
        int from = image.recordOffset(fromChunk, record);
        int to = from - EvtxImage.chunkOffset(fromChunk) + EvtxImage.chunkOffset(toChunk);
        for (int index = 0; index < image.recordSize(fromChunk, record); index++) {
            image.put8(to + index, log[from + index]);
        }
    }

    /** Writes the records of one log over the beginning of another, as a log that wraps does. */
    private static byte[] written(byte[] newer, byte[] older) {
        EvtxImage image = new EvtxImage(older);
        int end = EvtxImage.chunkOffset(0) + new EvtxImage(newer).get32(EvtxImage.chunkOffset(0) + 48);
        for (int index = 0; index < end; index++) {
            image.put8(index, newer[index]);
        }
        return image.seal().toBytes();
    }
}
