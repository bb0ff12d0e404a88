package dev.culprit.knowledge;

import dev.culprit.model.RuleProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the sections of a page, which all pages have in the same order. */
final class PageSections {
    /** The headings of every page. */
    static final List<String> HEADINGS = List.of(
            "What you see", "Why it happens", "How we tell", "Looks similar", "Confirm", "Repair", "How sure is this");

    private static final String MARK = "## ";
    private static final String ALL = String.join(", ", HEADINGS);

    private record Section(String heading, int line, String text) {}

    private PageSections() {}

    /**
     * Reads the body of a page.
     *
     * @param lines the whole page
     * @param start index of the first line of the body
     * @return text of each section by heading, in the page's order
     */
    static Map<String, String> read(RuleFile file, List<String> lines, int start, Consumer<RuleProblem> problems) {
        List<Section> sections = split(lines, start);
        new Check(file, sections, problems).run();
        var texts = new LinkedHashMap<String, String>();
        sections.forEach(section -> texts.put(section.heading, section.text));
        return texts;
    }

    private static List<Section> split(List<String> lines, int start) {
        var sections = new ArrayList<Section>();
        List<Integer> headings = headings(lines, start);
        for (int index = 0; index < headings.size(); index++) {
            int heading = headings.get(index);
            int end = index + 1 < headings.size() ? headings.get(index + 1) : lines.size();
            sections.add(new Section(
                    lines.get(heading).substring(MARK.length()).strip(),
                    heading + 1,
                    String.join("\n", lines.subList(heading + 1, end)).strip()));
        }
        return sections;
    }

    /** A line of a code block may begin like a heading. */
    private static List<Integer> headings(List<String> lines, int start) {
        var headings = new ArrayList<Integer>();
        boolean inCode = false;
        for (int index = start; index < lines.size(); index++) {
            inCode ^= lines.get(index).startsWith("```");
            if (!inCode && lines.get(index).startsWith(MARK)) {
                headings.add(index);
            }
        }
        return headings;
    }

    private record Check(RuleFile file, List<Section> sections, Consumer<RuleProblem> problems) {

        void run() {
            findMissing();
            findMisplaced();
        }

        private void findMissing() {
            for (String heading : HEADINGS) {
                if (sections.stream().noneMatch(section -> section.heading.equals(heading))) {
                    problem(
                            Mistake.MISSING_SECTION,
                            lineFor(HEADINGS.indexOf(heading)),
                            heading,
                            "is missing",
                            "write it; a page has the sections " + ALL);
                }
            }
        }

        private void findMisplaced() {
            int last = -1;
            for (Section section : sections) {
                int place = HEADINGS.indexOf(section.heading);
                if (place < 0) {
                    problem(
                            Mistake.UNKNOWN_SECTION,
                            section.line,
                            section.heading,
                            "is not one of a page's",
                            "make it a ### heading inside " + ALL);
                } else if (place <= last) {
                    problem(
                            Mistake.MISPLACED_SECTION,
                            section.line,
                            section.heading,
                            "is not in its place",
                            "keep the order " + ALL);
                } else if (section.text.isEmpty()) {
                    problem(Mistake.EMPTY_SECTION, section.line, section.heading, "is empty", "write it");
                }
                last = Math.max(last, place);
            }
        }

        /** Returns the line of the next section, before which the missing one belongs, or else the last of the page. */
        private int lineFor(int place) {
            return sections.stream()
                    .filter(section -> HEADINGS.indexOf(section.heading) > place)
                    .findFirst()
                    .map(Section::line)
                    .orElse((int) file.text().lines().count());
        }

        private void problem(Mistake mistake, int line, String heading, String message, String hint) {
            problems.accept(mistake.error(file.shown(), line, "the section '" + MARK + heading + "' " + message, hint));
        }
    }
}
