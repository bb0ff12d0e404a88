package dev.culprit.decode.clusterlog;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.decode.xml.TextLines;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.InputStream;

/** Reads the text logs of the cluster service, {@code cluster.log} and {@code health.log}. */
public final class ClusterLogDecoder implements Decoder {
    @Override
    public void decode(Artifact artifact, InputStream content, RawSink sink) throws IOException {
        var faults = new FileFaults(artifact, sink);
        TextLines lines = TextLines.open(content, faults);
        var entries = new ClusterLogEntries(artifact, faults, sink);
        while (lines.next()) {
            entries.take(lines.text(), lines.number());
        }
        entries.finish();
    }
}
