package dev.culprit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.knowledge.RuleBases;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.WrittenEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIndexTest {
    private static final byte[] LOG =
            new EvtxWriter().add(WrittenEvent.example(1)).toBytes();

    @TempDir
    private Path folder;

    private Request request;
    private Path root;

    @BeforeEach
    void writeAnInput() throws Exception {
        Path input = Files.write(folder.resolve("System.evtx"), LOG);
        request = Request.of(List.of(input));
        root = folder.resolve("indexes");
    }

    private KeptIndex.Kept keep(KeptIndex index) {
        return keep(index, ProgressListener.SILENT);
    }

    private static KeptIndex.Kept keep(KeptIndex index, ProgressListener progress) {
        return index.keep(new Pipeline(RuleBases.builtIn(), "test"), progress, () -> false);
    }

    private long indexes() throws Exception {
        if (Files.notExists(root)) {
            return 0;
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.count();
        }
    }

    @Test
    void aKeptIndexIsThereAndNotMadeAgain() throws Exception {
        KeptIndex index = KeptIndex.of(root, request, "rules");

        assertThat(keep(index).failure()).isEmpty();
        assertThat(indexes()).isEqualTo(1);

        assertThat(keep(KeptIndex.of(root, request, "rules"), new Refusing()).failure())
                .isEmpty();
        assertThat(indexes()).isEqualTo(1);
    }

    @Test
    void anIndexThatWasGivenUpLeavesNothing() throws Exception {
        KeptIndex before = KeptIndex.of(root, request, "rules");
        before.giveUp();
        assertThat(keep(before).failure()).isEmpty();

        KeptIndex meanwhile = KeptIndex.of(root, request, "rules");
        assertThat(keep(meanwhile, new GivingUp(meanwhile)).failure()).isEmpty();

        assertThat(indexes()).isZero();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsAProblemAndNoFailure() throws Exception {
        Path file = Files.writeString(folder.resolve("in-the-way"), "");

        assertThat(keep(KeptIndex.of(file, request, "rules")).failure())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("index.not-kept"));
    }

    /** Fails when anything is read. */
    private static class Refusing implements ProgressListener {
        @Override
        public void reading(String artifact, long files, long events) {
            throw new AssertionError("the inputs were read again: " + artifact);
        }

        @Override
        public void stage(String what) {}

        @Override
        public void done() {}
    }

    /** Gives an index up while its events are read. */
    private static final class GivingUp extends Refusing {
        private final KeptIndex index;

        GivingUp(KeptIndex index) {
            this.index = index;
        }

        @Override
        public void reading(String artifact, long files, long events) {
            index.giveUp();
        }
    }

    /** Counts the threads that write an index while its events are read. */
    private static final class Counting extends Refusing {
        private long writers;

        @Override
        public void reading(String artifact, long files, long events) {
            writers = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("culprit-index"))
                    .count();
        }
    }

    @Test
    void anIndexIsWrittenByOneThreadLessThanWasAskedFor() {
        int more = Runtime.getRuntime().availableProcessors() + 2;
        for (int asked : List.of(1, more)) {
            var counting = new Counting();
            Request spread = request(ZoneId.of("UTC"), asked);

            assertThat(keep(KeptIndex.replacing(root, spread, "ab"), counting).failure())
                    .isEmpty();
            assertThat(counting.writers).isEqualTo(Math.max(1, asked - 1));
        }
    }

    private Request request(ZoneId zone, int threads) {
        return new Request(
                request.inputs(),
                zone,
                true,
                request.window(),
                request.facts(),
                request.limits(),
                request.suppressions(),
                request.encoding(),
                request.correctClocks(),
                request.everyCounter(),
                request.recover(),
                threads,
                List.of(),
                request.settings());
    }

    @Test
    void anotherZoneIsAnotherIndex() {
        Request elsewhere = request(ZoneId.of("Europe/Brussels"), request.threads());

        assertThat(KeptIndex.key(elsewhere, "rules")).isNotEqualTo(KeptIndex.key(request, "rules"));
        assertThat(KeptIndex.key(request, "others")).isNotEqualTo(KeptIndex.key(request, "rules"));
    }
}
