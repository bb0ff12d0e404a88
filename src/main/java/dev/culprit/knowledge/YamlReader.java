package dev.culprit.knowledge;

import dev.culprit.model.RuleProblem;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the YAML of a file comes from: its text, or what the build made of it. */
interface YamlReader {

    /**
     * Reads the YAML of a file.
     *
     * @param file the file
     * @param yaml the YAML in it
     * @param linesBefore lines of the file above the YAML
     * @param problems takes what is no YAML
     * @return names with values; empty after a problem
     */
    Optional<YamlNode.Entries> read(RuleFile file, String yaml, int linesBefore, Consumer<RuleProblem> problems);
}
