package dev.culprit.bundle;

import static dev.culprit.bundle.Zips.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveLimitsTest {
    private static final ArchiveLimits WIDE = new ArchiveLimits(9, 1000, 1 << 30, 1 << 30, 5000, 0);

    @TempDir
    Path folder;

    @Test
    void archivesAreOpenedToTheAllowedDepthOnly() throws IOException {
        byte[] third = zip().with("deepest.txt", "3").bytes();
        byte[] second = zip().with("third.zip", third).with("second.txt", "2").bytes();
        write("first.zip", zip().with("second.zip", second).bytes());

        Visited visited = read(new ArchiveLimits(2, 1000, 1 << 20, 1 << 20, 5000, 0));

        assertThat(visited.pathsRead()).containsExactly("first.zip!/second.zip!/second.txt");
        assertThat(visited.problems()).containsExactly("bundle.archive-limit first.zip!/second.zip!/third.zip");
        assertThat(visited.problemText("bundle.archive-limit"))
                .isEqualTo("found 3 archives inside one another, allowed are 2");
    }

    @Test
    void anArchiveWithTooManyFilesIsNotOpened() throws IOException {
        write("a.zip", zip().with("1", "1").with("2", "2").bytes());
        write("b.zip", zip().with("1", "1").with("2", "2").bytes());

        Visited visited = read(new ArchiveLimits(5, 3, 1 << 20, 1 << 20, 5000, 0));

        assertThat(visited.paths()).containsExactly("a.zip", "a.zip!/1", "a.zip!/2", "b.zip");
        assertThat(visited.problems()).containsExactly("bundle.archive-limit b.zip");
        assertThat(visited.problemText("bundle.archive-limit")).contains("more than 3 files");
    }

    @Test
    void tooManyFilesAreNotSalvagedEither() throws IOException {
        byte[] zip = zip().with("1", "1").with("2", "2").with("3", "3").bytes();
        write("a.zip", Arrays.copyOf(zip, zip.length - 22));

        Visited visited = read(new ArchiveLimits(5, 2, 1 << 20, 1 << 20, 5000, 0));

        assertThat(visited.pathsRead()).containsExactly("a.zip!/1", "a.zip!/2");
        assertThat(visited.problems()).containsExactly("bundle.archive-limit a.zip!/3", "bundle.archive-damaged a.zip");
    }

    @Test
    void aFileThatClaimsTooMuchIsNotStarted() throws IOException {
        write("a.zip", zip().with("large.txt", new byte[2001]).bytes());

        Visited visited = read(new ArchiveLimits(5, 1000, 2000, 1 << 20, 5000, 1 << 20));

        assertThat(visited.pathsRead()).isEmpty();
        assertThat(visited.problemText("bundle.archive-limit"))
                .isEqualTo("found a claim of 2001 bytes in one file, allowed are 2000");
    }

    @Test
    void aFileThatHidesItsSizeEndsAtTheLimit() throws IOException {
        write("a.zip", zip().with("bomb.txt", text(3_000_000)).bytesWithDirectory(24, 10, 0, 0, 0));

        Visited visited = read(new ArchiveLimits(5, 1000, 1 << 20, 1 << 30, 5000, 1 << 30));

        assertThat(visited.bytes("a.zip!/bomb.txt").length).isLessThanOrEqualTo(1 << 20);
        assertThat(visited.problemText("bundle.archive-limit")).contains("more than 1048576 bytes in one file");
    }

    @Test
    void theRatioIsJudgedBehindTheFreeBytesOnly() throws IOException {
        write("a.zip", zip().with("lines.txt", text(500_000)).bytes());

        assertThat(read(new ArchiveLimits(5, 1000, 1 << 20, 1 << 20, 100, 500_000))
                        .problems())
                .isEmpty();
        assertThat(read(new ArchiveLimits(5, 1000, 1 << 20, 1 << 20, 100, 400_000))
                        .problemText("bundle.archive-limit"))
                .contains("unpacked bytes for each packed byte", "allowed are 100");
    }

    @Test
    void entriesThatShareTheirBytesAreJudgedTogether() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(2).nextBytes(noise);
        write("overlapping.zip", overlapping(noise, 40));

        Visited visited = read(new ArchiveLimits(5, 1000, 1 << 20, 1 << 20, 10, 0));

        assertThat(visited.pathsRead()).hasSizeBetween(10, 13);
        assertThat(visited.problems()).hasSize(1);
        assertThat(visited.problemText("bundle.archive-limit")).contains("of the whole archive");
        assertThat(visited.paths()).hasSize(41);
        assertThat(visited.whySkipped("overlapping.zip!/entry39")).contains("of the whole archive");
    }

    @Test
    void allArchivesTogetherHaveOneLimit() throws IOException {
        write("a.zip", zip().with("a.txt", text(600)).bytes());
        write("b.zip", zip().with("b.txt", text(600)).bytes());

        Visited visited = read(new ArchiveLimits(5, 1000, 1000, 1000, 5000, 0));

        assertThat(visited.bytes("a.zip!/a.txt")).hasSize(600);
        assertThat(visited.problems()).containsExactly("bundle.archive-limit b.zip!/b.txt");
        assertThat(visited.problemText("bundle.archive-limit")).contains("more than 1000 bytes in all archives");
    }

    @Test
    void aDirectoryTooLargeForMemoryIsCountedBeforeItIsLoaded() throws IOException {
        byte[] zip = overlapping(new byte[] {1}, 60_000);
        write("many.zip", zip);

        Visited visited = read(new ArchiveLimits(5, 50_000, 1 << 20, 1 << 20, 5000, 0));

        assertThat(visited.paths()).containsExactly("many.zip");
        assertThat(visited.problems()).containsExactly("bundle.archive-limit many.zip");
    }

    @Test
    void limitsBelowOneAreRejected() {
        assertThatThrownBy(() -> new ArchiveLimits(0, 1, 1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOrdinaryBundleIsFarFromTheDefaults() throws IOException {
        byte[] inner = zip().with("lines.txt", text(5_000_000)).bytes();
        write(
                "a.zip",
                zip().with("inner.zip", inner)
                        .with("zeros.evtx", new byte[1 << 20])
                        .bytes());

        assertThat(read(ArchiveLimits.DEFAULT).problems()).containsExactly("bundle.empty a.zip!/zeros.evtx");
        assertThat(read(WIDE).problems()).containsExactly("bundle.empty a.zip!/zeros.evtx");
    }

    private Visited read(ArchiveLimits limits) throws IOException {
        return Visited.of(limits, folder);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) 'a');
        return text;
    }

    /** One stored file that many directory entries point to. */
    private static byte[] overlapping(byte[] content, int entries) {
        return OverlappingZip.of(content, entries);
    }
}
