package dev.culprit.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.ArtifactKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageTextsTest {
    private static final byte[] SOMETHING_BINARY = {0, 1, 2, 3, 4, 5, 6, 7};
    private static final byte[] LOG = "ElfFile\0".getBytes(US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void messageTextsNameTheLogTheyBelongTo() throws IOException {
        write("Node_1/System.evtx", LOG);
        write("Node_1/LocaleMetaData/System_1033.MTA", SOMETHING_BINARY);

        Visited visited = Visited.of(folder);

        assertThat(visited.kind("Node_1/LocaleMetaData/System_1033.MTA")).isEqualTo(ArtifactKind.UNKNOWN);
        assertThat(visited.whySkipped("Node_1/LocaleMetaData/System_1033.MTA"))
                .startsWith("message texts of Node_1/System.evtx in locale 1033; ");
        assertThat(visited.pathsRead()).containsExactly("Node_1/System.evtx");
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void logInsideAZipIsNamedByItsPathInTheBundle() throws IOException {
        byte[] zip = Zips.zip()
                .with("LocaleMetaData/Windows_PowerShell_1031.MTA", SOMETHING_BINARY)
                .with("Windows_PowerShell.evtx", LOG)
                .bytes();
        Files.write(folder.resolve("a.zip"), zip);

        assertThat(Visited.of(folder).whySkipped("a.zip!/LocaleMetaData/Windows_PowerShell_1031.MTA"))
                .startsWith("message texts of a.zip!/Windows_PowerShell.evtx in locale 1031; ");
    }

    @Test
    void nameThatTellsNoLogIsStillRecognisedInItsFolder() throws IOException {
        write("localemetadata/1.mta", SOMETHING_BINARY);

        assertThat(Visited.of(folder).whySkipped("localemetadata/1.mta"))
                .startsWith("message texts of an event log in one language; ");
    }

    @Test
    void messageTextsAreRecognisedWithoutTheirFolderToo() throws IOException {
        write("System_1033.MTA", SOMETHING_BINARY);

        assertThat(Visited.of(folder).whySkipped("System_1033.MTA"))
                .startsWith("message texts of System.evtx in locale 1033; ");
    }

    @Test
    void textWithSuchANameElsewhereIsReadAsWhatItIs() throws IOException {
        write("notes_1.mta", "mail transfer agent".getBytes(US_ASCII));

        assertThat(Visited.of(folder).pathsRead()).containsExactly("notes_1.mta");
    }

    @Test
    void emptyMessageTextsAreEmpty() throws IOException {
        write("LocaleMetaData/System_1033.MTA", new byte[0]);

        assertThat(Visited.of(folder).problems()).containsExactly("bundle.empty LocaleMetaData/System_1033.MTA");
    }

    private void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
