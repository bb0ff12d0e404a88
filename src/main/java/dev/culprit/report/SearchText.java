package dev.culprit.report;

import dev.culprit.model.Catalogue;
import dev.culprit.model.ClockOffset;
import dev.culprit.model.Event;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes events that a search found, one on each line: time, host, level, provider and id, and what it says. */
public final class SearchText {
    private static final int LEVEL = 8;
    private static final int LEAST_MESSAGE = 20;

    private final TextStyle style;
    private final EventLines lines;
    private final boolean whole;

    private SearchText(TextStyle style, Catalogue catalogue, boolean whole) {
        this.style = style;
        this.lines = new EventLines(catalogue);
        this.whole = whole;
    }

    /** Returns the form for a screen: a line is as wide as the style says, and what does not fit is cut. */
    public static SearchText forScreen(TextStyle style, Catalogue catalogue) {
        return new SearchText(style, catalogue, false);
    }

    /** Returns the form for other programs: nothing is cut, and each line ends with the place it was read from. */
    public static SearchText forPipe(TextStyle style, Catalogue catalogue) {
        return new SearchText(style, catalogue, true);
    }

    /**
     * Writes the events and, if there are more, how many; the writer is neither flushed nor closed.
     *
     * @param events the events to show, in the order to show them
     * @param total how many were found, at least as many as are shown
     * @param clocks how far clocks of hosts were off, by host; events have the times that the hosts wrote
     * @throws IOException if the writer fails
     */
    public void write(List<Event> events, long total, Map<String, List<ClockOffset>> clocks, Writer out)
            throws IOException {
        out.write(text(events, total, clocks));
    }

    /** Returns the text that {@link #write} writes; only line feeds end its lines. */
    public String text(List<Event> events, long total, Map<String, List<ClockOffset>> clocks) {
        var sheet = new Sheet(style);
        int hosts = events.stream()
                .map(SearchText::host)
                .mapToInt(Lines::width)
                .max()
                .orElse(0);
        events.forEach(event -> event(sheet, event, hosts));
        if (style.verbosity() != TextStyle.Verbosity.QUIET) {
            String shown =
                    events.size() < total ? "; the first " + Wording.count(events.size(), "is", "are") + " shown" : "";
            sheet.line(
                    new Piece((total == 0 ? "no event" : Wording.count(total, "event")) + " found" + shown, Ink.DIM));
        }
        clocks(sheet, events, clocks);
        return sheet.toString();
    }

    /** A report has put such times right, and who looks one up here would not find it. */
    private void clocks(Sheet sheet, List<Event> events, Map<String, List<ClockOffset>> clocks) {
        clocks.forEach((host, offsets) -> {
            if (events.stream().anyMatch(event -> event.host().equals(host))) {
                String said = "the clock of " + Wording.host(host) + " was " + Wording.clock(offsets)
                        + ": its times here are as it wrote them, those of analyze are put right";
                sheet.paragraph(List.of(), 0, new Piece(said, Ink.YELLOW));
            }
        });
    }

    private void event(Sheet sheet, Event event, int hosts) {
        var lead = List.of(
                new Piece(Times.stamp(event.time(), style.verbose()) + "  ", Ink.DIM),
                Piece.plain(Lines.padded(host(event), hosts) + "  "),
                new Piece(Lines.padded(level(event.level()), LEVEL) + "  ", ink(event.level())),
                Piece.plain(named(event) + "  "));
        if (style.verbose()) {
            sheet.line(lead);
            sheet.paragraph(List.of(), 4, Piece.plain(lines.of(event)));
            sheet.paragraph(List.of(), 4, new Piece(place(event), Ink.DIM));
            return;
        }
        int used = lead.stream().mapToInt(Piece::width).sum();
        int room = Math.max(LEAST_MESSAGE, style.width() - used);
        String said = VisibleText.of(lines.of(event));
        var line = new ArrayList<>(lead);
        line.add(Piece.plain(whole ? said + "  (" + VisibleText.of(place(event)) + ")" : Lines.shortened(said, room)));
        sheet.line(line);
    }

    private static String host(Event event) {
        return event.host().isEmpty() ? "–" : Wording.host(event.host());
    }

    /** Returns provider and id; the lines of a cluster log have neither, and are called by their log. */
    private static String named(Event event) {
        String provider = event.provider().replace("Microsoft-Windows-", "");
        return event.provider().equals(event.channel()) ? provider : provider + " " + event.id();
    }

    private static String place(Event event) {
        String place = InventoryTables.place(event.source());
        return (event.source().artifact() + " " + place).strip();
    }

    /** Returns the name that the event viewer gives a level; 0 is shown there as information. */
    private static String level(int level) {
        return switch (level) {
            case 1 -> "critical";
            case 2 -> "error";
            case 3 -> "warning";
            case 0, 4 -> "info";
            case 5 -> "verbose";
            default -> "–";
        };
    }

    private static Ink ink(int level) {
        return switch (level) {
            case 1, 2 -> Ink.RED;
            case 3 -> Ink.YELLOW;
            default -> Ink.PLAIN;
        };
    }
}
