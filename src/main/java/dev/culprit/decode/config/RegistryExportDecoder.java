package dev.culprit.decode.config;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.decode.xml.TextLines;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.InputStream;

/** Reads registry values that regedit or {@code reg export} wrote, version 5 and REGEDIT4. */
public final class RegistryExportDecoder implements Decoder {
    @Override
    public void decode(Artifact artifact, InputStream content, RawSink sink) throws IOException {
        FileFaults faults = new FileFaults(artifact, sink);
        TextLines lines = TextLines.open(content, faults);
        RegistryExport export = new RegistryExport(artifact, faults, sink);
        while (lines.next()) {
            export.take(lines.text(), lines.number());
        }
        export.finish();
    }
}
