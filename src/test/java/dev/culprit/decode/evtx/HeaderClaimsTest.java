package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxWriter;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the headers of a file and of its chunks say about chunks and records, which may all be stale. */
class HeaderClaimsTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 7, 2", "206, 205, 0, 1", "-1, -1, -1, 0"})
    void numbersInTheFileHeaderDecideNothing(long firstChunk, long lastChunk, long nextRecord, int chunks)
            throws IOException {
        EvtxImage image = log().put64(8, firstChunk).put64(16, lastChunk).put64(24, nextRecord);

        assertThat(Logs.decode(image.chunkCount(chunks).seal().toBytes())).isEqualTo(Logs.decode(log().toBytes()));
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 3, 1", "900, 902, 1, 3", "1, 3, 900, 902", "-1, -1, -1, -1", "0, 0, 0, 0"})
    void numbersInTheHeaderOfAChunkDecideNothing(long firstNumber, long lastNumber, long firstId, long lastId)
            throws IOException {
        int chunk = EvtxImage.chunkOffset(0);
        EvtxImage image = log().put64(chunk + 8, firstNumber)
                .put64(chunk + 16, lastNumber)
                .put64(chunk + 24, firstId)
                .put64(chunk + 32, lastId);

        assertThat(Logs.decode(image.seal().toBytes())).isEqualTo(Logs.decode(log().toBytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 512, 70_000, -1})
    void placeOfTheLastRecordDecidesNothing(int offset) throws IOException {
        EvtxImage image = log().put32(EvtxImage.chunkOffset(0) + 44, offset);

        assertThat(Logs.decode(image.seal().toBytes())).isEqualTo(Logs.decode(log().toBytes()));
    }

    @Test
    void chunksThatAreAnnouncedAndMissingAreReported() throws IOException {
        Decoded decoded = Logs.decode(log().chunkCount(9).seal().toBytes());

        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(decoded.problems())
                .containsExactly(new Problem(
                        "decode",
                        "evtx.truncated",
                        SourceRef.offset(Logs.PATH, EvtxImage.chunkOffset(2)),
                        "The file header announces 9 chunks and the file ends after 2."));
    }

    @Test
    void chunksOfAWrappedLogAreReadInTheOrderOfTheFile() throws IOException {
        EvtxWriter writer = Logs.ofEvents(new EvtxWriter(), 4, 6).startChunk();

        Decoded decoded = Logs.decode(Logs.ofEvents(writer, 1, 3).toBytes());

        assertThat(decoded.problems()).isEmpty();
        assertThat(Logs.recordIds(decoded)).containsExactly(4L, 5L, 6L, 1L, 2L, 3L);
    }

    @Test
    void logWithoutChunksIsEmpty() throws IOException {
        EvtxImage image = log().chunkCount(0).seal();

        Decoded decoded = Logs.decode(image.cutTo(EvtxImage.HEADER_SIZE));

        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.problems()).isEmpty();
    }

    @Test
    void chunkWithoutRecordsIsEmpty() throws IOException {
        byte[] log =
                Logs.ofEvents(new EvtxWriter().startChunk(), 1, 2).startChunk().toBytes();

        Decoded decoded = Logs.decode(log);

        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L);
        assertThat(decoded.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 4_096, 65_535})
    void zerosBehindTheLastChunkAreNoProblem(int count) throws IOException {
        byte[] log = log().toBytes();

        assertThat(Logs.decode(Arrays.copyOf(log, log.length + count))).isEqualTo(Logs.decode(log));
    }

    @Test
    void flagsOfAChunkStandOutsideItsChecksum() throws IOException {
        EvtxImage image =
                log().put32(EvtxImage.chunkOffset(0) + 120, 1).put32(EvtxImage.chunkOffset(1) + 120, 0x1b97_0000);

        assertThat(Logs.decode(image.toBytes())).isEqualTo(Logs.decode(log().toBytes()));
    }

    @Test
    void tablesOfAChunkStandInsideItsChecksum() throws IOException {
        assertThat(Logs.decode(log().dropTables(1).toBytes()).problems())
                .extracting(Problem::code, Problem::where)
                .containsExactly(tuple("evtx.chunk-checksum", SourceRef.offset(Logs.PATH, EvtxImage.chunkOffset(1))));
    }

    /** Two chunks of three events each. */
    private static EvtxImage log() {
        EvtxWriter writer = Logs.ofEvents(new EvtxWriter(), 1, 3).startChunk();
        return new EvtxImage(Logs.ofEvents(writer, 4, 6).toBytes());
    }
}
