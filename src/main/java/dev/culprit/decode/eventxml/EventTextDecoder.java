package dev.culprit.decode.eventxml;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.decode.xml.TextLines;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.InputStream;

/** Reads events that were copied as text ("Log Name: … Description: …"), with any other text around them. */
public final class EventTextDecoder implements Decoder {
    @Override
    public void decode(Artifact artifact, InputStream content, RawSink sink) throws IOException {
        FileFaults faults = new FileFaults(artifact, sink);
        TextLines lines = TextLines.open(content, faults);
        EventTextBlocks blocks = new EventTextBlocks(artifact, faults, sink);
        while (lines.next()) {
            blocks.take(lines.text(), lines.number());
        }
        blocks.finish();
    }
}
