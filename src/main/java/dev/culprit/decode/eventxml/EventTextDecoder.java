package dev.culprit.decode.eventxml;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.decode.xml.TextLines;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads events that were copied as text ("Log Name: … Description: …") or listed by {@code Get-WinEvent | Format-List *}, with
 * any other text around them.
 */
public final class EventTextDecoder implements Decoder {
    @Override
    public void decode(Artifact artifact, InputStream content, RawSink sink) throws IOException {
        FileFaults faults = new FileFaults(artifact, sink);
        TextLines lines = TextLines.open(content, faults);
        EventTextBlocks blocks = new EventTextBlocks(artifact, faults, sink);
        EventListing listing = new EventListing(artifact.path());
        boolean listed = false;
        while (lines.next()) {
            blocks.take(lines.text(), lines.number());
            Optional<RawEvent> event = listing.take(lines.text(), lines.number());
            event.ifPresent(sink::event);
            listed |= event.isPresent();
        }
        Optional<RawEvent> last = listing.finish();
        last.ifPresent(sink::event);
        blocks.finish(listed || last.isPresent());
    }
}
