package dev.culprit.bundle;

import static dev.culprit.bundle.Zips.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.ArtifactKind;
import dev.culprit.testkit.Packed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    @TempDir
    Path folder;

    @Test
    void filesOfAZipAreVisitedSortedBehindTheirArchive() throws IOException {
        write(
                "a.zip",
                zip().with("b.txt", "2")
                        .with("Node_SRV1/a.txt", "1")
                        .with("Node_SRV1/", "")
                        .bytes());
        write("z.txt", "3".getBytes(StandardCharsets.UTF_8));

        Visited visited = Visited.of(folder);

        assertThat(visited.paths()).containsExactly("a.zip", "a.zip!/Node_SRV1/a.txt", "a.zip!/b.txt", "z.txt");
        assertThat(visited.kind("a.zip")).isEqualTo(ArtifactKind.ARCHIVE);
        assertThat(visited.text("a.zip!/Node_SRV1/a.txt")).isEqualTo("1");
        assertThat(visited.artifact("a.zip!/Node_SRV1/a.txt").hostHint()).isEqualTo("srv1");
        assertThat(visited.artifact("a.zip!/b.txt").bytes()).isEqualTo(1);
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void aZipInsideAZipIsOpenedUnderAnyName() throws IOException {
        byte[] inner = zip().with("System.txt", "deep").bytes();
        write("outer.dat", zip().with("msdbg.SRV2/day one.bin", inner).bytes());

        Visited visited = Visited.of(folder.resolve("outer.dat"));

        String path = "outer.dat!/msdbg.SRV2/day one.bin!/System.txt";
        assertThat(visited.text(path)).isEqualTo("deep");
        assertThat(visited.artifact(path).hostHint()).isEqualTo("srv2");
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void theNameOfAnArchiveTellsTheHostOfItsFiles() throws IOException {
        write(
                "msdbg.SRV3-2024.05.06_07.08.09.zip",
                zip().with("NetIp/a.txt", "1").bytes());

        assertThat(Visited.of(folder)
                        .artifact("msdbg.SRV3-2024.05.06_07.08.09.zip!/NetIp/a.txt")
                        .hostHint())
                .isEqualTo("srv3");
    }

    @Test
    void aLargeZipInsideAZipLeavesNoTemporaryFileBehind() throws IOException {
        byte[] noise = new byte[Spool.MEMORY_BYTES + 1000];
        new Random(7).nextBytes(noise);
        byte[] inner = zip().with("noise.bin", noise).bytes();
        write("outer.zip", zip().with("inner.zip", inner).bytes());
        long before = temporaryFiles();

        Visited visited = Visited.of(folder);

        assertThat(visited.bytes("outer.zip!/inner.zip!/noise.bin")).isEqualTo(noise);
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void anEmptyZipIsAnArchiveWithoutFiles() throws IOException {
        write("empty.zip", zip().bytes());

        Visited visited = Visited.of(folder);

        assertThat(visited.paths()).containsExactly("empty.zip");
        assertThat(visited.kind("empty.zip")).isEqualTo(ArtifactKind.ARCHIVE);
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void backslashesSeparateFoldersToo() throws IOException {
        write(
                "old.zip",
                zip().with("Node_SRV1\\", "").with("Node_SRV1\\System.txt", "1").bytes());

        Visited visited = Visited.of(folder);

        assertThat(visited.paths()).containsExactly("old.zip", "old.zip!/Node_SRV1/System.txt");
        assertThat(visited.artifact("old.zip!/Node_SRV1/System.txt").hostHint()).isEqualTo("srv1");
    }

    @Test
    void namesAreReadInTheCodePageOfZipUnlessMarkedAsUtf8() throws IOException {
        write(
                "dos.zip",
                Zips.zipWithNamesIn("IBM437").with("Schl\u00fcssel.txt", "1").bytes());
        write("new.zip", zip().with("Schl\u00fcssel\u2013.txt", "2").bytes());

        assertThat(Visited.of(folder).pathsRead())
                .containsExactly("dos.zip!/Schl\u00fcssel.txt", "new.zip!/Schl\u00fcssel\u2013.txt");
    }

    @Test
    void equalNamesAreKeptApart() throws IOException {
        write(
                "twice.zip",
                zip().with("a/b.txt", "first").with("a\\b.txt", "second").bytes());

        Visited visited = Visited.of(folder);

        assertThat(visited.text("twice.zip!/a/b.txt")).isEqualTo("first");
        assertThat(visited.text("twice.zip!/a/b.txt#2")).isEqualTo("second");
    }

    @Test
    void entriesThatEscapeAreRefusedByNameAndTheOthersAreRead() throws IOException {
        write(
                "evil.zip",
                zip().with("../up.txt", "1")
                        .with("/etc/passwd", "2")
                        .with("C:\\Windows\\a.txt", "3")
                        .with("a\\..\\..\\b.txt", "4")
                        .with("fine/..name.txt", "5")
                        .bytes());

        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead()).containsExactly("evil.zip!/fine/..name.txt");
        assertThat(visited.problems())
                .containsExactlyInAnyOrder(
                        "bundle.entry-escapes evil.zip!/../up.txt",
                        "bundle.entry-escapes evil.zip!//etc/passwd",
                        "bundle.entry-escapes evil.zip!/C:/Windows/a.txt",
                        "bundle.entry-escapes evil.zip!/a/../../b.txt");
        assertThat(visited.paths()).contains("evil.zip!/../up.txt");
    }

    @Test
    void aMethodOfPackingThatIsNotKnownHereIsNamed() throws IOException {
        write("new.zip", zip().with("System.txt", "1").bytesWithDirectory(10, 93, 0));
        write("odd.zip", zip().with("System.txt", "1").bytesWithDirectory(10, 77, 0));

        Visited visited = Visited.of(folder);

        assertThat(visited.problems())
                .containsExactly("bundle.entry-method new.zip!/System.txt", "bundle.entry-method odd.zip!/System.txt");
        assertThat(visited.problemFor("new.zip!/System.txt")).contains("packed with ZSTD (method 93)");
        assertThat(visited.problemFor("odd.zip!/System.txt")).contains("packed with method 77");
    }

    @Test
    void aZipWithTheLargeFormOfItsHeadersIsReadToo() throws IOException {
        write("zip64.zip", Packed.zip64(Packed.file("Node_SRV1/System.txt", "counted in 64 bits")));

        Visited visited = Visited.of(folder);

        assertThat(visited.text("zip64.zip!/Node_SRV1/System.txt")).isEqualTo("counted in 64 bits");
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void aZipThatBreaksOffGivesWhatCameBefore() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);
        byte[] whole = zip().with("a.txt", "first")
                .with("b.txt", "second")
                .with("c.bin", noise)
                .bytes();
        write("broken.zip", Arrays.copyOf(whole, 50_000));

        Visited visited = Visited.of(folder);

        assertThat(visited.text("broken.zip!/a.txt")).isEqualTo("first");
        assertThat(visited.text("broken.zip!/b.txt")).isEqualTo("second");
        assertThat(visited.bytes("broken.zip!/c.bin"))
                .isEqualTo(Arrays.copyOf(noise, visited.bytes("broken.zip!/c.bin").length));
        assertThat(visited.bytes("broken.zip!/c.bin").length).isGreaterThan(40_000);
        assertThat(visited.problems())
                .containsExactly("bundle.archive-damaged broken.zip!/c.bin", "bundle.archive-damaged broken.zip");
        assertThat(visited.problemFor("broken.zip")).endsWith("read in sequence to their end: 2");
    }

    @Test
    void aDirectoryThatCannotBeReadDoesNotHideTheFiles() throws IOException {
        byte[] zip = zip().with("a.txt", "first").with("b.txt", "second").bytes();
        byte[] withoutEnd = Arrays.copyOf(zip, zip.length - 22);
        byte[] misplaced = zip.clone();
        Arrays.fill(misplaced, zip.length - 6, zip.length - 2, (byte) 0x7f);
        write("without-end.zip", withoutEnd);
        write("misplaced.zip", misplaced);

        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead())
                .containsExactly(
                        "misplaced.zip!/a.txt",
                        "misplaced.zip!/b.txt",
                        "without-end.zip!/a.txt",
                        "without-end.zip!/b.txt");
        assertThat(visited.problems())
                .containsExactly("bundle.archive-damaged misplaced.zip", "bundle.archive-damaged without-end.zip");
    }

    @Test
    void damageInsideOneFileCostsThatFileOnly() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(5).nextBytes(noise);
        byte[] zip = zip().with("a.bin", noise).with("b.txt", "whole").bytes();
        zip[20_000] ^= 0x55;
        write("bitrot.zip", zip);

        Visited visited = Visited.of(folder);

        assertThat(visited.text("bitrot.zip!/b.txt")).isEqualTo("whole");
        assertThat(visited.problems()).containsExactly("bundle.archive-damaged bitrot.zip!/a.bin");
    }

    @Test
    void aSizeThatLiesIsNotBelieved() throws IOException {
        write("liar.zip", zip().with("a.txt", "twelve bytes").bytesWithDirectory(24, 5, 0, 0, 0));

        Visited visited = Visited.of(folder);

        assertThat(visited.text("liar.zip!/a.txt")).isEqualTo("twelve bytes");
        assertThat(visited.problemText("bundle.archive-damaged")).contains("says 5 bytes", "12 were found");
    }

    @Test
    void otherArchivesAreNamedAndLeftAlone() throws IOException {
        write("logs.rar", new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0});
        write("logs.cab", new byte[] {'M', 'S', 'C', 'F', 0, 0, 0, 0});

        Visited visited = Visited.of(folder);

        assertThat(visited.kind("logs.rar")).isEqualTo(ArtifactKind.ARCHIVE);
        assertThat(visited.whySkipped("logs.rar")).contains("a rar archive", "unpack it");
        assertThat(visited.whySkipped("logs.cab")).contains("a cabinet archive", "unpack it");
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("culprit-"))
                    .count();
        }
    }
}
