package dev.culprit.decode.eventxml;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.decode.xml.XmlCursor;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** Reads the text of one {@code <Event>} element. */
final class EventElement {
    private final Artifact artifact;
    private final FileFaults faults;

    EventElement(Artifact artifact, FileFaults faults) {
        this.artifact = artifact;
        this.faults = faults;
    }

    /**
     * Reads an event as far as its XML goes.
     *
     * @param xml the element, possibly cut short
     * @param line line on which it begins
     * @return the event; empty, with a problem reported, if it has no id or its System element breaks off
     */
    Optional<RawEvent> read(String xml, long line) throws IOException {
        XmlCursor cursor = new XmlCursor(new StringReader(xml), line, faults);
        SystemFields system = new SystemFields();
        EventValues values = new EventValues();
        String message = "";
        String section = "";
        boolean faulty = true;
        for (XmlCursor.Step step = cursor.next(); step != XmlCursor.Step.DONE; step = cursor.next()) {
            if (step == XmlCursor.Step.START && cursor.depth() == 2) {
                section = cursor.name();
            }
            switch (section) {
                case "System" -> system.take(step, cursor);
                case "RenderingInfo" -> {
                    if (isMessage(step, cursor)) {
                        message = cursor.text().strip();
                    }
                }
                default -> values.take(step, cursor);
            }
            faulty = !(step == XmlCursor.Step.END && cursor.depth() == 0);
        }
        if (system.isUsable()) {
            return Optional.of(system.event(artifact.path(), line, values.inOrder(), message));
        }
        if (!faulty) {
            faults.report(
                    "eventxml.incomplete-event",
                    line,
                    "Expected an event with a System element and a numeric EventID but found one without; it was skipped.");
        }
        return Optional.empty();
    }

    private static boolean isMessage(XmlCursor.Step step, XmlCursor cursor) {
        return step == XmlCursor.Step.END
                && cursor.depth() == 2
                && cursor.name().equals("Message");
    }
}
