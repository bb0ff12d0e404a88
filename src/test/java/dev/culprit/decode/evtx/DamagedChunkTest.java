package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.WrittenEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedChunkTest {
    private static final RawTime WRITTEN = new RawTime.Utc(Instant.parse("2013-10-08T10:06:15.1234567Z"));

    @Test
    void wrongChecksumsAreReportedAndDecideNothing() throws IOException {
        Decoded header = Logs.decode(log().spoilHeaderChecksum(1).toBytes());
        Decoded data = Logs.decode(log().spoilDataChecksum(1).toBytes());

        assertThat(Logs.recordIds(header)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(header.problems())
                .containsExactly(new Problem(
                        "decode",
                        "evtx.chunk-checksum",
                        SourceRef.offset(Logs.PATH, EvtxImage.chunkOffset(1)),
                        "The checksum of the chunk's header does not fit; it is read anyway."));
        assertThat(Logs.recordIds(data)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(data.problems())
                .containsExactly(new Problem(
                        "decode",
                        "evtx.chunk-checksum",
                        SourceRef.offset(Logs.PATH, EvtxImage.chunkOffset(1) + 512),
                        "The checksum of the chunk's data does not fit; its records are read anyway."));
    }

    @Test
    void chunkMayBeWrittenWithoutChecksums() throws IOException {
        var image = log().spoilDataChecksum(1).spoilHeaderChecksum(1);

        assertThat(Logs.decode(image.put32(EvtxImage.chunkOffset(1) + 120, 4).toBytes())
                        .problems())
                .isEmpty();
    }

    @Test
    void chunkThatWasNeverUsedIsNoProblem() throws IOException {
        Decoded decoded = Logs.decode(log().zeroChunk(1).toBytes());

        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L, 3L, 7L, 8L, 9L);
        assertThat(decoded.problems()).isEmpty();
    }

    @Test
    void blocksThatAreNoChunksAreNamedTogetherAndPassedOver() throws IOException {
        Decoded one = Logs.decode(log().spoilMagic(1).toBytes());
        Decoded two = Logs.decode(log().spoilMagic(1).spoilMagic(2).toBytes());
        Decoded apart =
                Logs.decode(log().spoilMagic(0).zeroChunk(1).spoilMagic(2).toBytes());

        assertThat(Logs.recordIds(one)).containsExactly(1L, 2L, 3L, 7L, 8L, 9L);
        assertThat(one.problems())
                .extracting(Problem::code, DamagedChunkTest::offset)
                .containsExactly(foreign(1));
        assertThat(Logs.recordIds(two)).containsExactly(1L, 2L, 3L);
        assertThat(two.problems())
                .extracting(Problem::code, DamagedChunkTest::offset)
                .containsExactly(foreign(1));
        assertThat(two.problems().get(0).text())
                .endsWith("here on: 2; whole records in them, which only recovery reads: 6.");
        assertThat(apart.problems())
                .extracting(Problem::code, DamagedChunkTest::offset)
                .containsExactly(foreign(0), foreign(2));
    }

    @Test
    void partialBlockThatIsNoChunkIsNamedWhereItBegins() throws IOException {
        byte[] log = log().spoilMagic(2).cutTo(EvtxImage.chunkOffset(2) + 700);

        assertThat(Logs.decode(log).problems())
                .extracting(Problem::code, DamagedChunkTest::offset)
                .contains(foreign(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 511, 65_537, -1})
    void impossibleEndOfTheRecordsIsReportedAndDecidesNothing(int freeSpace) throws IOException {
        Decoded decoded = Logs.decode(log().freeSpace(0, freeSpace).seal().toBytes());

        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(decoded.problems())
                .extracting(Problem::code, DamagedChunkTest::offset)
                .containsExactly(tuple("evtx.free-space", EvtxImage.chunkOffset(0) + 48L));
    }

    @Test
    void zerosUpToTheEndOfTheChunkAreFill() throws IOException {
        Decoded decoded = Logs.decode(log().freeSpace(0, 65_536).seal().toBytes());

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events()).hasSize(9);
    }

    @Test
    void zerosInThePlaceOfAnnouncedRecordsAreReported() throws IOException {
        EvtxImage image = log();
        int lost = image.recordOffset(0, 1);
        byte[] log = image.fill(lost, EvtxImage.chunkOffset(1), 0).seal().toBytes();

        Decoded decoded = Logs.decode(log);

        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(decoded.problems())
                .extracting(Problem::code, DamagedChunkTest::offset)
                .containsExactly(tuple("evtx.records-missing", (long) lost));
    }

    @Test
    void recordsBehindTheFreeSpaceOffsetAreDeleted() throws IOException {
        EvtxImage image = log();
        int second = image.recordOffset(0, 1) - EvtxImage.chunkOffset(0);

        assertThat(Logs.recordIds(Logs.decode(image.freeSpace(0, second).seal().toBytes())))
                .containsExactly(1L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void hashTablesAreNotNeeded() throws IOException {
        assertThat(Logs.decode(log().linkChainsToThemselves(0).seal().toBytes()))
                .isEqualTo(Logs.decode(log().toBytes()));
        assertThat(Logs.decode(log().dropTables(0).seal().toBytes())).isEqualTo(Logs.decode(log().toBytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 27, 65_536, -1})
    void recordOfImpossibleSizeIsPassedOver(int size) throws IOException {
        EvtxImage image = log();
        long place = image.recordOffset(0, 1);

        Decoded decoded = Logs.decode(image.recordSize(0, 1, size).seal().toBytes());

        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(decoded.problems())
                .extracting(Problem::code, DamagedChunkTest::offset)
                .containsExactly(tuple("evtx.record-size", place));
    }

    @Test
    void otherBytesInThePlaceOfARecordArePassedOver() throws IOException {
        EvtxImage image = log();
        int place = image.recordOffset(0, 1);

        Decoded decoded = Logs.decode(image.put32(place, 0x2b2b).seal().toBytes());

        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(decoded.problems())
                .extracting(Problem::code, DamagedChunkTest::offset)
                .containsExactly(tuple("evtx.record-magic", (long) place));
    }

    @Test
    void tornRecordKeepsItsIdAndWrittenTime() throws IOException {
        EvtxImage image = log();
        long place = image.recordOffset(0, 1);

        Decoded decoded = Logs.decode(image.tearPayload(0, 1, 24, 0xee).seal().toBytes());

        assertThat(decoded.events()).hasSize(9);
        assertThat(decoded.events().get(1))
                .isEqualTo(
                        new RawEvent(SourceRef.record(Logs.PATH, 2), 2, WRITTEN, "", "", "", 0, 0, -1, List.of(), ""));
        assertThat(decoded.problems())
                .extracting(Problem::code, DamagedChunkTest::offset)
                .containsExactly(tuple("evtx.record-payload", place));
    }

    @Test
    void systemPartOfARecordTornInItsDataIsKept() throws IOException {
        EvtxImage image = log();
        int fromEnd = image.recordSize(0, 1) - 60;

        Decoded decoded =
                Logs.decode(image.tearPayload(0, 1, fromEnd, 0xee).seal().toBytes());

        assertThat(decoded.problemCodes()).containsExactly("evtx.record-payload");
        assertThat(decoded.events().get(1).provider()).isEqualTo("Example");
        assertThat(decoded.events().get(1).recordId()).isEqualTo(2);
    }

    @Test
    void recordWhoseSizeCopyIsMissingIsTornThoughItCanBeRead() throws IOException {
        EvtxImage image = log();
        long place = image.recordOffset(0, 1);

        Decoded decoded = Logs.decode(image.sizeCopy(0, 1, 77).seal().toBytes());

        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(decoded.events().get(1).provider()).isEqualTo("Example");
        assertThat(decoded.problems())
                .extracting(Problem::code, DamagedChunkTest::offset)
                .containsExactly(tuple("evtx.record-payload", place));
    }

    @Test
    void damagedTemplateTearsTheRecordsThatUseItAndIsNamedOnce() throws IOException {
        EvtxImage image = new EvtxImage(new EvtxWriter()
                .add(WrittenEvent.example(1))
                .add(WrittenEvent.example(2))
                .toBytes());
        int template = image.recordOffset(0, 0) + 24 + 4 + 10;
        image.fill(template + 24 + 4, template + 24 + 40, 0xee).seal();

        Decoded decoded = Logs.decode(image.toBytes());

        assertThat(decoded.problems())
                .extracting(Problem::code, DamagedChunkTest::offset)
                .containsExactly(
                        tuple("evtx.template", (long) template),
                        tuple("evtx.record-payload", (long) image.recordOffset(0, 0)),
                        tuple("evtx.record-payload", (long) image.recordOffset(0, 1)));
        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L);
    }

    @Test
    void templateOfAnotherNameIsNotUsed() throws IOException {
        EvtxImage image =
                new EvtxImage(new EvtxWriter().add(WrittenEvent.example(1)).toBytes());
        int template = image.recordOffset(0, 0) + 24 + 4 + 10;
        image.put32(template + 4, ~image.get32(template + 4)).seal();

        assertThat(Logs.decode(image.toBytes()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("another template"));
    }

    @Test
    void floodOfEqualProblemsInAChunkIsSummarised() throws IOException {
        var image = new EvtxImage(Logs.ofEvents(20));
        for (int record = 0; record < 20; record++) {
            image.tearPayload(0, record, 24, 0xee);
        }

        Decoded decoded = Logs.decode(image.seal().toBytes());

        assertThat(decoded.events()).hasSize(20);
        assertThat(decoded.problems()).hasSize(4);
        assertThat(decoded.problems().get(3))
                .isEqualTo(new Problem(
                        "decode",
                        "evtx.record-payload",
                        SourceRef.offset(Logs.PATH, image.recordOffset(0, 3)),
                        "Further problems of this kind in the same chunk: 17."));
    }

    /** Three chunks of three events each. */
    private static EvtxImage log() {
        EvtxWriter writer = Logs.ofEvents(new EvtxWriter(), 1, 3).startChunk();
        Logs.ofEvents(writer, 4, 6).startChunk();
        return new EvtxImage(Logs.ofEvents(writer, 7, 9).toBytes());
    }

    private static Tuple foreign(int chunk) {
        return tuple("evtx.chunk-magic", (long) EvtxImage.chunkOffset(chunk));
    }

    private static long offset(Problem problem) {
        return problem.where().position();
    }
}
