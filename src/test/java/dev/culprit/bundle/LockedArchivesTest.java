package dev.culprit.bundle;

import static dev.culprit.bundle.Zips.zip;
import static dev.culprit.testkit.Packed.file;
import static dev.culprit.testkit.Packed.lockedSevenZip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.testkit.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedArchivesTest {
    private static final String PROTECTED = "protected by a password; unpack it with the password and name the folder";

    @TempDir
    Path folder;

    @Test
    void aPasswordIsToldOnceForAZipAndForEachOfItsFilesAsTheReason() throws IOException {
        write("locked.zip", zip().with("a.txt", "1").with("b.txt", "2").bytesWithDirectory(8, 0x09));

        assertLocked("locked.zip", "the archive is " + PROTECTED);
    }

    @Test
    void aPasswordIsToldOnceForA7z() throws IOException {
        write("locked.7z", lockedSevenZip(file("a.txt", "1"), file("b.txt", "2")));

        assertLocked("locked.7z", "the archive is " + PROTECTED);
    }

    private void assertLocked(String archive, String text) throws IOException {
        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead()).isEmpty();
        assertThat(visited.problems()).containsExactly("bundle.archive-encrypted " + archive);
        assertThat(visited.problemFor(archive)).isEqualTo(text);
        assertThat(visited.whySkipped(archive + "!/a.txt")).isEqualTo(PROTECTED);
        assertThat(visited.whySkipped(archive + "!/b.txt")).isEqualTo(PROTECTED);
    }

    @Test
    void aListOfFilesThatIsProtectedTooIsTold() throws IOException {
        write("hidden.7z", Packed.LIST_LOCKED_7Z);

        Visited visited = Visited.of(folder);

        assertThat(visited.paths()).containsExactly("hidden.7z");
        assertThat(visited.problems()).containsExactly("bundle.archive-encrypted hidden.7z");
        assertThat(visited.whySkipped("hidden.7z")).isEqualTo("the archive, with its list of files, is " + PROTECTED);
    }

    @Test
    void openFilesOfAnArchiveWithLockedOnesAreRead() throws IOException {
        byte[] inner = lockedSevenZip(file("secret.txt", "1"));
        write("outer.zip", zip().with("inner.7z", inner).with("open.txt", "2").bytes());

        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead()).containsExactly("outer.zip!/open.txt");
        assertThat(visited.problems()).containsExactly("bundle.archive-encrypted outer.zip!/inner.7z");
    }

    @Test
    void anArchiveThatIsProtectedInPartCountsThose() throws IOException {
        byte[] zip =
                zip().with("a.txt", "1").with("b.txt", "2").with("c.txt", "3").bytes();
        int firstEntryOfDirectory = indexOfDirectory(zip);
        zip[firstEntryOfDirectory + 8] |= 1;
        write("part.zip", zip);

        Visited visited = Visited.of(folder);

        assertThat(visited.pathsRead()).containsExactly("part.zip!/b.txt", "part.zip!/c.txt");
        assertThat(visited.problemFor("part.zip")).isEqualTo("1 of 3 files in it are " + PROTECTED);
    }

    private static int indexOfDirectory(byte[] zip) {
        int at = 0;
        while (!Bytes.startsWith(zip, at, new byte[] {'P', 'K', 1, 2})) {
            at++;
        }
        return at;
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
