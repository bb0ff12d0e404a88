package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the sample logs of omerbenamram/evtx, dirty and damaged ones among them. */
class SampleFilesTest {
    private static final int FILE_COLUMN = 0;

    /** Problems of the files that have any; all other files are in order. */
    private static final Map<String, List<String>> PROBLEMS = Map.of(
            "2-vss_0-Microsoft-Windows-TerminalServices-RemoteConnectionManager%4Operational.evtx",
                    List.of("evtx.chunk-checksum", "evtx.record-payload", "evtx.chunk-checksum"),
            "Microsoft-Windows-HelloForBusiness%4Operational.evtx",
                    List.of("evtx.chunk-checksum", "evtx.record-payload"),
            "Microsoft-Windows-LanguagePackSetup%4Operational.evtx",
                    List.of("evtx.chunk-checksum", "evtx.record-payload"),
            "sample-with-zero-data-size-event.evtx", List.of("evtx.chunk-checksum", "evtx.record-size"),
            "sample_with_a_bad_chunk_magic.evtx",
                    List.of(
                            "evtx.chunk-checksum",
                            "evtx.record-payload",
                            "evtx.chunk-magic",
                            "evtx.chunk-checksum",
                            "evtx.record-payload",
                            "evtx.chunk-checksum",
                            "evtx.record-payload",
                            "evtx.chunk-magic"),
            "security_bad_string_cache.evtx", List.of("evtx.chunk-checksum"),
            "sysmon.evtx", List.of("evtx.chunk-magic"));

    @TestFactory
    Stream<DynamicTest> everyFileYieldsAtLeastWhatTheBestReaderFinds() throws IOException {
        assumeTrue(Files.isDirectory(SampleFiles.folder()), "no sample logs at " + SampleFiles.folder());
        List<String> lines = Files.readAllLines(SampleFiles.counts());
        int best = List.of(lines.get(0).split("\t", -1)).indexOf("best");
        return lines.stream().skip(1).map(line -> line.split("\t", -1)).map(row -> {
            Path file = SampleFiles.folder().resolve(row[FILE_COLUMN]);
            return DynamicTest.dynamicTest(
                    row[FILE_COLUMN],
                    () -> assertThat(decode(file).events()).hasSizeGreaterThanOrEqualTo(Integer.parseInt(row[best])));
        });
    }

    @TestFactory
    Stream<DynamicTest> problemsAreThoseThatTheFilesHave() throws IOException {
        assumeTrue(Files.isDirectory(SampleFiles.folder()), "no sample logs at " + SampleFiles.folder());
        try (Stream<Path> files = Files.list(SampleFiles.folder())) {
            return files.filter(file -> !file.toString().contains("RdpCoreTS")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(decode(file).problemCodes())
                                    .isEqualTo(PROBLEMS.getOrDefault(
                                            file.getFileName().toString(), List.of()))));
        }
    }

    @Test
    void pagesOfTwoTimesInOneChunkCostTheRecordsTheyTear() throws IOException {
        Path file = SampleFiles.folder()
                .resolve("2-vss_0-Microsoft-Windows-RemoteDesktopServices-RdpCoreTS%4Operational.evtx");
        assumeTrue(Files.exists(file), "no sample log " + file);

        Decoded decoded = decode(file);

        assertThat(decoded.problemCodes())
                .containsOnly("evtx.chunk-checksum", "evtx.record-payload", "evtx.template")
                .hasSizeLessThan(20);
        assertThat(decoded.events())
                .filteredOn(event -> event.provider().isEmpty())
                .hasSize(2);
    }

    private static Decoded decode(Path file) throws IOException {
        return Logs.decode(Files.readAllBytes(file));
    }
}
