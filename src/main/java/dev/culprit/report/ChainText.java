package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.Catalogue;
import dev.culprit.model.Chain;
import dev.culprit.model.ChainLink.Level;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.Finding;
import dev.culprit.model.Span;
import dev.culprit.model.Symptom;
import dev.culprit.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes how a finding's evidence leads from symptom to root, and which other findings hang on it. */
final class ChainText {
    private static final int MOST_FINDINGS = 3;

    private final Sheet sheet;
    private final TextStyle style;
    private final Analysis analysis;
    private final Wording wording;
    private final Catalogue catalogue;

    ChainText(Sheet sheet, TextStyle style, Analysis analysis, Wording wording, Catalogue catalogue) {
        this.sheet = sheet;
        this.style = style;
        this.analysis = analysis;
        this.wording = wording;
        this.catalogue = catalogue;
    }

    void write(Finding finding) {
        if (style.verbose() || isTelling(finding.chain().links())) {
            links(finding);
        }
        boolean sure = finding.verdict() == Verdict.FOUND;
        others("follows", "from ", finding, finding.chain().followsFrom(), "");
        others("explains", "", finding, finding.chain().explains(), sure ? "" : ", if it is the cause");
    }

    /** A chain of which only the root is seen would say the title again. */
    private static boolean isTelling(List<Chain.Link> links) {
        return links.stream()
                .anyMatch(link ->
                        link.state() == Chain.State.SEEN && link.written().level() != Level.ROOT);
    }

    private void links(Finding finding) {
        var lead = List.of(new Piece(Lines.padded("     chain", Sheet.LABEL), Ink.CYAN));
        for (Chain.Link link : finding.chain().links()) {
            String text = wording.sentence(link.written().says());
            sheet.paragraph(lead, Sheet.DETAIL, Piece.plain(text + " · " + shown(link, finding)));
            lead = List.of(Piece.plain(" ".repeat(Sheet.LABEL) + "→ "));
        }
    }

    private String shown(Chain.Link link, Finding finding) {
        return switch (link.state()) {
            case SEEN -> link.first().map(seen -> where(seen, finding)).orElse("seen");
            case NOT_SEEN -> "not\u00A0seen\u00A0here";
            case UNKNOWN -> "not\u00A0known\u00A0here";
            case INFERRED -> "inferred";
        };
    }

    private String where(Symptom seen, Finding finding) {
        if (isStated(seen)) {
            return "stated";
        }
        Span first = new Span(seen.start(), seen.start());
        String time = seen.timed() ? Times.span(first, finding.span().flatMap(Times::day)) : "";
        String host = finding.hosts().size() > 1 && !seen.host().isEmpty() ? Wording.host(seen.host()) : "";
        String place = (host + " " + time).strip().replace(' ', '\u00A0');
        return place.isEmpty() ? "seen" : place;
    }

    private boolean isStated(Symptom seen) {
        return Optional.ofNullable(catalogue.symptoms().get(seen.id()))
                .filter(entry -> entry.seen().stream().allMatch(from -> from.kind() == CollectedSource.Kind.FACT))
                .isPresent();
    }

    private void others(String label, String lead, Finding finding, List<String> ids, String ending) {
        var named = new ArrayList<String>();
        List<Finding> all = analysis.diagnosis().findings();
        int own = all.indexOf(finding);
        for (int i = 0; i < all.size(); i++) {
            Finding other = all.get(i);
            if (ids.contains(other.id()) && other.verdict() != Verdict.SUPPRESSED) {
                String doubt = other.verdict() == Verdict.SUSPECTED ? " (suspected)" : "";
                named.add(other.page().id() + doubt + ", listed as\u00A0" + (i + 1) + (i < own ? " above" : " below"));
            }
        }
        if (!named.isEmpty()) {
            sheet.block(label, Piece.plain(lead + Wording.some(named, MOST_FINDINGS, "more", "; ") + ending));
        }
    }
}
