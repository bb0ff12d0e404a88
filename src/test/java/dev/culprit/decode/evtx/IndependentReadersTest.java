package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.culprit.decode.RawEvent;
import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxScript;
import dev.culprit.testkit.evtx.EvtxWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two readers that other people wrote see in the written files what the decoder sees. */
class IndependentReadersTest {
    private static final String SCRIPT = """
            channel System
            computer SRV1.blog.com
            first-record 4701
            repeat 250 every 30s from 2013-10-08T00:00:00Z Service Control Manager/7036 information
              data param1 = Service ${n}
              data param2 = running
            event 2013-10-08T10:06:16Z e1iexpress/27 warning
              data = Intel(R) 82574L Gigabit Network Connection
              qualifiers 40964
            skip-records 100
            event 2013-10-08T10:06:15Z Microsoft-Windows-Hyper-V-VMMS/20413 error
              user VmlEventLog http://www.microsoft.com/Windows/Virtualization/Events
              VmName = DidierTest01
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("readers")
    void everyFeatureThatAReaderKnowsIsReadAlike(IndependentReader reader) throws IOException, InterruptedException {
        List<Feature> known = Feature.all().stream()
                .filter(feature -> feature.readers().contains(reader))
                .toList();
        var writer = new EvtxWriter();
        for (int index = 0; index < known.size(); index++) {
            writer.add(known.get(index).record(index + 1));
        }

        assertThat(known).hasSizeGreaterThan(20);
        assertReadAlike(reader, writer.toBytes(), known.size());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void severalChunksAreReadAlike(IndependentReader reader) throws IOException, InterruptedException {
        assertReadAlike(reader, EvtxScript.write(SCRIPT), 252);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void dirtyLogWithAStaleCountOfChunksIsReadAlike(IndependentReader reader) throws IOException, InterruptedException {
        byte[] log = new EvtxImage(EvtxScript.write(SCRIPT))
                .put32(120, 1)
                .chunkCount(1)
                .seal()
                .toBytes();

        assertReadAlike(reader, log, 252);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void laterVersionWithoutChecksumsIsReadAlike(IndependentReader reader) throws IOException, InterruptedException {
        var writer = new EvtxWriter().minorVersion(2).flags(4);
        byte[] log = new EvtxImage(writer.add(Feature.all().get(0).record(1)).toBytes())
                .spoilFileChecksum()
                .spoilHeaderChecksum(0)
                .toBytes();

        assertReadAlike(reader, log, 1);
    }

    /** python-evtx follows the chains for ever. */
    @Test
    void chainsThatPointToThemselvesAreReadAlike() throws IOException, InterruptedException {
        byte[] log = new EvtxImage(EvtxScript.write(SCRIPT))
                .linkChainsToThemselves(0)
                .seal()
                .toBytes();

        assertReadAlike(IndependentReader.EVTXEXPORT, log, 252);
    }

    static Stream<IndependentReader> readers() {
        return Stream.of(IndependentReader.EVTXEXPORT, IndependentReader.PYTHON_EVTX);
    }

    private void assertReadAlike(IndependentReader reader, byte[] log, int events)
            throws IOException, InterruptedException {
        assumeTrue(reader.isInstalled(), reader + " is not installed");
        Path file = folder.resolve("log.evtx");
        Files.write(file, log);

        List<RawEvent> ours = IndependentReader.comparable(Logs.decode(log));

        assertThat(ours).hasSize(events);
        assertThat(reader.read(file)).isEqualTo(ours);
    }
}
