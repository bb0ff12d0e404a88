package dev.culprit.index;

import dev.culprit.model.ClockOffset;
import dev.culprit.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** How far the clock of one host was off for a time, as a line of what an index was made from; tabs part its members. */
record ClockLine(String host, ClockOffset offset) {
    private static final int MEMBERS = 6;

    static String written(String host, ClockOffset offset) {
        return String.join(
                "\t",
                oneMember(host),
                offset.time().start().toString(),
                offset.time().end().toString(),
                offset.ahead().toString(),
                oneMember(offset.reference()),
                Integer.toString(offset.anchors()));
    }

    /** A name from a record may hold anything, and a tab or an end of the line would part it. */
    private static String oneMember(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /**
     * Reads such a line.
     *
     * @param file where it stands, for the failure
     * @throws IOException if it is none
     */
    static ClockLine read(String line, Path file) throws IOException {
        String[] members = line.split("\t", -1);
        try {
            if (members.length == MEMBERS) {
                Span time = new Span(Instant.parse(members[1]), Instant.parse(members[2]));
                return new ClockLine(
                        members[0],
                        new ClockOffset(time, Duration.parse(members[3]), members[4], Integer.parseInt(members[5])));
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new IOException(file + " has the clock \"" + line + "\"", unreadable);
        }
        throw new IOException(file + " has the clock \"" + line + "\"");
    }
}
