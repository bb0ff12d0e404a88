package dev.culprit.decode.eventxml;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.DecodedText;
import dev.culprit.decode.xml.ElementSlices;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads exported event XML, with or without an {@code <Events>} element around the events. */
public final class EventXmlDecoder implements Decoder {
    @Override
    public void decode(Artifact artifact, InputStream content, RawSink sink) throws IOException {
        FileFaults faults = new FileFaults(artifact, sink);
        EventElement element = new EventElement(artifact, faults);
        ElementSlices slices = new ElementSlices(DecodedText.open(content), "Event", "Events", faults);
        boolean any = false;
        while (slices.next()) {
            any = true;
            Optional<RawEvent> event = element.read(slices.text(), slices.line());
            event.ifPresent(sink::event);
        }
        if (!any && !slices.rootSeen()) {
            faults.report("eventxml.no-events", 1, "Expected <Event> or <Events> elements but found neither.");
        }
    }
}
