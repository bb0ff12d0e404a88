package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.WrittenEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFileTest {
    private static final int VERSION_MINOR = 36;
    private static final int VERSION_MAJOR = 38;
    private static final int BLOCK_SIZE = 40;
    private static final int FLAGS = 120;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?>     | begins with 3C 3F 78 6D 6C 20 76 65 72 73 69 6F 6E 3D 27 31 (<?xml version='1)",
                "PK\u0003\u0004 zip        | (PK.. zip)",
                "0\u0000\u0000\u0000LfLe   | event log of Windows Server 2003 or earlier",
                "''                        | this file is empty",
                "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000 | 9 zero bytes"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void otherFileIsNamedForWhatItIs(String content, String expected) throws IOException {
        String bytes = content.equals("''") ? "" : content.stripTrailing();

        Decoded decoded = Logs.decode(bytes.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.stage()).isEqualTo("decode");
            assertThat(problem.code()).isEqualTo("evtx.not-evtx");
            assertThat(problem.where()).isEqualTo(SourceRef.offset(Logs.PATH, 0));
            assertThat(problem.text()).contains(expected.strip());
        });
    }

    @Test
    void chunksAreReadThoughTheFileHeaderIsGone() throws IOException {
        byte[] log = new EvtxImage(Logs.ofEvents(new EvtxWriter(), 1, 3)
                        .startChunk()
                        .add(WrittenEvent.example(4))
                        .toBytes())
                .fill(0, EvtxImage.HEADER_SIZE, 0)
                .toBytes();

        Decoded decoded = Logs.decode(log);

        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(decoded.problemCodes()).containsExactly("evtx.file-magic");
    }

    @Test
    void chunksAreReadThoughTheFileHeaderIsCutOff() throws IOException {
        byte[] log = Logs.ofEvents(new EvtxWriter(), 1, 3)
                .startChunk()
                .add(WrittenEvent.example(4))
                .toBytes();

        Decoded decoded = Logs.decode(Arrays.copyOfRange(log, EvtxImage.HEADER_SIZE, log.length));

        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(decoded.problemCodes()).containsExactly("evtx.file-magic");
        assertThat(decoded.problems().get(0).where()).isEqualTo(SourceRef.offset(Logs.PATH, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 127, 128, 4_000, 4_096})
    void fileThatEndsBeforeItsFirstChunkIsTruncated(int length) throws IOException {
        Decoded decoded = Logs.decode(new EvtxImage(Logs.ofEvents(3)).cutTo(length));

        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("evtx.truncated");
            assertThat(problem.where()).isEqualTo(SourceRef.offset(Logs.PATH, length));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {4_104, 4_500, 4_607})
    void fileThatEndsInsideAChunkHeaderIsTruncatedThere(int length) throws IOException {
        Decoded decoded = Logs.decode(new EvtxImage(Logs.ofEvents(3)).cutTo(length));

        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.problemCodes()).containsExactly("evtx.truncated");
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "3, 2", "20, 2", "40, 2", "-3, 2", "-30, 1"})
    void recordsBeforeTheEndOfATruncatedFileAreRead(int beyondSecond, int whole) throws IOException {
        var image = new EvtxImage(Logs.ofEvents(3));
        int length = image.recordOffset(0, 2) + beyondSecond;

        Decoded decoded = Logs.decode(image.cutTo(length));

        assertThat(decoded.events()).hasSize(beyondSecond < 0 ? 1 : whole);
        assertThat(decoded.problems())
                .extracting(Problem::code, Problem::where)
                .containsExactly(tuple("evtx.truncated", SourceRef.offset(Logs.PATH, length)));
    }

    @Test
    void fileThatEndsBetweenChunksLacksTheChunksItAnnounces() throws IOException {
        byte[] log = new EvtxImage(Logs.ofEvents(600)).cutTo(EvtxImage.chunkOffset(1));

        Decoded decoded = Logs.decode(log);

        assertThat(decoded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("evtx.truncated");
            assertThat(problem.text()).contains("announces 3 chunks").contains("after 1");
        });
        assertThat(decoded.events()).hasSizeGreaterThan(100);
    }

    @Test
    void countOfChunksIsNoLimit() throws IOException {
        byte[] log = new EvtxImage(Logs.ofEvents(600)).chunkCount(1).seal().toBytes();

        Decoded decoded = Logs.decode(log);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events()).hasSize(600);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 0x1b97_0000})
    void dirtyFullAndUnknownFlagsAreNoProblem(int flags) throws IOException {
        Decoded decoded =
                Logs.decode(new EvtxImage(Logs.ofEvents(3)).put32(FLAGS, flags).toBytes());

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events()).hasSize(3);
    }

    @Test
    void fileWithoutChecksumsIsNotBlamedForThem() throws IOException {
        byte[] log = new EvtxImage(Logs.ofEvents(3))
                .put32(FLAGS, 4)
                .spoilFileChecksum()
                .spoilHeaderChecksum(0)
                .toBytes();

        Decoded decoded = Logs.decode(log);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events()).hasSize(3);
    }

    @Test
    void bothMinorVersionsAreRead() throws IOException {
        Decoded decoded = Logs.decode(
                Logs.ofEvents(new EvtxWriter().minorVersion(2), 1, 3).toBytes());

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events()).hasSize(3);
    }

    @Test
    void wrongClaimsOfTheFileHeaderAreReportedAndDecideNothing() throws IOException {
        var image = new EvtxImage(Logs.ofEvents(3));

        assertThat(codesAndCount(new EvtxImage(image.toBytes()).spoilFileChecksum()))
                .isEqualTo(List.of("evtx.file-header-checksum", 3));
        assertThat(codesAndCount(
                        new EvtxImage(image.toBytes()).put16(VERSION_MINOR, 3).seal()))
                .isEqualTo(List.of("evtx.version", 3));
        assertThat(codesAndCount(
                        new EvtxImage(image.toBytes()).put16(VERSION_MAJOR, 4).seal()))
                .isEqualTo(List.of("evtx.version", 3));
        assertThat(codesAndCount(
                        new EvtxImage(image.toBytes()).put16(BLOCK_SIZE, 512).seal()))
                .isEqualTo(List.of("evtx.file-header", 3));
    }

    private static List<Object> codesAndCount(EvtxImage image) throws IOException {
        Decoded decoded = Logs.decode(image.toBytes());
        return List.of(
                String.join(" ", decoded.problemCodes()), decoded.events().size());
    }
}
