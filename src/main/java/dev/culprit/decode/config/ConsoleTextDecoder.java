package dev.culprit.decode.config;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.decode.xml.TextLines;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.InputStream;

/** Reads what cmdlets, {@code ping} and {@code Test-NetConnection} printed to a console, with any other text around it. */
public final class ConsoleTextDecoder implements Decoder {
    @Override
    public void decode(Artifact artifact, InputStream content, RawSink sink) throws IOException {
        FileFaults faults = new FileFaults(artifact, sink);
        TextLines lines = TextLines.open(content, faults);
        ConsoleText console = new ConsoleText(artifact, faults, sink);
        while (lines.next()) {
            console.take(lines.text(), lines.number());
        }
        console.finish();
    }
}
