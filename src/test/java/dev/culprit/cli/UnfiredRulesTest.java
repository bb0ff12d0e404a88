package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that no case makes fire is named with its place; the run is not failed for it. */
class UnfiredRulesTest {
    private static final String CAUSE = "memory-eaten";

    @TempDir
    private Path folder;

    private Path rules;
    private Path corpus;

    @BeforeEach
    void writeOneCause() {
        rules = folder.resolve("my-rules");
        corpus = folder.resolve("my-corpus");
        run("rules", "new", CAUSE, "--area", "host", "-r", rules.toString(), "--corpus", corpus.toString());
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder.resolve("cache"), arguments);
    }

    private CommandRun test(String... causes) {
        var arguments = new String[causes.length + 6];
        List.of("rules", "test", "-r", rules.toString(), "--corpus", corpus.toString())
                .toArray(arguments);
        System.arraycopy(causes, 0, arguments, 6, causes.length);
        return run(arguments);
    }

    /** Adds a rule to a file and returns the line on which it begins. */
    private static int add(Path file, String rule) throws IOException {
        int lines = Files.readAllLines(file).size();
        Files.writeString(file, Files.readString(file) + rule);
        return lines + 1;
    }

    private int addCauseRule() throws IOException {
        return add(causeFile(), """
                rule "never seen"
                @cause("memory-eaten")
                when
                  $gone : Symptom( id == "nic.link-down", count > 3, subject == "no such adapter" )
                then
                  verdict.supports( WEAK, "never said", $gone );
                end
                """);
    }

    private Path causeFile() {
        return rules.resolve(Path.of("causes", "host", CAUSE + ".drl"));
    }

    private Path symptomFile() throws IOException {
        try (var files = Files.list(rules.resolve("symptoms"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void aRuleOfTheCauseIsNamedWithItsLineAndTheRunPasses() throws Exception {
        int line = addCauseRule();

        CommandRun test = test(CAUSE);

        assertThat(test.out())
                .endsWith("3 cases, 0 failed\nnever " + causeFile() + ":" + line + "\n      never seen\n"
                        + "1 rule that no case makes fire: write one that does, or delete it\n");
        assertThat(test.code()).isEqualTo(ExitCode.RAN);
    }

    @Test
    void rulesThatPerceiveAreJudgedByTheCasesOfAllCauses() throws Exception {
        String symptom = Files.readString(symptomFile());
        String annotation = symptom.substring(symptom.indexOf("@symptom"), symptom.indexOf("when"));
        int line = add(symptomFile(), """
                rule "never perceived"
                %s
                when
                  $told : Event( provider == "Microsoft-Windows-Kernel-Power", id == 41, value( "No" ) == "such value" )
                then
                  perception.symptom( $told );
                end
                """.formatted(annotation.strip()));

        assertThat(test(CAUSE).out()).endsWith("3 cases, 0 failed\n");
        assertThat(test().out())
                .contains("never " + symptomFile() + ":" + line + "\n      never perceived\n")
                .endsWith("1 rule that no case makes fire: write one that does, or delete it\n");
    }

    /** The cases of Culprit's own are not those that should exercise the rules of an author's new cause. */
    @Test
    void aCauseWithoutCasesInTheRunIsNotJudged() throws Exception {
        addCauseRule();

        CommandRun test = run("rules", "test", "-r", rules.toString(), "nic-link-flap");

        assertThat(test.out()).endsWith(" failed\n").doesNotContain("never ");
    }
}
