package dev.culprit.bundle;

import static dev.culprit.testkit.Packed.file;
import static dev.culprit.testkit.Packed.gzip;
import static dev.culprit.testkit.Packed.sevenZip;
import static dev.culprit.testkit.Packed.tar;
import static dev.culprit.testkit.Packed.xz;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of zips hold for 7z, tar and packed files too. */
class OtherArchivesLimitsTest {
    @TempDir
    Path folder;

    @Test
    void aPackedTarIsOneArchiveDeep() throws IOException {
        byte[] second = gzip(tar(file("second.txt", "2"), file("third.7z", sevenZip(file("third.txt", "3")))));
        write("first.7z", sevenZip(file("second.tgz", second)));

        Visited visited = read(new ArchiveLimits(2, 1000, 1 << 20, 1 << 20, 5000, 0));

        assertThat(visited.pathsRead()).containsExactly("first.7z!/second.tgz!/second.txt");
        assertThat(visited.problems()).containsExactly("bundle.archive-limit first.7z!/second.tgz!/third.7z");
    }

    @Test
    void archivesWithTooManyFilesAreNotOpened() throws IOException {
        write("a.7z", sevenZip(file("1", "1"), file("2", "2"), file("3", "3")));
        write("b.tar", tar(file("1", "1"), file("2", "2"), file("3", "3")));
        write("c.gz", gzip(new byte[] {'1'}));

        Visited visited = read(new ArchiveLimits(5, 2, 1 << 20, 1 << 20, 5000, 0));

        assertThat(visited.problems()).containsExactly("bundle.archive-limit a.7z", "bundle.archive-limit b.tar");
        assertThat(visited.pathsRead()).containsExactly("c.gz!/c");
        assertThat(read(new ArchiveLimits(5, 1, 1 << 20, 1 << 20, 5000, 0)).pathsRead())
                .containsExactly("c.gz!/c");
    }

    @Test
    void aFileOfA7zThatClaimsTooMuchIsNotStarted() throws IOException {
        write("a.7z", sevenZip(file("large.bin", noise(2001)), file("small.txt", "1")));

        Visited visited = read(new ArchiveLimits(5, 1000, 2000, 1 << 20, 5000, 1 << 20));

        assertThat(visited.pathsRead()).containsExactly("a.7z!/small.txt");
        assertThat(visited.problemText("bundle.archive-limit"))
                .isEqualTo("found a claim of 2001 bytes in one file, allowed are 2000");
    }

    @Test
    void whatA7zUnpacksToAtOnceIsBounded() throws IOException {
        write("a.7z", sevenZip(file("1.bin", noise(1500)), file("2.bin", noise(1500)), file("3.txt", "3")));

        Visited visited = read(new ArchiveLimits(5, 1000, 2000, 1 << 20, 5000, 1 << 20));

        assertThat(visited.pathsRead()).containsExactly("a.7z!/1.bin", "a.7z!/3.txt");
        assertThat(visited.problemFor("a.7z!/2.bin"))
                .isEqualTo("found 3000 bytes of an archive to unpack at once, allowed are 2000");
    }

    @Test
    void bombsEndAtTheRatio() throws IOException {
        byte[] lines = new byte[3_000_000];
        Arrays.fill(lines, (byte) 'a');
        write("a.7z", sevenZip(file("lines.txt", lines), file("next.txt", "1")));
        write("b.gz", gzip(lines));
        write("c.txz", xz(tar(file("lines.txt", lines))));

        Visited visited = read(new ArchiveLimits(5, 1000, 1 << 30, 1 << 30, 100, 1000));

        assertThat(visited.problems())
                .containsExactly(
                        "bundle.archive-limit a.7z!/lines.txt",
                        "bundle.archive-limit b.gz!/b",
                        "bundle.archive-limit c.txz!/lines.txt",
                        "bundle.archive-limit c.txz");
        assertThat(visited.whySkipped("a.7z!/next.txt")).contains("of the whole archive");
        assertThat(visited.bytes("b.gz!/b").length).isLessThan(lines.length);
    }

    @Test
    void allArchivesTogetherHaveOneLimit() throws IOException {
        write("a.7z", sevenZip(file("a.bin", noise(600))));
        write("b.gz", gzip(noise(600)));

        Visited visited = read(new ArchiveLimits(5, 1000, 1000, 1000, 5000, 0));

        assertThat(visited.bytes("a.7z!/a.bin")).hasSize(600);
        assertThat(visited.problems()).containsExactly("bundle.archive-limit b.gz");
        assertThat(visited.problemText("bundle.archive-limit")).contains("more than 1000 bytes in all archives");
    }

    @Test
    void aTarNeedsNoLimitBeyondItsOwnSize() throws IOException {
        write("a.tar", tar(file("a.bin", noise(3000))));

        assertThat(read(new ArchiveLimits(1, 1, 1, 1, 1, 0)).bytes("a.tar!/a.bin"))
                .isEqualTo(noise(3000));
    }

    private Visited read(ArchiveLimits limits) throws IOException {
        return Visited.of(limits, folder);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(5).nextBytes(noise);
        return noise;
    }
}
