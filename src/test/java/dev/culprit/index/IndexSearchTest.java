package dev.culprit.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Event;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSearchTest {
    @TempDir
    Path root;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void whereNothingWasWrittenThereIsNoIndexAndNoProblem() {
        assertThat(WrittenIndex.open(root.resolve("absent"), problems)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void anIndexOfOtherInputsIsNoneOfThese() throws Exception {
        try (EventIndexer indexer = EventIndexer.open(place(), "feed", 1, Thread::new)) {
            indexer.commit(List.of(), Map.of());
        }

        assertThat(WrittenIndex.open(place(), problems)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void anIndexOfAnotherFormatVersionIsAbsentAndReplaced() throws Exception {
        WrittenIndex.write(place(), events());
        Path description = place().resolve(IndexMetadata.FILE_NAME);
        Files.writeString(
                description, Files.readString(description).replace("index " + IndexMetadata.FORMAT, "index 0"));

        assertThat(WrittenIndex.open(place(), problems)).isEmpty();
        assertThat(problems).isEmpty();
        assertThatItCanBeMadeAnew();
    }

    @Test
    void anIndexWithATornDescriptionIsDamaged() throws Exception {
        WrittenIndex.write(place(), events());
        Path description = place().resolve(IndexMetadata.FILE_NAME);
        Files.writeString(description, Files.readString(description).replace("end\n", ""));

        assertThatItIsDamaged();
        assertThatItCanBeMadeAnew();
    }

    @Test
    void anIndexWithTornFilesIsDamaged() throws Exception {
        WrittenIndex.write(place(), events());
        try (Stream<Path> files = Files.list(place())) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".dvd")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        assertThatItIsDamaged();
        assertThatItCanBeMadeAnew();
    }

    @Test
    void anIndexWithoutItsSegmentsIsDamaged() throws Exception {
        WrittenIndex.write(place(), events());
        Files.delete(place().resolve("segments_1"));

        assertThatItIsDamaged();
        assertThatItCanBeMadeAnew();
    }

    @Test
    void anIndexThatCountsOtherwiseIsDamaged() throws Exception {
        WrittenIndex.write(place(), events());
        new IndexMetadata(WrittenIndex.FINGERPRINT, 99, List.of(), Map.of()).write(place());

        assertThatItIsDamaged();
    }

    @Test
    void eventsComeInTheOrderOfTimeThenHostThenSource() throws Exception {
        List<Event> inOrder = List.of(
                EventText.record(9).at("2013-10-08T10:00:00Z").on("srv2").event(),
                EventText.record(8)
                        .at("2013-10-08T10:00:00.0000001Z")
                        .on("srv2")
                        .event(),
                EventText.record(7)
                        .at("2013-10-08T10:00:01Z")
                        .on("srv1")
                        .in("b.evtx")
                        .event(),
                EventText.record(2)
                        .at("2013-10-08T10:00:01Z")
                        .on("srv2")
                        .in("a.evtx")
                        .event(),
                EventText.record(10)
                        .at("2013-10-08T10:00:01Z")
                        .on("srv2")
                        .in("a.evtx")
                        .event(),
                EventText.record(1)
                        .at("2013-10-08T10:00:01Z")
                        .on("srv2")
                        .in("b.evtx")
                        .event(),
                EventText.record(1)
                        .at("2013-10-08T10:00:01Z")
                        .on("srv2")
                        .in("b.evtx")
                        .by("Zeta", 1)
                        .event());
        for (int seed = 0; seed < 5; seed++) {
            List<Event> shuffled = new ArrayList<>(inOrder);
            Collections.shuffle(shuffled, new Random(seed));
            WrittenIndex.write(place(), shuffled);

            try (IndexSearch search = WrittenIndex.open(place())) {
                assertThat(search.search("*", Span.ALWAYS, 100).events()).isEqualTo(inOrder);
                assertThat(search.search("*", Span.ALWAYS, 4).events()).isEqualTo(inOrder.subList(0, 4));
            }
        }
    }

    @Test
    void theLimitCutsTheEventsAndNotTheTotal() throws Exception {
        WrittenIndex.write(place(), events());

        try (IndexSearch search = WrittenIndex.open(place())) {
            SearchResult some = search.search("*", Span.ALWAYS, 2);
            SearchResult none = search.search("*", Span.ALWAYS, 0);

            assertThat(some.total()).isEqualTo(3);
            assertThat(some.events())
                    .extracting(event -> event.source().position())
                    .containsExactly(1L, 2L);
            assertThat(none.total()).isEqualTo(3);
            assertThat(none.events()).isEmpty();
        }
    }

    @Test
    void theWindowIncludesItsEnds() throws Exception {
        WrittenIndex.write(place(), events());
        Span window = new Span(Instant.parse("2013-10-08T10:00:01Z"), Instant.parse("2013-10-08T10:00:02Z"));
        Span later = new Span(Instant.parse("2013-10-08T10:00:01.000000001Z"), Instant.MAX);

        try (IndexSearch search = WrittenIndex.open(place())) {
            assertThat(search.search("*", window, 9).events())
                    .extracting(event -> event.source().position())
                    .containsExactly(1L, 2L);
            assertThat(search.search("*", later, 9).events())
                    .extracting(event -> event.source().position())
                    .containsExactly(2L, 3L);
        }
    }

    @Test
    void openingNotesTheUse() throws Exception {
        WrittenIndex.write(place(), events());
        Path mark = place().resolve(IndexFiles.USED);
        Files.delete(mark);

        WrittenIndex.open(place()).close();

        assertThat(mark).exists();
    }

    private Path place() {
        return root.resolve("index");
    }

    private static List<Event> events() {
        return List.of(
                EventText.record(2).at("2013-10-08T10:00:02Z").event(),
                EventText.record(1).at("2013-10-08T10:00:01Z").event(),
                EventText.record(3).at("2013-10-08T10:00:03Z").event());
    }

    private void assertThatItIsDamaged() {
        assertThat(WrittenIndex.open(place(), problems)).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.stage()).isEqualTo("index");
            assertThat(problem.code()).isEqualTo("index.damaged");
            assertThat(problem.where()).isEqualTo(SourceRef.whole(place().toString()));
        });
    }

    private void assertThatItCanBeMadeAnew() throws IOException {
        WrittenIndex.write(place(), events());
        try (IndexSearch search = WrittenIndex.open(place())) {
            assertThat(search.metadata().events()).isEqualTo(3);
        }
    }
}
