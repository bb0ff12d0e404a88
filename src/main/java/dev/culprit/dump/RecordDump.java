package dev.culprit.dump;

import dev.culprit.decode.evtx.ChunkSink;
import dev.culprit.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes the records of any number of logs into one stream; its methods but {@link #sinkFor} are for one thread. */
public final class RecordDump {
    private final Form form;
    private final OutputStream out;
    private final Listener listener;
    private long records;
    private long recovered;

    /** How records are written. */
    public enum Form {
        /** One JSON object a line. */
        JSONL,
        /** One XML document as Windows exports a log. */
        XML
    }

    /** Told of everything on the thread that reads the logs. */
    public interface Listener {
        /** The records of one more chunk have been written; an exception thrown here ends the reading. */
        void delivered();

        void problem(Problem problem);
    }

    /**
     * Prepares to write.
     *
     * @param out takes the bytes, a whole chunk at a time; neither flushed nor closed
     */
    public RecordDump(Form form, OutputStream out, Listener listener) {
        this.form = form;
        this.out = out;
        this.listener = listener;
    }

    /**
     * Writes what stands before the first record.
     *
     * @throws IOException if the stream fails
     */
    public void begin() throws IOException {
        if (form == Form.XML) {
            ascii("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Events>\n");
        }
    }

    /**
     * Writes what stands behind the last record.
     *
     * @param whole whether every record was written; if not, the last line says so
     * @throws IOException if the stream fails
     */
    public void end(boolean whole) throws IOException {
        if (form == Form.XML) {
            ascii((whole ? "" : "<?culprit partial=\"true\"?>\n") + "</Events>\n");
        } else if (!whole) {
            ascii("{\"partial\":true}\n");
        }
    }

    private void ascii(String text) throws IOException {
        var bytes = new Utf8Buffer();
        bytes.ascii(text);
        out.write(bytes.array(), 0, bytes.length());
    }

    /**
     * Returns a sink for chunks of a log, which throws {@link UncheckedIOException} if the stream fails.
     *
     * @param path path of the log in its bundle
     */
    public ChunkSink sinkFor(String path) {
        var bytes = new Utf8Buffer();
        RecordText text = switch (form) {
            case JSONL -> new JsonRecord(path, bytes);
            case XML -> new XmlRecord(bytes);
        };
        return new RenderedChunk(this, bytes, text);
    }

    /** Returns how many records were written so far, recovered ones included. */
    public long records() {
        return records;
    }

    /** Returns how many recovered records were written so far. */
    public long recovered() {
        return recovered;
    }

    void deliver(Utf8Buffer bytes, int count) {
        write(bytes.array(), bytes.length());
        records += count;
        listener.delivered();
    }

    void recovered(byte[] rendered) {
        write(rendered, rendered.length);
        records++;
        recovered++;
    }

    void problem(Problem problem) {
        listener.problem(problem);
    }

    private void write(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
