package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The short form of the fuzzing: every saved seed, and always the same random changes of them.
 *
 * <p>What the fuzzer finds is put into the folder of seeds, and is a test from then on. The system property {@code
 * culprit.mutations} asks for more changes than the usual ones.
 */
class FuzzTargetTest {
    private static final Path SEEDS = Path.of("src/test/resources/dev/culprit/decode/evtx/seeds");
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int RUNS = Integer.getInteger("culprit.mutations", 300);
    private static final int LARGEST = 16_384;
    private static final int STRING = 0x01;
    private static final int UINT8 = 0x04;
    private static final int REAL32 = 0x0b;
    private static final int[] TELLING_BYTES = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0x0a, 0x0c, 0x0d, 0x0e, 0x0f, 0x21, 0x41, 0x81, 0xff
    };

    @TestFactory
    Stream<DynamicTest> everySeedIsDecodedWithinTheBounds() throws IOException {
        return files(SEEDS).stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> fuzz(Files.readAllBytes(file))));
    }

    @Test
    void changedSeedsAreDecodedWithinTheBounds() throws IOException {
        List<byte[]> inputs = new ArrayList<>(realChunks());
        for (Path file : files(SEEDS)) {
            inputs.add(Files.readAllBytes(file));
        }
        var random = new Random(20_131_008);
        for (int run = 0; run < RUNS; run++) {
            byte[] input = changed(inputs.get(random.nextInt(inputs.size())), random);
            assertThatCode(() -> fuzz(input)).as("run %d", run).doesNotThrowAnyException();
        }
    }

    @Test
    void noiseBetweenMagicsIsReported() throws IOException {
        var random = new Random(4_711);
        for (int run = 0; run < 50; run++) {
            byte[] noise = new byte[EvtxImage.CHUNK_SIZE];
            random.nextBytes(noise);
            fuzz(noise);
            assertThat(Logs.decode(FuzzInput.ofChunks(noise)).problems())
                    .as("run %d", run)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource
    void costliestChunksAreDecodedWithinTheBounds(Xml data) {
        var writer = new EvtxWriter();
        for (int id = 1; id <= 11; id++) {
            writer.add(WrittenEvent.example(id).withData(data));
        }
        fuzz(writer.toBytes());
    }

    /** Names and values that a template prints many times, until a chunk may cost no more. */
    static Stream<Xml> costliestChunksAreDecodedWithinTheBounds() {
        Value nested = Value.fragment(FragmentStart.TEMPLATE, repeated(Value.string("ha"), 300));
        Xml longName = Xml.element("Data", Xml.value(Value.array(UINT8, new byte[5_000])))
                .attribute("Name", Xml.text("n".repeat(16_000)));
        return Stream.of(
                Xml.element("EventData", longName),
                repeated(Value.array(REAL32, new byte[5_000]), 120),
                repeated(Value.array(STRING, new byte[5_000]), 120),
                repeated(Value.fragment(FragmentStart.TEMPLATE, Xml.element("Data", Xml.value(nested))), 120));
    }

    private static Xml repeated(Value value, int times) {
        Xml again = Xml.element("Data", new Xml.Reference(0, STRING, false));
        return Xml.element("EventData", Xml.element("Data", Xml.value(value)))
                .with(Collections.nCopies(times - 1, again).toArray(Xml[]::new));
    }

    @Test
    void seedsOfTheWriterAreSavedAsItWritesThem() throws IOException {
        for (Map.Entry<String, byte[]> seed : FuzzSeeds.all().entrySet()) {
            assertThat(SEEDS.resolve(seed.getKey()))
                    .as("./mvnw -Pfuzz test-compile exec:exec@fuzz-seeds writes them anew")
                    .hasBinaryContent(seed.getValue());
        }
    }

    @Test
    void undamagedSeedsAreWhole() throws IOException {
        for (Map.Entry<String, byte[]> seed : FuzzSeeds.all().entrySet()) {
            if (seed.getKey().startsWith("start-") || seed.getKey().equals("chunks-whole")) {
                assertThat(Logs.decode(FuzzInput.ofChunks(seed.getValue())).problems())
                        .as(seed.getKey())
                        .isEmpty();
            }
        }
    }

    private static void fuzz(byte[] input) {
        Assertions.assertTimeoutPreemptively(LONGEST, () -> FuzzTarget.fuzzerTestOneInput(input));
    }

    private static byte[] changed(byte[] input, Random random) {
        byte[] copy = input.clone();
        int changes = 1 + random.nextInt(12);
        for (int change = 0; change < changes; change++) {
            int offset = random.nextInt(copy.length);
            if (random.nextInt(4) == 0) {
                int length = 1 + random.nextInt(Math.min(64, copy.length - offset));
                System.arraycopy(input, random.nextInt(input.length - length + 1), copy, offset, length);
            } else {
                copy[offset] = random.nextBoolean()
                        ? (byte) TELLING_BYTES[random.nextInt(TELLING_BYTES.length)]
                        : (byte) random.nextInt(256);
            }
        }
        return copy;
    }

    /** Returns the beginning of the first chunk of each sample log. */
    private static List<byte[]> realChunks() throws IOException {
        var chunks = new ArrayList<byte[]>();
        for (Path file : files(SampleFiles.folder())) {
            int chunk = EvtxImage.chunkOffset(0);
            chunks.add(Arrays.copyOfRange(Files.readAllBytes(file), chunk, chunk + LARGEST));
        }
        return chunks;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
