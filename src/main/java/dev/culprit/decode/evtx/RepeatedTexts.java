package dev.culprit.decode.evtx;

import java.util.Arrays;

/** Makes one object of a text that occurs in record after record: the name of a computer, a channel, a provider. */
final class RepeatedTexts {
    private static final int PLACES = 256;

    /** No name that repeats is longer. */
    private static final int LONGEST = 256;

    private final String[] texts = new String[PLACES];

    RepeatedTexts() {
        Arrays.fill(texts, "");
    }

    /** Returns the text, if it is a short one the same object as before if nothing else has taken its place since. */
    String text(TextBuffer buffer) {
        if (buffer.length() > LONGEST) {
            return buffer.toString();
        }
        int hash = 0;
        for (int index = 0; index < buffer.length(); index++) {
            hash = 31 * hash + buffer.charAt(index);
        }
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        if (!buffer.hasText(texts[place])) {
            texts[place] = buffer.toString();
        }
        return texts[place];
    }
}
