package dev.culprit.benchmark.evtx;

import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.decode.evtx.SystemField;
import dev.culprit.decode.evtx.TextBuffer;

/** Rejects records by id and provider, and prints the others whole. */
final class FilterSink extends RecordSink {
    private final WantedEvents wanted;
    private final TextBuffer text = new TextBuffer();

    FilterSink(PassResult result, WantedEvents wanted) {
        super(result);
        this.wanted = wanted;
    }

    @Override
    long read(EventRecord record) {
        int id = (int) record.number(SystemField.EVENT_ID, -1);
        if (!wanted.hasId(id)) {
            return 0;
        }
        text.clear();
        record.append(SystemField.PROVIDER_NAME, text);
        return wanted.has(id, text) ? TextSink.print(record, text) : 0;
    }
}
