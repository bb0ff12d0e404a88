package dev.culprit.dump;

import dev.culprit.decode.evtx.ChunkSink;
import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.dump.RecordDump.Form;
import dev.culprit.model.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Dumps hand-made records as one chunk of {@code Node_1/System.evtx}. */
final class Dumped {
    static final String PATH = "Node_1/System.evtx";
    static final RecordDump.Listener NOBODY = new RecordDump.Listener() {
        @Override
        public void delivered() {}

        @Override
        public void problem(Problem problem) {}
    };

    private Dumped() {}

    static String as(Form form, EventRecord... records) throws IOException {
        return ofFile(PATH, form, records);
    }

    static String ofFile(String path, Form form, EventRecord... records) throws IOException {
        var out = new ByteArrayOutputStream();
        var dump = new RecordDump(form, out, NOBODY);
        dump.begin();
        ChunkSink sink = dump.sinkFor(path);
        for (EventRecord record : records) {
            if (record.recovered()) {
                sink.recovered(record).run();
            } else {
                sink.record(record);
            }
        }
        sink.deliver();
        dump.end(true);
        return out.toString(StandardCharsets.UTF_8);
    }
}
