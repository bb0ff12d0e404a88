package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case that is written wrongly fails, says why, and keeps no other from being run. */
class CaseFaultsTest {
    private static final String SOUND =
            "{\"schema\": \"culprit.case/1\", \"named\": [], \"outcomes\": {\"nic-link-flap\": [\"not-evaluated\"]}}";

    @TempDir
    private Path folder;

    private Path corpus;

    @BeforeEach
    void twoCases() throws IOException {
        corpus = folder.resolve("corpus");
        for (String title : new String[] {"quiet-first", "quiet-second"}) {
            Path found = corpus.resolve("nic-link-flap").resolve(title);
            Files.createDirectories(found.resolve("bundle"));
            Files.writeString(found.resolve("bundle").resolve("notes.txt"), "nothing was collected\n");
            Files.writeString(found.resolve("expected.json"), SOUND);
        }
    }

    private CommandRun test(Object... more) {
        return CommandRun.of(
                folder.resolve("cache"),
                Stream.concat(Stream.of("rules", "test", "--corpus", corpus), Stream.of(more))
                        .map(Object::toString)
                        .toArray(String[]::new));
    }

    @Test
    void soundCasesPass() {
        assertThat(test().out()).contains("ok    nic-link-flap/quiet-first", "2 cases, 0 failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"named\": []|\"nmed\": []|expected.json:1: there is no field 'nmed' here; did you mean named?",
                "\"named\": []|\"named\": [}|expected.json:1: this is no JSON",
                "\"named\": []|\"named\": {}|'named' has not the form of an expected.json",
                "\"named\": []|\"named\": [{\"verdict\": [\"found\"]}]|one of 'named' has no 'cause'",
                "\"named\": []|\"named\": [{\"cause\": \"nic-link-flap\", \"verdict\": [\"fond\"]}]|there is no verdict 'fond'; did you mean found?",
                "\"named\": []|\"named\": [{\"cause\": \"nic-link-flap\", \"severity\": \"bad\"}]|there is no severity 'bad'; known: critical, high, info, low, medium",
                "\"named\": []|\"named\": [{\"cause\": \"nic-link-flop\"}]|no cause is called nic-link-flop, and the nearest is nic-link-flap",
                "\"named\": []|\"mayName\": [\"nic-link-flop\"]|no cause is called nic-link-flop",
                "\"named\": []|\"args\": [\"--timzone\", \"UTC\"]|args of nic-link-flap/quiet-first: Unknown option: '--timzone'",
                "[]|null|expected.json holds a null where a value is meant",
                "[\"not-evaluated\"]|null|expected.json holds a null where a value is meant",
                "\"named\": []|\"named\": [], \"named\": []|expected.json:1: this is no JSON: Duplicate field 'named'",
                "]}}|]}} rest|this is no JSON",
                "\"named\": []|\"args\": [\"-r\", \"nowhere\"]|rules are given to the whole run, not to a case",
                "not-evaluated|notevaluated|there is no verdict 'notevaluated'; did you mean not-evaluated?",
                "culprit.case/1|culprit.case/2|does not say \"schema\": \"culprit.case/1\"",
            })
    void whatIsWrongIsSaidAndTheOtherCaseRuns(String right, String wrong, String said) throws IOException {
        Path expected = corpus.resolve("nic-link-flap/quiet-first/expected.json");
        Files.writeString(expected, SOUND.replace(right, wrong));

        CommandRun run = test();

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out())
                .contains("FAIL  nic-link-flap/quiet-first\n      ", said)
                .contains("ok    nic-link-flap/quiet-second", "2 cases, 1 failed")
                .doesNotContain("never ");
    }

    @Test
    void aCaseThatLacksAHalfIsNotPassedOver() throws IOException {
        Files.delete(corpus.resolve("nic-link-flap/quiet-first/expected.json"));
        Files.delete(corpus.resolve("nic-link-flap/quiet-second/bundle/notes.txt"));
        Files.delete(corpus.resolve("nic-link-flap/quiet-second/bundle"));

        assertThat(test().out())
                .contains("FAIL  nic-link-flap/quiet-first\n      there is no expected.json beside the bundle\n")
                .contains("FAIL  nic-link-flap/quiet-second\n      there is no bundle beside expected.json\n")
                .contains("2 cases, 2 failed");
    }

    @Test
    void whatABundleHoldsIsNoCase() throws IOException {
        Path inside = Files.createDirectories(corpus.resolve("nic-link-flap/quiet-first/bundle/bundle"));
        Files.writeString(inside.resolve("expected.json"), "no case");

        assertThat(test().out()).contains("2 cases, 0 failed");
    }

    @Test
    void aCauseWithoutCasesIsNamed() {
        CommandRun unknown = test("nic-link-flop", "nic-link-flap");
        CommandRun known = test("disk-failing");

        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.out()).contains("2 cases, 0 failed");
        assertThat(unknown.said()).contains("no cause is called nic-link-flop, and the nearest is nic-link-flap");
        assertThat(known.code()).isEqualTo(ExitCode.USAGE);
        assertThat(known.said()).contains("there is no case of disk-failing in ");
    }

    @Test
    void aFolderOfACauseThatIsNotKnownIsNamed() throws IOException {
        Files.move(corpus.resolve("nic-link-flap"), corpus.resolve("site-clock"));

        assertThat(test().out()).contains("FAIL  site-clock/quiet-first\n      no cause is called site-clock");
    }
}
