package dev.culprit.bundle;

import static dev.culprit.bundle.Zips.zip;
import static dev.culprit.testkit.Packed.bzip2;
import static dev.culprit.testkit.Packed.file;
import static dev.culprit.testkit.Packed.gzip;
import static dev.culprit.testkit.Packed.sevenZip;
import static dev.culprit.testkit.Packed.tar;
import static dev.culprit.testkit.Packed.tarWith;
import static dev.culprit.testkit.Packed.xz;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.ArtifactKind;
import dev.culprit.testkit.Packed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 7z, tar and packed files, which are to look like zips from outside. */
class OtherArchivesTest {
    @TempDir
    Path folder;

    static Stream<Arguments> archives() throws IOException {
        Packed.Source[] files = {file("b.txt", "2"), file("Node_SRV1\\c.txt", "3"), file("Node_SRV1/a.txt", "1")};
        byte[] tar = tar(files);
        return Stream.of(
                Arguments.of("7z", sevenZip(files)),
                Arguments.of("tar", tar),
                Arguments.of("tar.gz", gzip(tar)),
                Arguments.of("tar.xz", xz(tar)),
                Arguments.of("tar.bz2", bzip2(tar)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void filesAreVisitedSortedBehindTheirArchiveWhateverItsName(String form, byte[] archive) throws IOException {
        write("collected", archive);

        Visited visited = Visited.of(folder);

        assertThat(visited.paths())
                .as(form)
                .containsExactly(
                        "collected", "collected!/Node_SRV1/a.txt", "collected!/Node_SRV1/c.txt", "collected!/b.txt");
        assertThat(visited.kind("collected")).isEqualTo(ArtifactKind.ARCHIVE);
        assertThat(visited.text("collected!/Node_SRV1/a.txt")).isEqualTo("1");
        assertThat(visited.artifact("collected!/Node_SRV1/a.txt").hostHint()).isEqualTo("srv1");
        assertThat(visited.artifact("collected!/Node_SRV1/a.txt").bytes()).isEqualTo(1);
        assertThat(visited.text("collected!/Node_SRV1/c.txt")).isEqualTo("3");
        assertThat(visited.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void archivesLieInsideOneAnother(String form, byte[] archive) throws IOException {
        byte[] inSevenZip = sevenZip(file("zipped.7z", archive));
        byte[] inTar = gzip(tar(file("logs/day.7z", inSevenZip)));
        write("outer.zip", zip().with("week.tgz", inTar).bytes());

        Visited visited = Visited.of(folder);

        String path = "outer.zip!/week.tgz!/logs/day.7z!/zipped.7z!/b.txt";
        assertThat(visited.text(path)).as(form).isEqualTo("2");
        assertThat(visited.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void escapingNamesAndEqualNamesAreTreatedAsInZips(boolean inSevenZip) throws IOException {
        Packed.Source[] files = {
            file("../up.txt", "1"), file("C:\\Windows\\a.txt", "2"), file("a/b.txt", "3"), file("a\\b.txt", "4")
        };
        write("a.archive", inSevenZip ? sevenZip(files) : tar(files));

        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead()).containsExactly("a.archive!/a/b.txt", "a.archive!/a/b.txt#2");
        assertThat(visited.problems())
                .containsExactlyInAnyOrder(
                        "bundle.entry-escapes a.archive!/../up.txt",
                        "bundle.entry-escapes a.archive!/C:/Windows/a.txt");
    }

    @Test
    void aPackedFileIsAnArchiveOfOneFile() throws IOException {
        byte[] log = "ElfFile\0 and so on".getBytes(StandardCharsets.US_ASCII);
        write("Node_SRV1/System.evtx.gz", gzip(log));
        write("Node_SRV1/noname", xz(log));
        write("Node_SRV1/old.bz2", bzip2(log));

        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead())
                .containsExactly(
                        "Node_SRV1/System.evtx.gz!/System.evtx", "Node_SRV1/noname!/noname", "Node_SRV1/old.bz2!/old");
        assertThat(visited.kind("Node_SRV1/System.evtx.gz!/System.evtx")).isEqualTo(ArtifactKind.EVTX);
        assertThat(visited.artifact("Node_SRV1/noname!/noname").hostHint()).isEqualTo("srv1");
        assertThat(visited.bytes("Node_SRV1/old.bz2!/old")).isEqualTo(log);
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void packedFilesOneBehindAnotherAreOneFile() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(gzip("first, ".getBytes(StandardCharsets.UTF_8)));
        bytes.writeBytes(gzip("second".getBytes(StandardCharsets.UTF_8)));
        write("log.txt.gz", bytes.toByteArray());

        assertThat(Visited.of(folder).text("log.txt.gz!/log.txt")).isEqualTo("first, second");
    }

    @Test
    void filesOfOneSolidBlockAreSortedAndItsLinkIsNotFollowed() throws IOException {
        write("solid.7z", Packed.SOLID_7Z);

        Visited visited = Visited.of(folder);

        assertThat(visited.paths())
                .containsExactly("solid.7z", "solid.7z!/a.txt", "solid.7z!/link", "solid.7z!/m.log", "solid.7z!/z.txt");
        assertThat(visited.text("solid.7z!/a.txt")).isEqualTo("first\n");
        assertThat(visited.text("solid.7z!/m.log")).isEqualTo("middle\n");
        assertThat(visited.text("solid.7z!/z.txt")).isEqualTo("last\n");
        assertThat(visited.whySkipped("solid.7z!/link")).isEqualTo("a link inside an archive");
    }

    @Test
    void aMethodOf7zThatIsNotKnownHereIsNamedAndCostsItsBlockOnly() throws IOException {
        write("half.7z", Packed.HALF_PPMD_7Z);

        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead()).containsExactly("half.7z!/z.txt");
        assertThat(visited.problems())
                .containsExactly("bundle.entry-method half.7z!/a.txt", "bundle.entry-method half.7z!/m.log");
        assertThat(visited.whySkipped("half.7z!/m.log")).isEqualTo("packed with PPMd, which cannot be unpacked here");
    }

    @Test
    void linksAndDevicesInATarAreNamedAndLeftAlone() throws IOException {
        write("link.tar", tarWith("shadow", TarConstants.LF_SYMLINK));
        write("hard.tar", tarWith("shadow", TarConstants.LF_LINK));
        write("pipe.tar", tarWith("pipe", TarConstants.LF_FIFO));

        Visited visited = Visited.of(folder);

        assertThat(visited.whySkipped("link.tar!/shadow")).isEqualTo("a link inside an archive");
        assertThat(visited.whySkipped("hard.tar!/shadow")).isEqualTo("a link inside an archive");
        assertThat(visited.whySkipped("pipe.tar!/pipe")).isEqualTo("neither a file nor a folder");
        assertThat(visited.pathsRead()).isEmpty();
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void longAndForeignNamesOfATarAreReadAndSoAreTheFilesBehindThem() throws IOException {
        String name = "Node_SRV1/" + "long/".repeat(40) + "Schl\u00fcssel\u2013.txt";
        String other = name.replace("SRV1", "SRV2");
        byte[] large = noise(1_500_000);
        write("pax.tar", tar(file(name, large), file(other, "2")));
        write("gnu.tar", Packed.gnuTar(file(name, large), file(other, "2")));

        Visited visited = Visited.of(folder);

        assertThat(visited.bytes("pax.tar!/" + name)).isEqualTo(large);
        assertThat(visited.text("pax.tar!/" + other)).isEqualTo("2");
        assertThat(visited.bytes("gnu.tar!/" + name)).isEqualTo(large);
        assertThat(visited.text("gnu.tar!/" + other)).isEqualTo("2");
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void anEmptyFileInA7zIsEmpty() throws IOException {
        write("a.7z", sevenZip(file("System.evtx", ""), file("b.txt", "2")));

        Visited visited = Visited.of(folder);

        assertThat(visited.problems()).containsExactly("bundle.empty a.7z!/System.evtx");
        assertThat(visited.pathsRead()).containsExactly("a.7z!/b.txt");
    }

    @Test
    void anEmpty7zIsAnArchiveWithoutFiles() throws IOException {
        write("empty.7z", HexFormat.of().parseHex("377abcaf271c00048d9bd50f" + "00".repeat(20)));

        Visited visited = Visited.of(folder);

        assertThat(visited.paths()).containsExactly("empty.7z");
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void aTextNamedLikeAnArchiveIsMislabelled() throws IOException {
        write("a.7z", "no archive at all".getBytes(StandardCharsets.UTF_8));

        assertThat(Visited.of(folder).problems()).containsExactly("bundle.mislabelled a.7z");
    }

    @Test
    void largeArchivesLeaveNoTemporaryFileBehind() throws IOException {
        byte[] noise = noise(Spool.MEMORY_BYTES + 1000);
        write("a.7z", sevenZip(file("noise.bin", noise)));
        write("b.tgz", gzip(tar(file("noise.bin", noise))));
        long before = temporaryFiles();

        Visited visited = Visited.of(folder);

        assertThat(visited.bytes("a.7z!/noise.bin")).isEqualTo(noise);
        assertThat(visited.bytes("b.tgz!/noise.bin")).isEqualTo(noise);
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void memoryDumpsAndOtherKnownFormsAreNamed() throws IOException {
        write(
                "a.7z",
                sevenZip(
                        file("MEMORY.DMP", "PAGEDU64\1\2\3\4"),
                        file("clussvc.dmp", "MDMP\1\2\3\4"),
                        file("SYSTEM.hiv", "regf\1\2\3\4"),
                        file("System.evt", "\60\0\0\0LfLe\1\0\0\0")));

        Visited visited = Visited.of(folder);

        assertThat(visited.whySkipped("a.7z!/MEMORY.DMP")).startsWith("a memory dump of Windows");
        assertThat(visited.whySkipped("a.7z!/clussvc.dmp")).startsWith("a memory dump of a process");
        assertThat(visited.whySkipped("a.7z!/SYSTEM.hiv")).startsWith("a hive of the registry");
        assertThat(visited.whySkipped("a.7z!/System.evt")).startsWith("an event log of Windows before Vista");
        assertThat(visited.problems()).isEmpty();
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("culprit-"))
                    .count();
        }
    }
}
