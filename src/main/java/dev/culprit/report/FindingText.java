package dev.culprit.report;

import dev.culprit.model.CauseKind;
import dev.culprit.model.Finding;
import dev.culprit.model.Status;
import dev.culprit.model.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one finding: what, where, why it is believed, what would settle it and what mends it. */
final class FindingText {
    private static final Pattern ANSWER = Pattern.compile("(yes|no)(?:$|[;:,] *)(.*)");
    private static final int BODY = 5;
    private static final int MOST_RIVALS = 3;
    private static final int MOST_MISSING = 4;

    private final Sheet sheet;
    private final TextStyle style;
    private final Wording wording;
    private final ChainText chain;
    private final EvidenceText evidence;
    private final Collecting collecting;

    FindingText(
            Sheet sheet,
            TextStyle style,
            Wording wording,
            ChainText chain,
            EvidenceText evidence,
            Collecting collecting) {
        this.sheet = sheet;
        this.style = style;
        this.wording = wording;
        this.chain = chain;
        this.evidence = evidence;
        this.collecting = collecting;
    }

    void write(int number, Finding finding, String suppressedBecause) {
        headline(number, finding);
        if (finding.verdict() == Verdict.SUPPRESSED && !style.verbose()) {
            sheet.block("", Piece.plain("silenced by your tuning: " + wording.sentence(suppressedBecause)));
            return;
        }
        explanation(finding);
        chain.write(finding);
        evidence.write(finding);
        settle(finding);
        fix(finding.remediation());
        rivals(finding);
        missing(finding);
        references(finding);
    }

    /** Writes the finding in one line, for programs that read lines and for people in a hurry. */
    void writeLine(Finding finding) {
        sheet.line(
                new Piece(severity(finding), Ink.of(finding.page().severity())),
                Piece.plain("  " + verdict(finding) + "  " + finding.page().id() + "  "),
                Piece.plain(wording.scope(finding) + "  "),
                new Piece(finding.page().title(), Ink.BOLD));
    }

    private void headline(int number, Finding finding) {
        var lead = List.of(
                Piece.plain(Lines.paddedLeft(Integer.toString(number), 2) + "  "),
                new Piece(severity(finding), Ink.of(finding.page().severity())),
                Piece.plain("  "));
        int indent = lead.stream().mapToInt(Piece::width).sum();
        var title = new Piece(finding.page().title(), Ink.BOLD);
        sheet.paragraphBeside(lead, indent, title, new Piece(verdict(finding), Ink.BOLD));
        var parts = Stream.of(
                        finding.page().id() + kind(finding.page().kind()),
                        wording.scope(finding),
                        finding.span().map(wording::when).orElse(""),
                        finding.episodes() > 1 ? "clearest of " + finding.episodes() + " occurrences" : "")
                .filter(part -> !part.isEmpty());
        String where = parts.collect(Collectors.joining(" · "));
        sheet.paragraph(List.of(), BODY, Piece.plain(where));
    }

    private static String severity(Finding finding) {
        return finding.page().severity().label().toUpperCase(Locale.ROOT);
    }

    private static String verdict(Finding finding) {
        return finding.verdict().label() + " " + Wording.percent(finding.confidence());
    }

    private static String kind(CauseKind kind) {
        return switch (kind) {
            case FAULT -> "";
            case CONSEQUENCE -> " (a consequence of some other fault)";
            case BENIGN -> " (expected, no fault of its own)";
            case OPTIMISATION -> " (could work better, no fault)";
            case ADVICE -> " (advice, no fault)";
            case EVIDENCE -> " (matters for the evidence, no fault)";
            case CLASSIFICATION -> " (tells what kind of incident it is)";
        };
    }

    private void explanation(Finding finding) {
        if (style.verbose()) {
            String why = finding.page().sections().getOrDefault("Why it happens", "");
            if (!why.isBlank()) {
                sheet.block("why", Piece.plain(why.strip().replaceAll("\\s+", " ")));
            }
            boolean proved = finding.page().status() == Status.STABLE;
            sheet.block("rule", Piece.plain(proved ? "stable" : "experimental: not yet proved on many real incidents"));
        }
    }

    private void settle(Finding finding) {
        String label = "settle";
        for (Finding.Settle settle : finding.confirm()) {
            sheet.commandBlock(label, settle.command());
            String effect = settle.readOnly() ? "read-only" : "CHANGES SOMETHING";
            String place = settle.host().isEmpty() ? "" : ", on " + Wording.host(settle.host());
            String tells = settle.tells().isEmpty() ? "" : ": " + wording.sentence(settle.tells());
            sheet.detail(Piece.plain(effect + place + tells));
            if (!settle.state().isEmpty()) {
                sheet.detail(Piece.plain("then run this again with " + Wording.stating(settle.state())));
            }
            label = "";
        }
    }

    private void fix(List<Finding.Step> steps) {
        String label = "fix";
        int number = 1;
        for (Finding.Step step : steps) {
            String ordinal = steps.size() > 1 ? number + ". " : "";
            sheet.block(label, Piece.plain(ordinal + step.text() + wayBack(step.reversible())));
            if (!step.command().isEmpty()) {
                sheet.unbroken(new Piece(step.command(), Ink.BOLD));
            }
            label = "";
            number++;
        }
    }

    /** Says whether a step can be undone; the page says yes, no, either of them with a condition, or the way back. */
    private static String wayBack(String reversible) {
        Matcher answer = ANSWER.matcher(reversible);
        if (!answer.matches()) {
            return reversible.isEmpty() ? "" : " (way back: " + reversible + ")";
        }
        String condition = answer.group(2).isEmpty() ? "" : ": " + answer.group(2);
        return (answer.group(1).equals("yes") ? " (can be undone" : " (cannot be undone") + condition + ")";
    }

    private void rivals(Finding finding) {
        int shown = style.verbose() ? Integer.MAX_VALUE : MOST_RIVALS;
        String label = "rivals";
        for (Finding.Rival rival : finding.rivals().stream().limit(shown).toList()) {
            String apart = rival.tellApart().isEmpty() ? "" : ": " + wording.sentence(rival.tellApart());
            String chance = Double.isNaN(rival.confidence())
                    ? " not judged, for want of a log or setting it needs; told apart by"
                    : " " + Wording.percent(rival.confidence());
            sheet.block(label, Piece.plain(rival.cause() + chance + apart));
            label = "";
        }
        more(finding.rivals().size() - shown);
    }

    private void missing(Finding finding) {
        var byCommand = collecting.grouped(finding.missing());
        if (byCommand.isEmpty()) {
            return;
        }
        int shown = style.verbose() ? Integer.MAX_VALUE : MOST_MISSING;
        sheet.block("missing", Piece.plain("would raise confidence, and how to collect it:"));
        byCommand.entrySet().stream().limit(shown).forEach(entry -> {
            sheet.block("", Piece.plain(String.join("; ", wording.wants(entry.getValue()))));
            sheet.collect(entry.getKey());
        });
        more(byCommand.size() - shown);
    }

    private void more(int left) {
        if (left > 0) {
            sheet.block("", Piece.plain("and " + left + " more (-v lists them)"));
        }
    }

    private void references(Finding finding) {
        if (style.verbose()) {
            String label = "read";
            for (var reference : finding.page().references()) {
                sheet.block(label, Piece.plain(reference.title()));
                if (!reference.url().isEmpty()) {
                    sheet.unbroken(Piece.plain(reference.url()));
                }
                label = "";
            }
        }
    }
}
