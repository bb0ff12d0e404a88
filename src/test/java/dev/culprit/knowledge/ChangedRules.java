package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.RuleProblem;
import dev.culprit.model.RuleProblem.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule folder with one mistake in it. */
final class ChangedRules {
    static final String SYMPTOMS = "symptoms/network.drl";
    static final String CAUSE = "causes/network/nic-link-flap.drl";
    static final String PAGE = "causes/network/nic-link-flap.md";

    private final Path folder;
    private final String file;

    private ChangedRules(Path folder, String file) {
        this.folder = folder;
        this.file = file;
    }

    /** Writes the right rules with one piece of text in one file replaced; a line break is written {@code \n}. */
    static ChangedRules in(Path folder, String file, String text, String right, @Nullable String wrong)
            throws IOException {
        String from = right.replace("\\n", "\n");
        assertThat(text).contains(from);
        RuleTexts.writeAll(folder);
        RuleTexts.write(
                folder,
                file,
                text.replace(from, Objects.requireNonNullElse(wrong, "").replace("\\n", "\n")));
        return new ChangedRules(folder, file);
    }

    /** Asserts that the mistake is named, whatever else is said. */
    void expect(int line, @Nullable String rule, String message, String hint) {
        assertThat(examine(folder)).anySatisfy(problem -> {
            assertThat(problem.level()).isEqualTo(Level.ERROR);
            assertThat(problem.file()).isEqualTo(folder + "/" + file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.rule()).isEqualTo(Objects.requireNonNullElse(rule, ""));
            assertThat(problem.message()).contains(message);
            assertThat(problem.hint()).contains(hint);
        });
    }

    /** Checks a folder without the compiler. */
    static List<RuleProblem> examine(Path folder) {
        return RuleCheck.examine(RuleDraft.read(RuleBase.empty(), List.of(folder)));
    }
}
