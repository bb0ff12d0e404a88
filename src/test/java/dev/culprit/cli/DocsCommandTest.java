package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class DocsCommandTest {
    private static final Locale USUAL = Locale.getDefault();

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static WrittenReference builtIn = new WrittenReference(new TreeMap<>());
    private static List<String> causes = List.of();

    @BeforeAll
    static void writeTheBuiltInRules() throws IOException {
        Path output = shared.resolve("reference");
        CommandRun run = CommandRun.of(shared, "rules", "docs", "--output", output.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.RAN);
        assertThat(run.out()).contains("index.html");
        builtIn = WrittenReference.in(output);
        try (Stream<Path> files = Files.walk(Path.of("rules", "causes"))) {
            causes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.replace(".md", ""))
                    .toList();
        }
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(USUAL);
    }

    private CommandRun run(Object... arguments) {
        Stream<String> words =
                Stream.concat(Stream.of("rules", "docs"), Stream.of(arguments).map(Object::toString));
        return CommandRun.of(folder.resolve("cache"), words.toArray(String[]::new));
    }

    @Test
    void everyCauseHasAPageInBothFormsThatTheIndexLeadsTo() {
        assertThat(causes).isNotEmpty();
        assertThat(causes).allSatisfy(cause -> {
            assertThat(builtIn.files()).containsKeys("causes/" + cause + ".html", "causes/" + cause + ".md");
            assertThat(builtIn.file("index.html")).contains("href=\"causes/" + cause + ".html\"");
            assertThat(builtIn.file("README.md")).contains("(causes/" + cause + ".md)");
        });
    }

    @Test
    void everyLinkLeadsToAFileAndAPlaceInIt() {
        assertThat(builtIn.brokenLinks(".html")).isEmpty();
        assertThat(builtIn.brokenLinks(".md")).isEmpty();
    }

    @Test
    void everySectionStandsOnEveryPageWithItsStatus() {
        assertThat(causes)
                .allSatisfy(cause -> assertThat(builtIn.file("causes/" + cause + ".html"))
                        .containsPattern(
                                "<blockquote class=\"(experimental|stable)\">\n<p><strong>(Experimental|Stable)")
                        .containsSubsequence(
                                "<h2 id=\"what-you-see\"",
                                "<h2 id=\"why-it-happens\"",
                                "<h2 id=\"how-we-tell\"",
                                "<h3 id=\"evidence-and-its-weight\"",
                                "<h2 id=\"looks-similar\"",
                                "<h2 id=\"confirm\"",
                                "<h2 id=\"repair\"",
                                "<h2 id=\"how-sure-is-this\""));
    }

    @Test
    void evidenceIsListedAsTheRulesWeighIt() {
        assertThat(builtIn.file("causes/nic-link-flap.md"))
                .contains("|**for, strong**|+3|the adapter \"{subject}\" lost its link|"
                        + "[`nic.link-down`](../symptoms.md#niclink-down)|")
                .contains("|**against, decisive**|−6|the host was starting or stopping, and takes its links along|")
                .doesNotContain("computed");
    }

    @Test
    void aSymptomTellsWhereItIsSeenWhoNamesItAndWhoAsksForIt() {
        String symptoms = builtIn.file("symptoms.md");
        String linkDown = symptoms.substring(symptoms.indexOf("### `nic.link-down`"));

        assertThat(linkDown.substring(0, linkDown.indexOf("\n### ")))
                .contains("Would be seen in the log `System`")
                .contains("Named by: `symptoms/")
                .contains("From events: [")
                .contains("Needed by: [`nic-link-flap`](causes/nic-link-flap.md)");
    }

    @Test
    void cataloguesAreListed() {
        assertThat(builtIn.file("errors.md")).contains("|`0x80072746`|`WSAECONNRESET`|");
        assertThat(builtIn.file("facts.md")).contains("## `dc.all-on-cluster`", "`--fact dc.all-on-cluster=true");
        assertThat(builtIn.file("limits.md"))
                .contains("|`switch.largest-common-frame`|9216 bytes|", "|52428800 bytes/s|", "|0.005 s|");
        assertThat(builtIn.file("events.html")).contains("<h2 id=\"microsoft-windows-hyper-v-vmms\">");
        assertThat(builtIn.file("counters.html")).contains("<h2 id=\"rdma-activity\">");
    }

    @Test
    void aBrowserRunsNothingAndFetchesNothing() {
        builtIn.files().forEach((path, text) -> {
            if (path.endsWith(".html")) {
                assertThat(text)
                        .as(path)
                        .doesNotContainPattern("(?i)<(script|img|iframe|object|embed|form|style)\\b")
                        .doesNotContainPattern("(?i)<[^>]* (src|on\\w+|style)=")
                        .containsOnlyOnce("<link ");
            }
        });
        assertThat(builtIn.file("style.css")).isNotEmpty().doesNotContain("url(", "@import");
    }

    @Test
    void theSameRulesGiveTheSameBytesInAnyLanguage() throws Exception {
        Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
        run("-o", folder.resolve("again"));

        assertThat(WrittenReference.in(folder.resolve("again")).files()).isEqualTo(builtIn.files());
        assertThat(builtIn.files().values())
                .allSatisfy(text -> assertThat(text).doesNotContain("\r").endsWith("\n"));
    }

    private Path hostileRules() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Path area = Path.of("rules", "causes", "network");
        for (String name : List.of("nic-link-flap.drl", "nic-link-flap.md")) {
            Files.writeString(
                    rules.resolve(name.replace("nic-link", "site-link")),
                    Files.readString(area.resolve(name))
                            .replace("nic-link-flap", "site-link-flap")
                            .replace("nic_link_flap", "site_link_flap")
                            .replace("title: Link of a", "title: <script>alert(1)</script> *a* | `b` [c](d) Link of a")
                            .replace("lost its link again", "lost <script>alert(2)</script> | its link again")
                            .replace("Migrations, SMB", """
                                    <script>alert(3)</script>

                                    Inline <img src=x onerror=alert(4)> text, [run](javascript:alert(5)), a picture
                                    ![of it](https://example.com/a.png), [a rival](../rdma/pause-storm.md), [lost](gone.md).

                                    Migrations, SMB""")
                            .replace(
                                    "- step: Bring",
                                    "- step: \"<i>\\u202E\" \n  command: \"</code><script>\\u001b\"\n"
                                            + "  reversible: \"yes\"\n- step: Bring"));
        }
        return rules;
    }

    @Test
    void markupInRulesIsShownAndNotObeyed() throws Exception {
        CommandRun run = run("-r", hostileRules(), "-o", folder.resolve("reference"));

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.RAN);
        WrittenReference written = WrittenReference.in(folder.resolve("reference"));
        assertThat(written.brokenLinks(".html")).isEmpty();
        assertThat(written.brokenLinks(".md")).isEmpty();
        assertThat(written.files())
                .allSatisfy((path, text) -> assertThat(text)
                        .as(path)
                        .doesNotContainPattern("(?i)(?<![`\\\\]|</code>|\n  )<(script|img|b|i)\\b")
                        .doesNotContain("javascript:", "example.com", "gone.md", "\u202E", "\u001b"));
        assertThat(written.file("causes/site-link-flap.html"))
                .contains("<h1 id=\"scriptalert1script-a--b-cd-link-of-a-storage")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; *a* | `b` [c](d) Link of a")
                .contains("&lt;script&gt;alert(2)&lt;/script&gt; | its link again", "&lt;script&gt;alert(3)")
                .contains("&lt;img src=x onerror=alert(4)&gt;", "run, a picture\nof it,")
                .contains("Rules: <code>site-link-flap.drl</code>")
                .contains("<a href=\"pause-storm.html\">a rival</a>", "\\u202E", "\\u001B");
    }

    @Test
    void aFolderWithOtherFilesIsRefusedUnlessForced() throws Exception {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("notes.txt"), "mine");

        CommandRun refused = run("-o", mine);
        CommandRun forced = run("-o", mine, "-f", "markdown", "--force");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.said()).contains("not written by this command, such as notes.txt", "--force");
        assertThat(forced.code()).as(forced.err()).isEqualTo(ExitCode.RAN);
        assertThat(forced.out()).contains("begin with " + mine.resolve("README.md"));
        assertThat(WrittenReference.in(mine).files())
                .containsEntry("notes.txt", "mine")
                .containsKeys("README.md", "causes/nic-link-flap.md", OwnedFolder.LIST)
                .doesNotContainKeys("index.html", "style.css");
    }

    @Test
    void whereToWriteMustBeToldAndBeAFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run().code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("-o", file).code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("-o", file).said()).contains("is a file; name a folder");
    }
}
