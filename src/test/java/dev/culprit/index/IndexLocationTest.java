package dev.culprit.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexLocationTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    Path root;

    @Test
    void theCacheDirectoryOfTheUserComesFirst() {
        Path cache = root.resolve("cache");
        Path home = root.resolve("home");

        assertThat(IndexLocation.of(Map.of("XDG_CACHE_HOME", cache.toString(), "HOME", home.toString())))
                .contains(new IndexLocation(cache.resolve("culprit")));
        assertThat(IndexLocation.of(Map.of("HOME", home.toString())))
                .contains(new IndexLocation(home.resolve(".cache").resolve("culprit")));
        assertThat(IndexLocation.of(Map.of("LOCALAPPDATA", cache.toString(), "HOME", home.toString())))
                .contains(new IndexLocation(cache.resolve("culprit")));
    }

    @Test
    void aRelativeOrUnusablePathIsPassedOver() {
        assertThat(IndexLocation.of(Map.of("XDG_CACHE_HOME", "cache", "HOME", root.toString())))
                .contains(new IndexLocation(root.resolve(".cache").resolve("culprit")));
        assertThat(IndexLocation.of(Map.of("HOME", "\0"))).isEmpty();
        assertThat(IndexLocation.of(Map.of())).isEmpty();
    }

    @Test
    void theDirectoryIsNamedByFingerprintAndFormat() {
        assertThat(new IndexLocation(root).directory("0badcafe")).isEqualTo(root.resolve("0badcafe-v3"));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndexLocation(root).directory("../etc"));
    }

    @Test
    void theIndexesNotUsedForLongestAreRemoved() throws Exception {
        for (int i = 0; i < 5; i++) {
            write("abc" + i);
            use("abc" + i, LONG_AGO.plusSeconds(i == 1 ? 99 : i));
        }

        new IndexLocation(root).prune(2);

        assertThat(children()).containsExactly("abc1-v3", "abc4-v3");
    }

    @Test
    void pruningRemovesWhatKilledRunsLeftAndNothingElse() throws Exception {
        write("abc");
        Files.createDirectory(root.resolve("abc-v3.building-1"));
        Files.createFile(root.resolve("abc-v3.building-1.lock"));
        Files.createDirectory(root.resolve("holiday"));
        Files.createFile(root.resolve("cafe-v3"));
        Files.createDirectory(root.resolve("house.building-2"));
        Files.createFile(root.resolve("abc-v3.building-plan.txt"));
        try (EventIndexer living = EventIndexer.open(location().directory("beef"), "beef", 1, Thread::new)) {
            location().prune(0);
            living.commit(List.of(), Map.of());
        }

        assertThat(children())
                .containsExactly("abc-v3.building-plan.txt", "beef-v3", "cafe-v3", "holiday", "house.building-2");
    }

    @Test
    void anIndexDirectoryThatHoldsSomethingElseIsNotLost() throws Exception {
        write("abc");
        Files.createFile(location().directory("abc").resolve("notes.txt"));

        assertThatIOException().isThrownBy(() -> location().prune(0)).withMessageContaining("left there");
        assertThat(location().directory("abc").resolve("notes.txt")).exists();
    }

    @Test
    void pruningWhereNothingIsKeptDoesNothing() throws Exception {
        new IndexLocation(root.resolve("absent")).prune(1);

        assertThat(root).isEmptyDirectory();
    }

    private IndexLocation location() {
        return new IndexLocation(root);
    }

    private void write(String fingerprint) throws IOException {
        try (EventIndexer indexer = EventIndexer.open(location().directory(fingerprint), fingerprint, 1, Thread::new)) {
            indexer.add(EventText.record(1).event());
            indexer.commit(List.of(), Map.of());
        }
    }

    private void use(String fingerprint, Instant time) throws IOException {
        Files.setLastModifiedTime(location().directory(fingerprint).resolve(IndexFiles.USED), FileTime.from(time));
    }

    private List<String> children() throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
