package dev.culprit.dump;

import dev.culprit.decode.evtx.ChunkSink;
import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.model.Problem;

/** Renders the records of a chunk where they are decoded and hands the bytes on where the log is read. */
final class RenderedChunk implements ChunkSink {
    private final RecordDump dump;
    private final Utf8Buffer bytes;
    private final RecordText text;
    private int records;

    /**
     * Takes what renders and what is rendered into.
     *
     * @param text writes into {@code bytes}
     */
    RenderedChunk(RecordDump dump, Utf8Buffer bytes, RecordText text) {
        this.dump = dump;
        this.bytes = bytes;
        this.text = text;
    }

    @Override
    public void record(EventRecord record) {
        text.append(record);
        records++;
    }

    @Override
    public Runnable recovered(EventRecord record) {
        text.flush();
        int start = bytes.length();
        text.append(record);
        text.flush();
        byte[] rendered = bytes.takeFrom(start);
        return () -> dump.recovered(rendered);
    }

    @Override
    public void deliver() {
        text.flush();
        dump.deliver(bytes, records);
        bytes.clear();
        records = 0;
    }

    @Override
    public void problem(Problem problem) {
        dump.problem(problem);
    }
}
