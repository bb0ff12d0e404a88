package dev.culprit.knowledge;

import dev.culprit.model.RuleProblem;
import java.io.IOException;
import java.io.PrintStream;
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
        List<RuleFile> files = RuleFolder.read(rules, problems::add);
        var compiled = new CompiledFolder(output, RuleDraft.version(RuleBase.empty(), files));
        if (problems.isEmpty() && compiled.isUpToDate()) {
            return 0;
        }
        RuleDraft draft = RuleDraft.of(RuleBase.empty(), files, problems);
        RuleCheck.Result result = RuleCheck.run("built-in", draft);
        result.problems().forEach(problem -> messages.println(problem.text()));
        if (!result.isUsable()) {
            return 1;
        }
        compiled.write(draft, result.outcome());
        return 0;
    }
}
