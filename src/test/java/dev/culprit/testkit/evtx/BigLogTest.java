package dev.culprit.testkit.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.culprit.decode.evtx.EvtxDecoder;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigLogTest {
    private static final int SEVEN_CHUNKS = EvtxImage.chunkOffset(7);

    @TempDir
    Path folder;

    @Test
    void fullChunksAreRepeatedUpToTheSize() throws IOException {
        byte[] twoFullChunksAndAnother = logOf(400, "a");

        BigLog log = BigLog.of(List.of(twoFullChunksAndAnother), SEVEN_CHUNKS + 1);

        assertThat(log.toBytes()).hasSize(SEVEN_CHUNKS);
        assertThat(log.bytes()).isEqualTo(SEVEN_CHUNKS);
        Decoded read = Decoded.by(new EvtxDecoder(), "big.evtx", log.toBytes());
        assertThat(read.problems()).isEmpty();
        assertThat(read.events()).hasSize((int) log.records());
        assertThat(read.events().subList(0, 3))
                .extracting(event -> event.recordId())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void chunksOfSeveralLogsTakeTurns() {
        byte[] first = logOf(400, "a");
        byte[] second = logOf(400, "b");

        byte[] log = BigLog.of(List.of(first, second), SEVEN_CHUNKS).toBytes();

        assertThat(chunk(log, 0)).isEqualTo(chunk(first, 0));
        assertThat(chunk(log, 1)).isEqualTo(chunk(second, 0));
        assertThat(chunk(log, 2)).isEqualTo(chunk(first, 1));
    }

    @Test
    void damagedAndHalfEmptyChunksAreLeftOut() {
        byte[] log = logOf(400, "a");
        byte[] onlyTheSecondSound = new EvtxImage(log).spoilDataChecksum(0).toBytes();

        byte[] big = BigLog.of(List.of(onlyTheSecondSound), SEVEN_CHUNKS).toBytes();

        assertThat(chunk(big, 0)).isEqualTo(chunk(log, 1));
        assertThat(chunk(big, 6)).isEqualTo(chunk(log, 1));
        assertThatThrownBy(() -> BigLog.of(List.of(logOf(3, "a")), SEVEN_CHUNKS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFileOnDiskIsTheOneInMemory() throws IOException {
        BigLog log = BigLog.of(List.of(logOf(400, "a")), SEVEN_CHUNKS);
        Path file = folder.resolve("big.evtx");

        log.writeTo(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(log.toBytes());
    }

    /** Returns a log in whose chunks about 150 records find room. */
    private static byte[] logOf(int records, String text) {
        var writer = new EvtxWriter();
        for (int id = 1; id <= records; id++) {
            Xml value = Xml.element("Data", Xml.value(Value.string(text.repeat(60))))
                    .attribute("Name", Xml.text("text"));
            writer.add(WrittenEvent.example(id).withData(Xml.element("EventData", value)));
        }
        return writer.toBytes();
    }

    private static byte[] chunk(byte[] log, int chunk) {
        return Arrays.copyOfRange(log, EvtxImage.chunkOffset(chunk), EvtxImage.chunkOffset(chunk + 1));
    }
}
