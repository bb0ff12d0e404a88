package dev.culprit.decode.evtx;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawSink;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads Windows event logs in their binary form, EVTX, versions 3.1 and 3.2.
 *
 * <p>Reads 64 KiB at a time and keeps nothing from one chunk to the next, so memory does not grow with the file. Damage
 * costs what is damaged and a {@link dev.culprit.model.Problem} that tells where: a record whose header is sound comes out
 * with its id and written time even if nothing else of it can be read. Checksums are verified and reported and never
 * decide. The record id of an event is the one that the event itself carries and that Windows shows; exported and
 * forwarded logs count their records anew in the headers, so that one serves only where the payload is torn.
 */
public final class EvtxDecoder implements Decoder {

    @Override
    public void decode(Artifact artifact, InputStream content, RawSink sink) throws IOException {
        new EvtxFile(artifact.path(), content, sink).decode();
    }
}
