package dev.culprit.pipeline;

import static dev.culprit.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.knowledge.RuleBases;
import dev.culprit.model.Analysis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIndexTest {
    @TempDir
    private Path folder;

    private Request request;
    private Path root;

    @BeforeEach
    void writeAnInput() throws Exception {
        Path input = Files.writeString(folder.resolve("notes.txt"), "nothing of interest");
        request = Request.of(List.of(input));
        root = folder.resolve("indexes");
    }

    private Analysis analysis() throws Exception {
        return new Pipeline(RuleBases.builtIn(), "test")
                .analyze(request, Optional.empty(), ProgressListener.SILENT, () -> false);
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
    void aCommittedIndexIsThereAndNotMadeAgain() throws Exception {
        Analysis analysis = analysis();
        try (KeptIndex index = KeptIndex.begin(root, request, "rules")) {
            index.add(anEvent("NETLOGON", 5719).build());
            assertThat(index.commit(analysis)).isEmpty();
        }
        assertThat(indexes()).isEqualTo(1);

        try (KeptIndex again = KeptIndex.begin(root, request, "rules")) {
            again.add(anEvent("NETLOGON", 5719).build());
            assertThat(again.commit(analysis)).isEmpty();
        }
        assertThat(indexes()).isEqualTo(1);
    }

    @Test
    void anIndexThatWasGivenUpLeavesNothing() throws Exception {
        Analysis analysis = analysis();
        try (KeptIndex index = KeptIndex.begin(root, request, "rules")) {
            for (int event = 0; event < 30_000; event++) {
                index.add(anEvent("NETLOGON", 5719).build());
            }
            index.giveUp();
            assertThat(index.commit(analysis)).isEmpty();
        }

        assertThat(indexes()).isZero();
    }

    @Test
    void anIndexThatIsNotCommittedLeavesNothing() throws Exception {
        try (KeptIndex index = KeptIndex.begin(root, request, "rules")) {
            for (int event = 0; event < 30_000; event++) {
                index.add(anEvent("NETLOGON", 5719).build());
            }
        }

        assertThat(indexes()).isZero();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsAProblemAndNoFailure() throws Exception {
        Path file = Files.writeString(folder.resolve("in-the-way"), "");

        try (KeptIndex index = KeptIndex.begin(file, request, "rules")) {
            index.add(anEvent("NETLOGON", 5719).build());
            assertThat(index.commit(analysis()))
                    .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("index.not-kept"));
        }
    }

    @Test
    void anotherZoneIsAnotherIndex() {
        var elsewhere = new Request(
                request.inputs(),
                ZoneId.of("Europe/Brussels"),
                true,
                request.window(),
                request.facts(),
                request.limits(),
                request.recover(),
                List.of(),
                request.settings());

        assertThat(KeptIndex.key(elsewhere, "rules")).isNotEqualTo(KeptIndex.key(request, "rules"));
        assertThat(KeptIndex.key(request, "others")).isNotEqualTo(KeptIndex.key(request, "rules"));
    }
}
