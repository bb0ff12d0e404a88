package dev.culprit.benchmark.evtx;

import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.decode.evtx.SystemField;
import dev.culprit.decode.evtx.TextBuffer;

/** Prints every field and value of each record into one buffer that is used again for the next. */
final class TextSink extends RecordSink {
    private static final SystemField[] FIELDS = SystemField.values();

    private final TextBuffer text = new TextBuffer();

    TextSink(PassResult result) {
        super(result);
    }

    @Override
    long read(EventRecord record) {
        return print(record, text) + record.recordId();
    }

    /** Prints a whole record; returns how long its text is. */
    static int print(EventRecord record, TextBuffer text) {
        text.clear();
        for (SystemField field : FIELDS) {
            record.append(field, text);
        }
        for (int index = 0; index < record.valueCount(); index++) {
            text.append(record.valueName(index));
            record.appendValue(index, text);
        }
        return text.length();
    }
}
