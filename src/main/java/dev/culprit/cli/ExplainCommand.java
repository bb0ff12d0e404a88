package dev.culprit.cli;

import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.model.CausePage;
import dev.culprit.report.PageText;
import dev.culprit.report.TextStyle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what is known of a cause. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "Tell what a cause is, how it is told, and how it is repaired.",
        footer = {"", "Example:", "  culprit explain nic-link-flap"})
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "CAUSE", description = "Id of the cause; culprit rules list names them all.")
    private String cause = "";

    @Mixin
    private RuleOptions rules = new RuleOptions();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws RuleBaseException {
        CausePage page = RuleOptions.page(rules.load(terminal), cause);
        var style =
                new TextStyle(terminal.width(), terminal.colour(ColorChoice.auto), TextStyle.Verbosity.NORMAL, false);
        terminal.out().print(new PageText(style).text(page));
        terminal.out().flush();
        return ExitCode.RAN;
    }
}
