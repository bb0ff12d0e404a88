package dev.culprit.decode.perfmon;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawSink;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Reads performance counters from CSV or TSV. */
public final class PerfmonDecoder implements Decoder {
    /** Holds the header of some thousand columns, whose instance names are the best evidence of a code page. */
    private static final int HEAD_BYTES = 256 * 1024;

    private final Optional<Charset> askedFor;

    /** Makes a decoder that finds out the encoding of each file. */
    public PerfmonDecoder() {
        this(Optional.empty());
    }

    /**
     * Makes a decoder that reads files in a given encoding.
     *
     * @param askedFor the encoding; a file that proves to be in UTF-16, or has the mark of UTF-8, is read as what it is.
     *     If empty, the encoding of each file is found out.
     */
    public PerfmonDecoder(Optional<Charset> askedFor) {
        this.askedFor = askedFor;
    }

    @Override
    public void decode(Artifact artifact, InputStream content, RawSink sink) throws IOException {
        byte[] head = content.readNBytes(HEAD_BYTES);
        TextEncoding encoding = EncodingChoice.of(head, askedFor);
        TextSource text = new TextSource(encoding, head, content);
        new PerfmonFile(artifact.path(), encoding, sink).read(text);
    }
}
