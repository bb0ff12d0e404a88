package dev.culprit.knowledge;

import dev.culprit.knowledge.DroolsBuild.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles the rules that come with Culprit; a step of the build. */
public final class RuleCompiler {
    private RuleCompiler() {}

    /**
     * Checks and compiles a rule folder, unless nothing changed since the last time.
     *
     * @param arguments the rule folder and the folder to write to, which is emptied first
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: RuleCompiler RULES-FOLDER OUTPUT-FOLDER");
            System.exit(2);
        }
        System.exit(run(Path.of(arguments[0]), Path.of(arguments[1]), System.err));
    }

    /** Does the work of {@link #main} and returns its exit code: 0 for done, 1 for problems. */
    static int run(Path rules, Path output, PrintStream messages) throws IOException {
        var problems = new ArrayList<RuleProblem>();
        if (!Files.isDirectory(rules)) {
            messages.println(rules + ": there is no such folder, so the built-in rule base is empty");
        }
        List<RuleFile> files = Files.isDirectory(rules) ? RuleFolder.read(rules, problems::add) : List.of();
        var compiled = new CompiledFolder(output, RuleDraft.version(RuleBase.empty(), files));
        if (problems.isEmpty() && compiled.isUpToDate()) {
            return 0;
        }
        try {
            RuleDraft draft = RuleDraft.of(RuleBase.empty(), files, problems);
            compiled.write(draft, compile("built-in", draft));
            return 0;
        } catch (RuleBaseException e) {
            messages.println(e.getMessage());
            return 1;
        }
    }

    /**
     * Compiles what was read.
     *
     * @param name name of the rule set, see {@link DroolsBuild#compile}
     * @throws RuleBaseException if anything in the folders is wrong
     */
    static Outcome compile(String name, RuleDraft draft) throws RuleBaseException {
        var problems = new ArrayList<>(draft.problems());
        Outcome outcome = DroolsBuild.compile(name, draft.rules());
        outcome.errors()
                .forEach(error -> problems.add(RuleProblem.error(
                        error.file(),
                        error.line(),
                        error.text().lines().findFirst().orElse(""),
                        "")));
        if (problems.stream().anyMatch(RuleProblem::isError)) {
            throw new RuleBaseException(problems.stream().distinct().sorted().toList());
        }
        return outcome;
    }
}
