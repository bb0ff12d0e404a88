package dev.culprit.decode.config;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.DecodedText;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.decode.xml.XmlCursor;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.InputStream;

/** Reads objects that PowerShell wrote with {@code Export-Clixml}. */
public final class ClixmlDecoder implements Decoder {
    @Override
    public void decode(Artifact artifact, InputStream content, RawSink sink) throws IOException {
        FileFaults faults = new FileFaults(artifact, sink);
        XmlCursor cursor = new XmlCursor(DecodedText.open(content), 1, faults);
        SettingsOfObjects settings = new SettingsOfObjects(artifact, sink);
        String byFile = CmdletNames.ofFile(artifact.fileName());
        ClixmlObjects objects = new ClixmlObjects(
                cursor,
                faults,
                object ->
                        settings.emit(object, CmdletNames.ofType(object.type()).orElse(byFile), "", ""));
        objects.read();
    }
}
