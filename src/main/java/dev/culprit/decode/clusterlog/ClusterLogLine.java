package dev.culprit.decode.clusterlog;

import dev.culprit.model.Datum;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stamped line: {@code 00000a1c.00000e58::2013/10/08-10:06:15.123 INFO  [NODE] text}, process and thread in hexadecimal
 * digits; a copied event has the name of its log in brackets in front.
 *
 * <p>Read by position, as logs have millions of lines: with a regular expression they took twice the time.
 *
 * @param number line in the file, from 1
 * @param log name of the log that an event was copied from; "" for the cluster's own lines
 * @param level 1 critical to 5 verbose, as events have it
 */
record ClusterLogLine(
        long number, LocalDateTime time, String log, String process, String thread, int level, String text) {
    private static final String FORM = "hhhhhhhh.hhhhhhhh::dddd/dd/dd-dd:dd:dd.ddd";
    private static final int THREAD_AT = 9;
    private static final int TIME_AT = 19;
    private static final int DIGITS_OF_AN_ID = 8;
    private static final int INFORMATION = 4;

    private static final Map<String, Integer> LEVELS =
            Map.of("CRIT", 1, "ERR", 2, "WARN", 3, "INFO", INFORMATION, "DBG", 5, "VERB", 5);

    /** Reads a line; nothing if it has no stamp, or one whose time does not exist. */
    static Optional<ClusterLogLine> of(String line, long number) {
        int bracket = line.startsWith("[") ? line.indexOf("] ") : -1;
        int start = bracket < 0 ? 0 : bracket + 2;
        return hasForm(line, start)
                ? time(line, start + TIME_AT).map(time -> of(line, number, start, time))
                : Optional.empty();
    }

    private static ClusterLogLine of(String line, long number, int start, LocalDateTime time) {
        String rest = line.substring(start + FORM.length()).strip();
        int blank = rest.indexOf(' ');
        String word = blank < 0 ? rest : rest.substring(0, blank);
        boolean hasLevel = LEVELS.containsKey(word);
        return new ClusterLogLine(
                number,
                time,
                start == 0 ? "" : line.substring(1, start - 2),
                line.substring(start, start + DIGITS_OF_AN_ID),
                line.substring(start + THREAD_AT, start + THREAD_AT + DIGITS_OF_AN_ID),
                LEVELS.getOrDefault(word, INFORMATION),
                hasLevel ? rest.substring(word.length()).strip() : rest);
    }

    private static boolean hasForm(String line, int start) {
        if (line.length() < start + FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char found = line.charAt(start + i);
            boolean fits = switch (FORM.charAt(i)) {
                case 'h' -> (found >= '0' && found <= '9') || (found >= 'a' && found <= 'f');
                case 'd' -> found >= '0' && found <= '9';
                default -> found == FORM.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDateTime> time(String line, int at) {
        try {
            return Optional.of(LocalDateTime.of(
                    number(line, at, 4),
                    number(line, at + 5, 2),
                    number(line, at + 8, 2),
                    number(line, at + 11, 2),
                    number(line, at + 14, 2),
                    number(line, at + 17, 2),
                    number(line, at + 20, 3) * 1_000_000));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(String line, int start, int digits) {
        return Integer.parseInt(line, start, start + digits, 10);
    }

    /** Returns what the line has beside its text: the log, the component in brackets such as RES, process and thread. */
    List<Datum> data() {
        var data = new ArrayList<Datum>();
        if (!log.isEmpty()) {
            data.add(new Datum("Log", log));
        }
        int end = text.startsWith("[") ? text.indexOf(']') : -1;
        if (end > 0) {
            data.add(new Datum("Component", text.substring(1, end)));
        }
        data.add(new Datum("Process", process));
        data.add(new Datum("Thread", thread));
        return data;
    }
}
