package dev.culprit.decode.evtx;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.Workers;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads Windows event logs in their binary form as raw events; see {@link EvtxReader} for what it does with damage.
 *
 * <p>The record id of an event is the one that the event itself carries and that Windows shows; exported and forwarded
 * logs count their records anew in the headers, so that one serves only where the payload is torn.
 */
public final class EvtxDecoder implements Decoder {
    private final EvtxReader reader;

    /** Makes a decoder that does everything on the caller's thread and leaves deleted records alone. */
    public EvtxDecoder() {
        this(false, Workers.NONE);
    }

    /**
     * Makes a decoder.
     *
     * @param recover whether to look for deleted records, see {@link EvtxReader}
     * @param workers threads to decode chunks on
     */
    public EvtxDecoder(boolean recover, Workers workers) {
        this.reader = new EvtxReader(recover, workers);
    }

    @Override
    public void decode(Artifact artifact, InputStream content, RawSink sink) throws IOException {
        reader.read(artifact.path(), content, () -> new RawEventSink(artifact.path(), sink));
    }
}
