package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Spoils bytes at random, always the same ones, and asks only that every run ends with events and problems.
 *
 * <p>A chunk of 64 KiB cannot hold more than 2,340 records of the smallest size, and three problems of each code and one
 * summary are reported for it. The system property {@code culprit.mutations} asks for more runs than the usual ones.
 */
class MutatedChunksTest {
    private static final int MOST_RECORDS = (EvtxImage.CHUNK_SIZE - 512) / 28;
    private static final int MOST_PROBLEMS = 40;
    private static final int RUNS = Integer.getInteger("culprit.mutations", 300);
    private static final int[] TELLING_BYTES = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0x0a, 0x0c, 0x0d, 0x0e, 0x0f, 0x21, 0x41, 0x81, 0xff
    };

    @Test
    void spoiledChunksCostProblemsAndNothingElse() throws IOException {
        List<byte[]> logs = new ArrayList<>(realChunks());
        logs.add(writtenChunk());
        var random = new Random(20_131_008);

        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            for (int run = 0; run < RUNS; run++) {
                byte[] log = spoiled(logs.get(run % logs.size()), random);
                Decoded decoded = Logs.decode(log);
                assertThat(decoded.events().size()).as("run %d", run).isLessThanOrEqualTo(MOST_RECORDS);
                assertThat(decoded.problems().size()).as("run %d", run).isLessThanOrEqualTo(MOST_PROBLEMS);
            }
        });
    }

    @Test
    void noiseBetweenMagicsCostsProblemsAndNothingElse() throws IOException {
        var random = new Random(4_711);
        byte[] model = writtenChunk();
        for (int run = 0; run < 100; run++) {
            byte[] log = new byte[EvtxImage.chunkOffset(1)];
            random.nextBytes(log);
            System.arraycopy(model, 0, log, 0, 128);
            System.arraycopy(model, EvtxImage.HEADER_SIZE, log, EvtxImage.HEADER_SIZE, 128);

            Decoded decoded = Logs.decode(log);

            assertThat(decoded.problems()).as("run %d", run).isNotEmpty();
        }
    }

    private static byte[] spoiled(byte[] log, Random random) {
        byte[] copy = log.clone();
        int used = EvtxImage.HEADER_SIZE + 512 + random.nextInt(6_000);
        int changes = 1 + random.nextInt(12);
        for (int change = 0; change < changes; change++) {
            int offset = EvtxImage.HEADER_SIZE + 40 + random.nextInt(used - EvtxImage.HEADER_SIZE);
            if (random.nextInt(4) == 0) {
                int from = EvtxImage.HEADER_SIZE + 512 + random.nextInt(10_000);
                System.arraycopy(log, from, copy, offset, 1 + random.nextInt(64));
            } else {
                copy[offset] = random.nextBoolean()
                        ? (byte) TELLING_BYTES[random.nextInt(TELLING_BYTES.length)]
                        : (byte) random.nextInt(256);
            }
        }
        return copy;
    }

    private static List<byte[]> realChunks() throws IOException {
        Path samples = SampleFiles.folder();
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        var chunks = new ArrayList<byte[]>();
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.sorted().toList()) {
                chunks.add(Arrays.copyOf(Files.readAllBytes(file), EvtxImage.chunkOffset(1)));
            }
        }
        return chunks;
    }

    private static byte[] writtenChunk() {
        var writer = Logs.ofEvents(new EvtxWriter(), 1, 5);
        int recordId = 10;
        for (FragmentStart start : FragmentStart.values()) {
            Xml data = Xml.element(
                    "UserData",
                    Xml.element(
                            "Odd",
                            new Xml.CData("c"),
                            new Xml.CharacterReference('r'),
                            new Xml.EntityReference("amp"),
                            new Xml.Instruction("p", "i")));
            writer.add(WrittenEvent.example(recordId++).withData(data).toRecord(start));
        }
        Xml values = Xml.element(
                "EventData",
                Xml.element("Data", Xml.value(Value.array(0x13, Value.sidBytes("S-1-5-18")))),
                Xml.element("Data", Xml.value(Value.array(0x01, new byte[] {'a', 0, 0, 0}))),
                Xml.element("Data", Xml.optional(Value.noneOfSize(3))));
        return writer.add(WrittenEvent.example(20).withData(values)).toBytes();
    }
}
