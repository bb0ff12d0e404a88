package dev.culprit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.culprit.cli.CaseRunner;
import dev.culprit.knowledge.CaseMismatches;
import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBases;
import dev.culprit.model.Analysis;
import dev.culprit.report.JsonReport;
import dev.culprit.testkit.Names;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every case of the corpus with every rule; a case that differs leaves its report in target/corpus for review. */
class CorpusTest {
    private static final Path CORPUS = Path.of("corpus");
    private static final Path REVIEW = Path.of("target", "corpus");

    @TestFactory
    Stream<DynamicTest> cases() throws Exception {
        var runner = new CaseRunner(RuleBases.builtIn());
        return CorpusCase.below(CORPUS).stream()
                .map(corpusCase -> dynamicTest(corpusCase.name(), () -> passes(runner, corpusCase)));
    }

    private static void passes(CaseRunner runner, CorpusCase corpusCase) throws IOException {
        assertThat(runner.faults(corpusCase)).isEmpty();
        Analysis analysis = runner.analyze(corpusCase);
        List<String> mismatches = CaseMismatches.between(corpusCase.expected(), analysis);
        if (!mismatches.isEmpty()) {
            Path review = REVIEW.resolve(corpusCase.name() + ".json");
            Files.createDirectories(REVIEW.resolve(corpusCase.cause()));
            try (Writer out = Files.newBufferedWriter(review)) {
                new JsonReport(false, Names.none()).write(analysis, out);
            }
        }
        assertThat(mismatches).isEmpty();
    }

    @Test
    void theCorpusIsThere() throws Exception {
        assertThat(CorpusCase.below(CORPUS)).hasSizeGreaterThan(40);
    }
}
