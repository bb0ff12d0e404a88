package dev.culprit.decode.perfmon;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The ANSI code pages that are told apart, most frequent first; each byte means something in all of them, so what decides
 * is in which the words are words.
 */
enum CodePage {
    WESTERN("windows-1252", "windows-1252", "western European"),
    CYRILLIC("windows-1251", "windows-1251", "Cyrillic"),
    JAPANESE("windows-31j", "windows-932", "Japanese");

    /** Characters beyond ASCII that names of hardware and counters have beside letters; they speak for no page. */
    private static final String NEUTRAL = "\u00a0®™©°²³§«»·±‘’“”–—…€№・ー「」";

    private static final int RUN_OF_NO_WESTERN_WORD = 3;

    private final String javaName;
    private final String shownName;
    private final String script;

    CodePage(String javaName, String shownName, String script) {
        this.javaName = javaName;
        this.shownName = shownName;
        this.script = script;
    }

    Charset charset() {
        return Charset.forName(javaName);
    }

    /** What speaks for and against a page. */
    private record Score(CodePage page, int words, int others) {
        int balance() {
            return words - 2 * others;
        }
    }

    /** Returns the page in which the words beyond ASCII look most like words. */
    static TextEncoding mostPlausible(byte[] head) {
        List<Score> scores = Arrays.stream(values())
                .filter(page -> Charset.isSupported(page.javaName))
                .map(page -> page.score(new String(head, page.charset())))
                .sorted(Comparator.comparingInt(Score::balance).reversed().thenComparing(Score::page))
                .toList();
        Score best = scores.get(0);
        if (best.balance() <= 0) {
            String because = "its bytes beyond ASCII form no words of any known code page; --encoding can name another";
            return new TextEncoding(WESTERN.charset(), 0, WESTERN.shownName, because);
        }
        String because = Counted.of(best.words(), "word") + " beyond ASCII at its start "
                + (best.words() == 1 ? "reads" : "read") + " as " + best.page().script
                + (scores.get(1).balance() == best.balance() ? "; other code pages would do as well" : "")
                + " (--encoding overrides)";
        return new TextEncoding(best.page().charset(), 0, best.page().shownName, because);
    }

    private Score score(String text) {
        int words = 0;
        int others = 0;
        for (int i = 0; i < text.length(); ) {
            int end = i;
            boolean beyondAscii = false;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                beyondAscii |= text.charAt(end) > 0x7F;
                end++;
            }
            if (beyondAscii) {
                boolean plausible = isWord(text.substring(i, end));
                words += plausible ? 1 : 0;
                others += plausible ? 0 : 1;
            }
            // The head may end inside a character of two bytes.
            if (end < text.length() - 1 && text.charAt(end) > 0x7F && NEUTRAL.indexOf(text.charAt(end)) < 0) {
                others++;
            }
            i = Math.max(end, i + 1) + (end > i ? 1 : 0);
        }
        return new Score(this, words, others);
    }

    private boolean isWord(String letters) {
        return switch (this) {
            case WESTERN -> isWestern(letters);
            case CYRILLIC -> isCyrillic(letters);
            case JAPANESE -> isJapanese(letters);
        };
    }

    private static boolean isWestern(String letters) {
        int run = 0;
        int beyondAscii = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            run = letter > 0x7F ? run + 1 : 0;
            beyondAscii += letter > 0x7F ? 1 : 0;
            if (run == RUN_OF_NO_WESTERN_WORD || UnicodeScript.of(letter) != UnicodeScript.LATIN) {
                return false;
            }
        }
        return !changesToUpperCase(letters) && (letters.length() < 3 || beyondAscii * 2 <= letters.length() + 1);
    }

    private static boolean isCyrillic(String letters) {
        return letters.chars().allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.CYRILLIC)
                && !changesToUpperCase(letters);
    }

    private static boolean changesToUpperCase(String letters) {
        for (int i = 1; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter > 0x7F && Character.isUpperCase(letter) && Character.isLowerCase(letters.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Kana and kanji stand at least in pairs; half-width kana are what single bytes of other pages turn into. */
    private static boolean isJapanese(String letters) {
        int own = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean fullWidth = (letter >= 0x3005 && letter <= 0x30FF) || (letter >= 0x4E00 && letter <= 0x9FFF);
            if (letter > 0x7F && !fullWidth) {
                return false;
            }
            own += fullWidth ? 1 : 0;
        }
        return own >= 2;
    }
}
