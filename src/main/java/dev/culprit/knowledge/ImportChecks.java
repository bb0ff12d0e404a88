package dev.culprit.knowledge;

import dev.culprit.model.RuleProblem;
import java.util.function.Consumer;

/** Checks that what a rule file imports is there. */
final class ImportChecks {
    private ImportChecks() {}

    static void run(DrlFile file, Consumer<RuleProblem> problems) {
        file.tree().getImports().stream()
                .filter(imported -> !imported.getTarget().endsWith(".*"))
                .filter(imported -> Types.load(imported.getTarget()).isEmpty())
                .forEach(imported -> problems.accept(unknown(file, imported.getLine(), imported.getTarget())));
        file.tree().getFunctionImports().forEach(imported -> {
            String type = imported.getTarget().substring(0, imported.getTarget().lastIndexOf('.'));
            if (Types.load(type).isEmpty()) {
                problems.accept(unknown(file, imported.getLine(), type));
            }
        });
    }

    private static RuleProblem unknown(DrlFile file, int line, String name) {
        return Mistake.UNKNOWN_TYPE.error(
                file.file().shown(),
                line,
                "there is no type " + name,
                "check its spelling; rules speak of dev.culprit.model.*, dev.culprit.model.Strength.* and the JDK");
    }
}
