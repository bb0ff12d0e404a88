package dev.culprit.benchmark.evtx;

import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.decode.evtx.EventRecord.ValueForm;
import dev.culprit.decode.evtx.SystemField;

/** Reaches for id, level, time, record id, provider, channel, computer and every value, and makes no text of any. */
final class FieldSink extends RecordSink {
    FieldSink(PassResult result) {
        super(result);
    }

    @Override
    long read(EventRecord record) {
        long seen = record.recordId() + record.createdTime() + record.writtenTime();
        seen += record.number(SystemField.EVENT_ID, -1) + record.number(SystemField.LEVEL, -1);
        seen += present(record, SystemField.PROVIDER_NAME)
                + present(record, SystemField.CHANNEL)
                + present(record, SystemField.COMPUTER);
        int values = record.valueCount();
        for (int index = 0; index < values; index++) {
            seen += record.valueName(index).length() + (record.valueForm(index) == ValueForm.TEXT ? 1 : 2);
        }
        return seen + values;
    }

    private static int present(EventRecord record, SystemField field) {
        return record.has(field) ? 1 : 0;
    }
}
