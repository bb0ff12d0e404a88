package dev.culprit.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.culprit.model.ClockOffset;
import dev.culprit.model.Event;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EventIndexerTest {
    @TempDir
    Path root;

    @Test
    void eventsComeBackWhole() throws Exception {
        List<Event> events = List.of(
                EventText.record(1).event(),
                EventText.record(2)
                        .at("2013-10-08T10:06:15.1234567Z")
                        .on("srv2")
                        .in("a.zip!/Узел 2/Система.evtx")
                        .by("Microsoft-Windows-Hyper-V-VMMS", 22038)
                        .channel("Microsoft-Windows-Hyper-V-VMMS-Admin")
                        .level(2)
                        .with("VmName", "DidierTest01")
                        .with("", "unnamed \uD83D\uDE80")
                        .with("Empty", "")
                        .code("0x80072746")
                        .code("0x00000005")
                        .saying("Соединение разорвано\r\n接続がリセットされました")
                        .event(),
                EventText.record(3).at("1601-01-01T00:00:00Z").level(-1).event(),
                EventText.record(4).from(SourceRef.line("event.txt", 12)).on("").event());

        WrittenIndex.write(place(), events);

        assertThat(everything()).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void theCommitTellsWhatTheIndexHolds() throws Exception {
        try (EventIndexer indexer = WrittenIndex.begin(place())) {
            indexer.add(EventText.record(1).event());
            var clocks = Map.of(
                    "srv2",
                    List.of(
                            new ClockOffset(
                                    new Span(Instant.MIN, Instant.parse("2013-10-08T10:00:00.5Z")),
                                    Duration.ofMillis(90_123),
                                    "srv1",
                                    6),
                            new ClockOffset(Span.ALWAYS, Duration.ofMillis(-4_000), "srv1", 3)));
            IndexMetadata metadata = indexer.commit(List.of("b\nreak\\.evtx", "a.evtx", "a.evtx"), clocks);

            assertThat(metadata)
                    .isEqualTo(new IndexMetadata(
                            WrittenIndex.FINGERPRINT, 1, List.of("a.evtx", "b\nreak\\.evtx"), clocks));
            try (IndexSearch search = WrittenIndex.open(place())) {
                assertThat(search.metadata()).isEqualTo(metadata);
            }
        }
    }

    @Test
    void thereIsNoIndexBeforeTheCommit() throws Exception {
        try (EventIndexer indexer = WrittenIndex.begin(place())) {
            indexer.add(EventText.record(1).event());

            assertThat(place()).doesNotExist();
        }
    }

    @Test
    void nothingIsLeftAfterCloseWithoutCommit() throws Exception {
        try (EventIndexer indexer = WrittenIndex.begin(place())) {
            events(5_000).forEach(indexer::add);
        }

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void onlyTheIndexIsLeftAfterTheCommit() throws Exception {
        WrittenIndex.write(place(), events(10));

        assertThat(children()).containsExactly("index");
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNext() throws Exception {
        Path leftover = Files.createDirectory(root.resolve("index.building-1234"));
        Files.createFile(leftover.resolve("_0.fdt"));
        Files.createFile(leftover.resolve("_0_Lucene90FieldsIndex-doc_ids_0.tmp"));
        Files.createFile(leftover.resolve("pending_segments_1"));
        Files.createFile(leftover.resolve("write.lock"));
        Files.createFile(root.resolve("index.building-1234.lock"));
        Files.createFile(root.resolve("index.building-5678.lock"));

        WrittenIndex.write(place(), events(10));

        assertThat(children()).containsExactly("index");
    }

    @Test
    void runsAtTheSameTimeDoNotMeet() throws Exception {
        try (EventIndexer first = WrittenIndex.begin(place());
                EventIndexer second = WrittenIndex.begin(place())) {
            events(1_000).forEach(first::add);
            events(500).forEach(second::add);
            try (EventIndexer abandoned = WrittenIndex.begin(place())) {
                events(500).forEach(abandoned::add);
            }
            first.commit(List.of(), Map.of());
            assertThat(everything()).hasSize(1_000);
            second.commit(List.of(), Map.of());
        }

        assertThat(everything()).hasSize(500);
        assertThat(children()).containsExactly("index");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "open files cannot be moved there: the commit fails and says so")
    void anIndexCanBeReplacedWhileItIsRead() throws Exception {
        WrittenIndex.write(place(), events(10));
        try (IndexSearch search = WrittenIndex.open(place())) {
            WrittenIndex.write(place(), events(20));

            assertThat(search.search("*", Span.ALWAYS, 100).events()).hasSize(10);
            assertThat(everything()).hasSize(20);
        }
    }

    @Test
    void theNumberOfThreadsDoesNotShow() throws Exception {
        List<Event> events = new ArrayList<>(events(20_000));
        Collections.shuffle(events, new Random(1));
        try (EventIndexer indexer = EventIndexer.open(place(), WrittenIndex.FINGERPRINT, 3, Thread::new)) {
            events.forEach(indexer::add);
            indexer.commit(List.of(), Map.of());
        }

        assertThat(everything())
                .containsExactlyElementsOf(events.stream().sorted().toList());
    }

    @Test
    void anIndexWithoutEventsAnswersToo() throws Exception {
        WrittenIndex.write(place(), List.of());

        assertThat(everything()).isEmpty();
    }

    @Test
    void whatFailsWhileWritingIsToldByTheCommitOnly() throws Exception {
        try (EventIndexer indexer = WrittenIndex.begin(place())) {
            takeAwayTheDirectoryItGrowsIn();
            events(2_000).forEach(indexer::add);

            assertThatIOException().isThrownBy(() -> indexer.commit(List.of(), Map.of()));
        }

        assertThat(place()).doesNotExist();
    }

    @Test
    void anIndexerThatWasClosedIgnoresEventsAndCommitsNothing() throws Exception {
        EventIndexer indexer = WrittenIndex.begin(place());
        indexer.close();
        events(10_000).forEach(indexer::add);

        assertThatIOException()
                .isThrownBy(() -> indexer.commit(List.of(), Map.of()))
                .withMessageContaining("closed");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aDirectoryThatIsNoIndexIsRefusedAndLeftAlone() throws Exception {
        Files.createDirectory(place());
        Files.writeString(place().resolve("holiday.jpg"), "");

        assertThatIOException().isThrownBy(() -> WrittenIndex.begin(place())).withMessageContaining("holiday.jpg");
        assertThat(place().resolve("holiday.jpg")).exists();
        assertThat(children()).containsExactly("index");
    }

    @Test
    void aFileInThePlaceOfTheIndexIsRefused() throws Exception {
        Files.writeString(place(), "text");

        assertThatIOException().isThrownBy(() -> WrittenIndex.begin(place())).withMessageContaining("is a file");
    }

    @Test
    void textsOfAnyLengthAndKindAreTaken() throws Exception {
        String endless = "x".repeat(100_000);
        Event event = EventText.record(1)
                .by("p".repeat(40_000), 1)
                .on("語".repeat(40_000))
                .channel("c\0d")
                .with(endless, endless)
                .with("Broken", "half \uD83D of a pair")
                .saying(("word" + endless + " ").repeat(3))
                .event();

        WrittenIndex.write(place(), List.of(event));

        Event kept = everything().get(0);
        assertThat(kept.provider()).isEqualTo("p".repeat(3_000));
        assertThat(kept.host()).isEqualTo("語".repeat(1_000));
        assertThat(kept.channel()).isEqualTo("c\uFFFDd");
        assertThat(kept.data().get(0)).isEqualTo(event.data().get(0));
        assertThat(kept.value("Broken")).isEqualTo("half \uFFFD of a pair");
        assertThat(kept.message()).isEqualTo(event.message());
    }

    private Path place() {
        return root.resolve("index");
    }

    private List<Event> everything() throws Exception {
        try (IndexSearch search = WrittenIndex.open(place())) {
            return search.search("*", Span.ALWAYS, Integer.MAX_VALUE).events();
        }
    }

    private List<String> children() throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private void takeAwayTheDirectoryItGrowsIn() throws IOException {
        for (String child : children()) {
            Path directory = root.resolve(child);
            if (Files.isDirectory(directory)) {
                Files.move(directory, root.resolve("elsewhere"));
            }
        }
    }

    /** Events of which many share time and host. */
    private static List<Event> events(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(EventText.record(i)
                    .at("2013-10-08T10:%02d:%02dZ".formatted(i / 600 % 60, i / 10 % 60))
                    .on("srv" + i % 3)
                    .in("Node_" + i % 3 + "/System.evtx")
                    .by("Provider" + i % 7, i % 11)
                    .with("Number", Integer.toString(i))
                    .event());
        }
        return events;
    }
}
