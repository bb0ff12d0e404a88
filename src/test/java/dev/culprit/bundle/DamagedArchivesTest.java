package dev.culprit.bundle;

import static dev.culprit.bundle.Zips.zip;
import static dev.culprit.testkit.Packed.bzip2;
import static dev.culprit.testkit.Packed.file;
import static dev.culprit.testkit.Packed.gzip;
import static dev.culprit.testkit.Packed.sevenZip;
import static dev.culprit.testkit.Packed.tar;
import static dev.culprit.testkit.Packed.xz;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.testkit.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that broke off, rotted or are made to mislead. */
class DamagedArchivesTest {
    @TempDir
    Path folder;

    @Test
    void aTarThatBreaksOffGivesWhatCameBefore() throws IOException {
        byte[] tar = tar(file("a.txt", "first"), file("b.txt", "second"), file("c.bin", noise(5000)));
        write("broken.tar", Arrays.copyOf(tar, 4000));

        Visited visited = Visited.of(folder);

        assertThat(visited.text("broken.tar!/a.txt")).isEqualTo("first");
        assertThat(visited.text("broken.tar!/b.txt")).isEqualTo("second");
        assertThat(visited.bytes("broken.tar!/c.bin")).isEqualTo(Arrays.copyOf(noise(5000), 1440));
        assertThat(visited.problemFor("broken.tar!/c.bin"))
                .isEqualTo("1440 of its 5000 bytes are there; the archive was read no further");
        assertThat(visited.problemFor("broken.tar")).isEqualTo("breaks off at byte 4000; files found before: 3");
    }

    @Test
    void aTarThatBreaksOffBetweenTwoFilesIsNotTakenForWhole() throws IOException {
        byte[] tar = tar(file("a.txt", "first"), file("b.txt", "second"));
        write("broken.tar", Arrays.copyOf(tar, 1024));

        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead()).containsExactly("broken.tar!/a.txt");
        assertThat(visited.problems()).containsExactly("bundle.archive-damaged broken.tar");
        assertThat(visited.problemFor("broken.tar")).startsWith("ends at byte 1024 without the mark of its end");
    }

    @Test
    void aDamagedHeaderEndsATarAndTellsWhere() throws IOException {
        byte[] tar = tar(file("a.txt", "first"), file("b.txt", "second"), file("c.txt", "third"));
        tar[1024] ^= 0x20;
        write("rotten.tar", tar);

        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead()).containsExactly("rotten.tar!/a.txt");
        assertThat(visited.problems()).containsExactly("bundle.archive-damaged rotten.tar");
        assertThat(visited.problemFor("rotten.tar")).startsWith("has a damaged header behind byte 1024");
    }

    @Test
    void aPackedTarThatBreaksOffTellsItOnce() throws IOException {
        byte[] packed = gzip(tar(file("a.txt", "first"), file("b.bin", noise(50_000))));
        write("broken.tgz", Arrays.copyOf(packed, 20_000));

        Visited visited = Visited.of(folder);

        assertThat(visited.text("broken.tgz!/a.txt")).isEqualTo("first");
        assertThat(visited.bytes("broken.tgz!/b.bin").length).isBetween(15_000, 20_000);
        assertThat(visited.problems())
                .containsExactly("bundle.archive-damaged broken.tgz!/b.bin", "bundle.archive-damaged broken.tgz");
        assertThat(visited.problemFor("broken.tgz")).startsWith("cannot be read beyond byte ");
    }

    @Test
    void aPackedFileThatBreaksOffGivesWhatCameBefore() throws IOException {
        byte[] packed = gzip(noise(50_000));
        write("dump.bin.gz", Arrays.copyOf(packed, 20_000));

        Visited visited = Visited.of(folder);

        byte[] read = visited.bytes("dump.bin.gz!/dump.bin");
        assertThat(read).hasSizeGreaterThan(15_000).isEqualTo(Arrays.copyOf(noise(50_000), read.length));
        assertThat(visited.problems()).containsExactly("bundle.archive-damaged dump.bin.gz!/dump.bin");
    }

    @Test
    void a7zThatBreaksOffSaysWhereItsListWas() throws IOException {
        byte[] archive = sevenZip(file("a.bin", noise(5000)));
        write("broken.7z", Arrays.copyOf(archive, 3000));
        write("stump.7z", Arrays.copyOf(archive, 20));

        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead()).isEmpty();
        assertThat(visited.problems())
                .containsExactly("bundle.archive-damaged broken.7z", "bundle.archive-damaged stump.7z");
        assertThat(visited.problemFor("broken.7z"))
                .startsWith("breaks off at byte 3000, before its list of files at byte 5");
        assertThat(visited.problemFor("stump.7z")).isEqualTo("breaks off at byte 20, inside its header");
        assertThat(visited.whySkipped("broken.7z")).startsWith("breaks off");
    }

    @Test
    void a7zThatWasNeverFinishedSaysSo() throws IOException {
        byte[] archive = sevenZip(file("a.txt", "1"));
        Arrays.fill(archive, 8, 32, (byte) 0);
        write("unfinished.7z", archive);

        assertThat(Visited.of(folder).problemFor("unfinished.7z"))
                .isEqualTo("was never finished: it has no list of files");
    }

    @Test
    void damageInsideA7zCostsItsFileOnly() throws IOException {
        byte[] archive = sevenZip(file("a.bin", noise(5000)), file("b.txt", "whole"));
        archive[3000] ^= 0x55;
        write("rotten.7z", archive);

        Visited visited = Visited.of(folder);

        assertThat(visited.text("rotten.7z!/b.txt")).isEqualTo("whole");
        assertThat(visited.problems()).containsExactly("bundle.archive-damaged rotten.7z!/a.bin");
    }

    static Stream<Arguments> archives() throws IOException {
        Packed.Source[] files = {file("a.txt", "first"), file("b.txt", "second ".repeat(50))};
        return Stream.of(
                Arguments.of(
                        "zip",
                        zip().with("a.txt", "first")
                                .with("b.txt", "second ".repeat(50))
                                .bytes()),
                Arguments.of("7z", sevenZip(files)),
                Arguments.of("7z of 7-Zip", Packed.SOLID_7Z),
                Arguments.of("tar", tar(files)),
                Arguments.of("tgz", gzip(tar(files))),
                Arguments.of("txz", xz(tar(files))),
                Arguments.of("tbz", bzip2(tar(files))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void anArchiveCutAnywhereIsAProblemAndNeverAnException(String form, byte[] archive) throws IOException {
        // A tar is told by its first header, and told to be whole by the record of zeros behind its last file.
        int shortest = form.equals("tar") ? 512 : 12;
        int longest = form.equals("tar") ? 5 * 512 - 1 : archive.length - 1;
        int step = Math.max(1, (longest - shortest) / 150);
        for (int length = longest; length >= shortest; length -= step) {
            assertDamageIsTold(form + " cut to " + length, Arrays.copyOf(archive, length));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void aRottenArchiveNeverThrows(String form, byte[] archive) throws IOException {
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            byte[] rotten = archive.clone();
            for (int bytes = 1 + random.nextInt(4); bytes > 0; bytes--) {
                rotten[12 + random.nextInt(rotten.length - 12)] = (byte) random.nextInt(256);
            }
            write("a.archive", rotten);
            assertThat(Visited.of(folder).paths()).as(form + ", round " + round).isNotEmpty();
        }
    }

    private void assertDamageIsTold(String how, byte[] archive) throws IOException {
        write("a.archive", archive);

        Visited visited = Visited.of(folder);

        assertThat(visited.problems()).as(how).isNotEmpty();
        assertThat(visited.pathsRead().stream().map(visited::text))
                .as(how)
                .allMatch(
                        text -> "first".startsWith(text) || "second ".repeat(50).startsWith(text));
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(3).nextBytes(noise);
        return noise;
    }
}
