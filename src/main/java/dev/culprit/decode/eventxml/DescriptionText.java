package dev.culprit.decode.eventxml;

import java.util.regex.Pattern;

/**
 * Gathers the description of a copied event and notices where the text around it goes on.
 *
 * <p>A description has no closing mark and may hold blank lines, and so does the mail or article it was pasted into. It is
 * taken to end at the first paragraph that no event message would begin with: one that speaks in the first
 * person or as people talk, a mail's greeting or heading, the trace of a picture, another event quoted in running text. Cutting advice from
 * the end of a message loses nothing a rule reads; swallowing an article would lend its error codes to the event.
 */
final class DescriptionText {
    /** Longest description kept; a record of a log holds at most 64 KiB. */
    static final int MAX_CHARACTERS = 1 << 16;

    private static final Pattern NARRATION = Pattern.compile("(?:^|[\\s(“\"])"
            + "(?:I|I['’](?:m|ve|ll|d)|[Ww]e|[Ww]e['’](?:re|ve|ll)|[Ll]et['’]s|[Mm]y|[Oo]ur|us|[Yy]ou['’](?:ll|re|ve)"
            + "|[Ii]t['’]s|[Tt]hat['’]s|[Tt]here['’]s|[Hh]ere['’]s|[Dd]on['’]t|[Dd]idn['’]t"
            + "|[Ii]ch|[Ww]ir|[Mm]eine?|[Uu]nsere?|[Ii]k|[Ww]ij|[Mm]ijn|[Oo]nze|[Jj]e|[Nn]ous|[Mm]on|[Nn]otre)"
            + "(?=[\\s,.!?;)]|$)");

    private static final Pattern LETTER = Pattern.compile(
            "(?i)^(?:image|--|_{5,}|-{5,}|={5,}|(?:from|sent|von|gesendet|van|verzonden|envoyé)\\s*:.*"
                    + "|(?:(?:best|kind)\\s+)?regards\\b.*|thanks\\b.*|mit freundlichen.*|met vriendelijke.*|cordialement.*)$");

    /** {@code wevtutil qe /f:text} counts its events. */
    private static final Pattern NUMBERED_EVENT = Pattern.compile("^Event\\s?\\[\\d+]:?$");

    private final StringBuilder text = new StringBuilder();
    private boolean begun;
    private boolean afterBlankLine;
    private boolean ended;
    private boolean cut;

    void add(String line) {
        String content = EventTextLabels.cleaned(line);
        ended |= NUMBERED_EVENT.matcher(content).matches() || (afterBlankLine && isSurroundingText(content));
        begun |= !content.isEmpty();
        afterBlankLine = begun && content.isEmpty();
        if (!ended) {
            int room = MAX_CHARACTERS - text.length();
            text.append(line, 0, Math.min(room, line.length()));
            cut |= line.length() >= room;
            text.append(cut ? "" : "\n");
        }
    }

    private boolean isSurroundingText(String content) {
        boolean quotedEvent = EventTextLabels.of(content)
                .filter(label -> label.field() == EventTextLabels.Field.EVENT_ID)
                .isPresent();
        return quotedEvent
                || LETTER.matcher(content).matches()
                || NARRATION.matcher(content).find();
    }

    /** Tells whether some of it did not fit. */
    boolean isCut() {
        return cut;
    }

    /** Returns the text with its line breaks as line feeds, without blanks or mark-up at either end. */
    String asMessage() {
        return EventTextLabels.cleaned(text.toString());
    }
}
