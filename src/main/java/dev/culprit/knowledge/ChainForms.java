package dev.culprit.knowledge;

import dev.culprit.model.ChainLink;
import dev.culprit.model.ChainLink.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the chain of a page: its links, each named for its level, from symptom to root. */
final class ChainForms {
    /** Characters of a link that still fit into two lines of a report, with what shows it behind them. */
    private static final int LONGEST = 90;

    private static final String SEEN_BY = "seenBy";
    private static final String ON = "on";
    private static final String PEER = "peer";
    private static final String EXAMPLE = "a chain is - symptom: …, - mechanism: … and - root: …, in this order";

    private final YamlForm page;
    private final List<ChainLink> links = new ArrayList<>();

    private ChainForms(YamlForm page) {
        this.page = page;
    }

    /** Returns the links that can be read; none if the page has no chain. */
    static List<ChainLink> read(YamlForm page) {
        var reader = new ChainForms(page);
        List<YamlForm> forms = page.forms("chain");
        forms.forEach(reader::add);
        boolean allRead = reader.links.size() == forms.size();
        if (!forms.isEmpty() && allRead) {
            reader.checkLevels();
        }
        return reader.links;
    }

    private void add(YamlForm form) {
        form.allow("symptom", "mechanism", "root", SEEN_BY, ON);
        List<Level> levels = Arrays.stream(Level.values())
                .filter(level -> form.names().contains(level.label()))
                .toList();
        if (levels.isEmpty()) {
            form.problem(
                    Mistake.MISSING_LEVEL,
                    form.line(),
                    "a link of the chain has no level",
                    "begin it with symptom:, mechanism: or root: and what happens there");
            return;
        }
        Level level = levels.get(levels.size() - 1);
        if (levels.size() > 1) {
            form.problem(
                    Mistake.INVALID_VALUE,
                    form.line(level.label()),
                    "one link of the chain has several levels",
                    "write each behind a hyphen of its own");
            return;
        }
        checkOrder(form, level);
        links.add(new ChainLink(level, sentence(form, level), form.texts(SEEN_BY), isOnPeers(form)));
    }

    private static boolean isOnPeers(YamlForm form) {
        String on = form.optionalText(ON);
        if (!on.isEmpty() && !on.equals(PEER)) {
            form.problem(
                    Mistake.INVALID_VALUE,
                    form.line(ON),
                    "'" + on + "' is no place of a link",
                    "write on: peer where other hosts than that of the finding show it, else leave it out");
        }
        return on.equals(PEER);
    }

    private static String sentence(YamlForm form, Level level) {
        String says = form.text(level.label());
        if (says.length() > LONGEST) {
            form.problem(
                    Mistake.INVALID_VALUE,
                    form.line(level.label()),
                    "a link of the chain has " + says.length() + " characters",
                    "say it in " + LONGEST + ": reports show it in a line or two");
        }
        return says;
    }

    private void checkOrder(YamlForm form, Level level) {
        Optional<Level> before = links.isEmpty()
                ? Optional.empty()
                : Optional.of(links.get(links.size() - 1).level());
        boolean secondRoot = before.filter(Level.ROOT::equals).isPresent();
        if (secondRoot || before.filter(last -> last.compareTo(level) > 0).isPresent()) {
            form.problem(
                    Mistake.MISPLACED_LEVEL,
                    form.line(level.label()),
                    "'" + level.label() + "' stands behind '"
                            + before.map(Level::label).orElse("") + "'",
                    EXAMPLE + "; one root only");
        }
    }

    private void checkLevels() {
        String missing = Arrays.stream(Level.values())
                .filter(level -> links.stream().noneMatch(link -> link.level() == level))
                .map(Level::label)
                .collect(Collectors.joining(" and no "));
        if (!missing.isEmpty()) {
            page.problem(
                    Mistake.MISSING_LEVEL,
                    page.line("chain"),
                    "the chain has no " + missing,
                    EXAMPLE + "; do without one where that would only repeat the title");
        }
    }
}
