package dev.culprit.decode.evtx;

import dev.culprit.decode.Workers;
import java.io.IOException;
import java.io.InputStream;

/** Room for one chunk on its way from the file to the sink: its bytes, and what is being made of them. */
final class ChunkSlot {
    private final byte[] buffer = new byte[ChunkHeader.CHUNK_SIZE];
    private final ChunkSink sink;
    private final ChunkDecoder decoder;
    private Bytes bytes = new Bytes(buffer, 0);
    private Runnable completion = () -> {};

    ChunkSlot(LogSettings settings, ChunkSink sink) {
        this.sink = sink;
        this.decoder = new ChunkDecoder(settings, sink);
    }

    /** Reads the next block of a file, shorter than a chunk if the file ends. */
    Bytes read(InputStream content) throws IOException {
        bytes = new Bytes(buffer, content.readNBytes(buffer, 0, buffer.length));
        return bytes;
    }

    /** Begins to decode the block as a chunk. */
    void start(Workers workers, long fileOffset) {
        completion = workers.start(() -> decoder.decode(bytes, fileOffset));
    }

    /** Begins to look for records in a block that is no chunk. */
    void startRecovery(Workers workers, long fileOffset) {
        completion = workers.start(() -> decoder.recover(bytes, fileOffset));
    }

    /** Waits until nothing is done with the block any more; what is thrown meanwhile is noted beside the first failure. */
    void abandon(Throwable first) {
        try {
            completion.run();
        } catch (RuntimeException | Error another) {
            first.addSuppressed(another);
        }
    }

    /** Waits, hands on the records and problems of the block, and tells what was found beside them. */
    void deliver(LiveRecords live) {
        completion.run();
        sink.deliver();
        decoder.problems().forEach(sink::problem);
        live.add(decoder.runs());
        live.addRecovered(decoder.recovered());
    }
}
