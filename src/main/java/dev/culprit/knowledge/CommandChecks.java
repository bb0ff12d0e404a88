package dev.culprit.knowledge;

import dev.culprit.knowledge.CommandEffect.Effect;
import dev.culprit.knowledge.CommandEffect.Kind;
import dev.culprit.model.RuleProblem;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Checks that commands which a reader is to paste without a thought only read: what confirms a cause and is called read-only,
 * and what collects the source of a symptom.
 */
final class CommandChecks {
    private final Consumer<RuleProblem> problems;

    CommandChecks(Consumer<RuleProblem> problems) {
        this.problems = problems;
    }

    void run(List<RuleFile> files) {
        for (RuleFile file : files) {
            if (file.role() == RuleFile.Role.PAGE) {
                checkPage(file);
            } else if (file.role() == RuleFile.Role.CATALOGUE && file.stem().equals("symptoms")) {
                checkSymptoms(file);
            }
        }
    }

    /** What cannot be read here was a problem when the file was read first. */
    private static YamlForm form(RuleFile file, YamlNode.Entries entries) {
        return new YamlForm(entries, file.shown(), known -> {});
    }

    private void checkPage(RuleFile file) {
        YamlText.read(file, Pages.frontMatter(file), 1, known -> {})
                .map(entries -> form(file, entries))
                .ifPresent(page -> page.forms("confirm").stream()
                        .filter(confirm -> confirm.optionalText("readOnly").equals("true"))
                        .forEach(confirm -> checkConfirm(file, confirm)));
    }

    private void checkConfirm(RuleFile file, YamlForm confirm) {
        String command = confirm.optionalText("command");
        int line = confirm.line("command");
        List<Effect> effects = CommandEffect.of(command);
        String changing = named(effects, Kind.CHANGES);
        String unknown = effects.isEmpty() ? command : named(effects, Kind.UNKNOWN);
        if (!changing.isEmpty()) {
            problems.accept(Mistake.CHANGING_COMMAND.error(
                    file.shown(),
                    line,
                    "'" + changing + "' changes something, and the command is called readOnly",
                    "write a command that reads instead, such as Get-… or Test-…, or move this one to remediation"));
        } else if (!unknown.isEmpty()) {
            problems.accept(Mistake.UNPROVEN_COMMAND.warning(
                    file.shown(),
                    line,
                    "nothing shows that '" + unknown + "' only reads",
                    "write a command with a reading verb instead (Get-, Test-, Resolve-, Measure-, ping, wevtutil qe, …),"
                            + " or write readOnly: false"));
        }
    }

    private void checkSymptoms(RuleFile file) {
        YamlText.read(file, file.text(), 0, known -> {})
                .map(entries -> form(file, entries))
                .ifPresent(catalogue -> catalogue.named("symptoms").values().stream()
                        .flatMap(symptom -> symptom.forms("seen").stream())
                        .forEach(source -> checkSource(file, source)));
    }

    private void checkSource(RuleFile file, YamlForm source) {
        String changing = named(CommandEffect.of(source.optionalText("collect")), Kind.CHANGES);
        if (!changing.isEmpty()) {
            problems.accept(Mistake.CHANGING_COMMAND.error(
                    file.shown(),
                    source.line("collect"),
                    "'" + changing + "' changes something, and collecting must not",
                    "write a command that reads instead, such as Get-… or wevtutil epl"));
        }
    }

    private static String named(List<Effect> effects, Kind kind) {
        return effects.stream()
                .filter(effect -> effect.kind() == kind)
                .map(Effect::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
