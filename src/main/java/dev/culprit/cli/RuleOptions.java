package dev.culprit.cli;

import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.knowledge.RuleBases;
import dev.culprit.model.CausePage;
import dev.culprit.pipeline.IndexPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which rules judge, and with which thresholds. */
final class RuleOptions {
    /** Folder of compiled rules in the user's cache folder. */
    private static final String COMPILED = "compiled-rules";

    @Option(
            names = {"-r", "--rules"},
            paramLabel = "DIR",
            description = "Add the rules of this folder to the built-in ones. Rules are code: name only folders you"
                    + " trust. Rules are never taken from a bundle.")
    private List<Path> folders = List.of();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Change a threshold for this run, such as switch.largest-common-frame=9000.")
    private Map<String, Double> limits = new TreeMap<>();

    /**
     * Returns the built-in rules with the author's added; what was compiled is kept in the user's cache folder, if there is
     * one.
     *
     * @throws RuleBaseException if anything in the author's folders is wrong
     */
    RuleBase load(Terminal terminal) throws RuleBaseException {
        return load(terminal, RuleBases.builtIn());
    }

    /**
     * Returns rules with the author's added, as {@link #load(Terminal)} does.
     *
     * @param builtIn the rules to add to
     * @throws RuleBaseException if anything in the author's folders is wrong
     */
    RuleBase load(Terminal terminal, RuleBase builtIn) throws RuleBaseException {
        if (folders.isEmpty()) {
            return builtIn;
        }
        Optional<Path> cache = IndexPlace.usual(terminal.environment());
        return cache.isPresent()
                ? RuleBases.withAuthorRules(builtIn, folders, cache.get().resolve(COMPILED))
                : RuleBases.withAuthorRules(builtIn, folders);
    }

    /**
     * Returns the page of a cause.
     *
     * @throws IllegalArgumentException if no cause is called so; the message names the nearest
     */
    static CausePage page(RuleBase base, String cause) {
        return base.page(cause).orElseThrow(() -> new IllegalArgumentException(unknownCause(base, cause)));
    }

    /** Returns the sentence for a cause that is not known. */
    static String unknownCause(RuleBase base, String cause) {
        String close =
                base.closestCause(cause).map(id -> ", and the nearest is " + id).orElse("");
        return "no cause is called " + cause + close + "; culprit rules list names them all, and -r DIR adds your own";
    }

    /** Returns the author's folders. */
    List<Path> folders() {
        return folders;
    }

    /** Tells whether a rule file is one of those to look at: of the author's folders, or any if none was named. */
    boolean areUnderTest(String file) {
        Path whole = whole(Path.of(file));
        return folders.isEmpty() || folders.stream().anyMatch(folder -> whole.startsWith(whole(folder)));
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Returns the thresholds that were changed for this run alone. */
    Map<String, Double> limits() {
        return limits;
    }
}
