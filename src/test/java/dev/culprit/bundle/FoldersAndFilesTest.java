package dev.culprit.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersAndFilesTest {
    @TempDir
    Path folder;

    @Test
    void pathsOfASingleFolderAreRelativeToIt() throws IOException {
        write("Node_SRV1/System.txt", "one");
        write("readme.txt", "two");

        Visited visited = Visited.of(folder);

        assertThat(visited.paths()).containsExactly("Node_SRV1/System.txt", "readme.txt");
        assertThat(visited.text("Node_SRV1/System.txt")).isEqualTo("one");
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void theOrderIsThatOfThePathsAndNotOfTheDirectories() throws IOException {
        write("a/z.txt", "1");
        write("a-b/x.txt", "2");
        write("a.txt", "3");
        write("B.txt", "4");

        assertThat(Visited.of(folder).paths()).containsExactly("B.txt", "a-b/x.txt", "a.txt", "a/z.txt");
    }

    @Test
    void pathOfASingleFileIsItsName() throws IOException {
        Path file = write("deep/down/System.txt", "x");

        assertThat(Visited.of(file).paths()).containsExactly("System.txt");
    }

    @Test
    void severalInputsKeepTheirNamesApartWhateverTheirOrder() throws IOException {
        write("one/logs/a.txt", "1");
        write("two/logs/a.txt", "2");
        Path first = folder.resolve("one/logs");
        Path second = folder.resolve("two/logs");

        Visited oneWay = Visited.of(first, second);
        Visited otherWay = Visited.of(second, first);

        assertThat(oneWay.paths()).containsExactly("logs#2/a.txt", "logs/a.txt");
        assertThat(oneWay.text("logs/a.txt")).isEqualTo("1");
        assertThat(otherWay.paths()).isEqualTo(oneWay.paths());
        assertThat(otherWay.text("logs/a.txt")).isEqualTo("1");
    }

    @Test
    void anInputNamedTwiceOrInsideAnotherIsReadOnce() throws IOException {
        Path file = write("sub/a.txt", "1");

        Visited visited = Visited.of(file, folder, folder.resolve("sub/../sub"), folder.resolve("sub"));

        assertThat(visited.paths()).containsExactly("sub/a.txt");
    }

    @Test
    void anInputThatDoesNotExistIsAProblemAndTheOthersAreRead() throws IOException {
        Path file = write("a.txt", "1");

        Visited visited = Visited.of(folder.resolve("missing"), file);

        assertThat(visited.paths()).containsExactly("a.txt");
        assertThat(visited.problems()).hasSize(1).first().asString().startsWith("bundle.not-found ");
    }

    @Test
    void anEmptyFileIsOneProblemThatSaysSo() throws IOException {
        write("fltmc.txt", "");

        Visited visited = Visited.of(folder);

        assertThat(visited.kind("fltmc.txt")).isEqualTo(ArtifactKind.EMPTY);
        assertThat(visited.problems()).containsExactly("bundle.empty fltmc.txt");
        assertThat(visited.whySkipped("fltmc.txt")).isEqualTo("empty: 0 bytes");
    }

    @Test
    void aLogThatACrashFilledWithZerosIsEmptyWhateverItsSize() throws IOException {
        Files.write(folder.resolve("System.evtx"), new byte[200_000]);

        Visited visited = Visited.of(folder);

        assertThat(visited.kind("System.evtx")).isEqualTo(ArtifactKind.EMPTY);
        assertThat(visited.whySkipped("System.evtx")).contains("200000 bytes");
    }

    @Test
    void contentBehindManyZerosIsHandedOnByteForByte() throws IOException {
        byte[] bytes = new byte[200_000];
        bytes[150_001] = 7;
        bytes[199_999] = 9;
        Files.write(folder.resolve("dump.bin"), bytes);

        Visited visited = Visited.of(folder);

        assertThat(visited.kind("dump.bin")).isEqualTo(ArtifactKind.UNKNOWN);
        assertThat(visited.bytes("dump.bin")).isEqualTo(bytes);
    }

    @Test
    void contentLongerThanTheDetectorLooksAtIsHandedOnByteForByte() throws IOException {
        byte[] bytes = new byte[300_001];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        Files.write(folder.resolve("dump.bin"), bytes);

        assertThat(Visited.of(folder).bytes("dump.bin")).isEqualTo(bytes);
    }

    @Test
    void aFileThatIsNamedLikeALogAndIsNoneIsMislabelled() throws IOException {
        write("System.evtx", "not a log at all");
        write("notes.xml", "not XML, which nobody minds");

        Visited visited = Visited.of(folder);

        assertThat(visited.problems()).containsExactly("bundle.mislabelled System.evtx");
        assertThat(visited.problemText("bundle.mislabelled")).isEqualTo("its name promises evtx, but it holds text");
        assertThat(visited.pathsRead()).contains("System.evtx");
    }

    @Test
    void aPictureThatIsNamedLikeALogShowsHowItBegins() throws IOException {
        byte[] picture = new byte[4000];
        picture[0] = (byte) 0xff;
        picture[1] = (byte) 0xd8;
        Files.write(folder.resolve("photo.EVTX"), picture);
        Files.write(folder.resolve("photo.jpg"), picture);

        Visited visited = Visited.of(folder);

        assertThat(visited.problems()).containsExactly("bundle.mislabelled photo.EVTX");
        assertThat(visited.problemText("bundle.mislabelled")).contains("begins with FF D8 00");
    }

    @Test
    void aLinkThatStaysInsideIsNamedAndItsTargetReadOnce() throws IOException {
        write("real/a.txt", "1");
        Files.createSymbolicLink(folder.resolve("also"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("real/loop"), folder);

        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead()).containsExactly("real/a.txt");
        assertThat(visited.whySkipped("also")).startsWith("a link to another");
        assertThat(visited.whySkipped("real/loop")).startsWith("a link to another");
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void aLinkThatLeavesTheInputIsNotFollowed() throws IOException {
        write("secret.txt", "not handed over");
        write("bundle/a.txt", "1");
        Files.createSymbolicLink(folder.resolve("bundle/out.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("bundle/broken"), folder.resolve("nowhere"));

        Visited visited = Visited.of(folder.resolve("bundle"));

        assertThat(visited.pathsRead()).containsExactly("a.txt");
        assertThat(visited.problems())
                .containsExactlyInAnyOrder("bundle.link-outside out.txt", "bundle.unreadable broken");
    }

    @Test
    void aFileThatVanishesBeforeItsTurnIsUnreadableAndTheRestIsRead() throws IOException {
        write("a.txt", "1");
        Path vanishing = write("b.txt", "2");
        write("c.txt", "3");
        var read = new ArrayList<String>();
        var visited = new Visited();

        new BundleReader(List.of(folder), ArchiveLimits.DEFAULT).read(new Forwarding(visited) {
            @Override
            public void file(Artifact artifact, InputStream content) throws IOException {
                Files.deleteIfExists(vanishing);
                read.add(artifact.path());
            }
        });

        assertThat(read).containsExactly("a.txt", "c.txt");
        assertThat(visited.problems()).containsExactly("bundle.unreadable b.txt");
        assertThat(visited.whySkipped("b.txt")).isEqualTo("cannot be read: it does not exist");
    }

    @Test
    void aVisitorThatFailsEndsTheVisit() throws IOException {
        write("a.txt", "1");

        assertThatThrownBy(() -> new BundleReader(List.of(folder), ArchiveLimits.DEFAULT)
                        .read(new Forwarding(new Visited()) {
                            @Override
                            public void file(Artifact artifact, InputStream content) throws IOException {
                                throw new IOException("disk full");
                            }
                        }))
                .hasMessage("disk full");
    }

    @Test
    void aNameThatCouldSteerATerminalIsMadeHarmless() throws IOException {
        write("a\u001b[2J.txt", "1");

        assertThat(Visited.of(folder).paths()).containsExactly("a\ufffd[2J.txt");
    }

    @Test
    void theHostIsReadFromTheNearestNameThatTellsIt() throws IOException {
        write("Node_SRV1.blog.com/System.txt", "1");
        write("Node_SRV1.blog.com/msdbg.SRV2/a.txt", "2");
        write("msdbg.SRV-3-2024.05.06_07.08.09/b.txt", "3");
        write("srv4.blog.com_cluster.log", "4");
        write("readme.txt", "5");

        Visited visited = Visited.of(folder);

        assertThat(visited.artifact("Node_SRV1.blog.com/System.txt").hostHint()).isEqualTo("srv1");
        assertThat(visited.artifact("Node_SRV1.blog.com/msdbg.SRV2/a.txt").hostHint())
                .isEqualTo("srv2");
        assertThat(visited.artifact("msdbg.SRV-3-2024.05.06_07.08.09/b.txt").hostHint())
                .isEqualTo("srv-3");
        assertThat(visited.artifact("srv4.blog.com_cluster.log").hostHint()).isEqualTo("srv4");
        assertThat(visited.artifact("readme.txt").hostHint()).isEmpty();
    }

    @Test
    void theHostIsKnownWhenOnlyItsFolderOrAFileOfItIsNamed() throws IOException {
        Path file = write("Node_SRV1/System.txt", "1");

        assertThat(Visited.of(file).artifact("System.txt").hostHint()).isEqualTo("srv1");
        assertThat(Visited.of(folder.resolve("Node_SRV1"))
                        .artifact("System.txt")
                        .hostHint())
                .isEqualTo("srv1");
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static class Forwarding implements ArtifactVisitor {
        private final ArtifactVisitor next;

        Forwarding(ArtifactVisitor next) {
            this.next = next;
        }

        @Override
        public void file(Artifact artifact, InputStream content) throws IOException {
            next.file(artifact, content);
        }

        @Override
        public void archive(Artifact archive) {
            next.archive(archive);
        }

        @Override
        public void skipped(Artifact artifact, String why) {
            next.skipped(artifact, why);
        }

        @Override
        public void problem(Problem problem) {
            next.problem(problem);
        }
    }
}
