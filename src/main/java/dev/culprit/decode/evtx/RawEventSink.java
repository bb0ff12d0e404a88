package dev.culprit.decode.evtx;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Datum;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.util.ArrayList;
import java.util.List;

/** Makes a raw event of each record. */
final class RawEventSink implements ChunkSink {
    private static final int HIGHEST_ID = 0xffff;
    private static final int HIGHEST_LEVEL = 5;

    private final String path;
    private final RawSink sink;
    private final List<RawEvent> events = new ArrayList<>();
    private final TextBuffer text = new TextBuffer();
    private final RepeatedTexts repeated = new RepeatedTexts();

    RawEventSink(String path, RawSink sink) {
        this.path = path;
        this.sink = sink;
    }

    @Override
    public void record(EventRecord record) {
        events.add(event(record));
    }

    @Override
    public Runnable recovered(EventRecord record) {
        RawEvent event = event(record);
        return () -> sink.recovered(event);
    }

    @Override
    public void deliver() {
        events.forEach(sink::event);
        events.clear();
    }

    @Override
    public void problem(Problem problem) {
        sink.problem(problem);
    }

    /** What is missing comes from the record's header or stays empty: half an event is worth more than none. */
    private RawEvent event(EventRecord record) {
        long messageId = record.number(SystemField.EVENT_ID, 0);
        int id = (int) messageId & HIGHEST_ID;
        String provider = provider(record);
        boolean whole = sink.needsValues(provider, id);
        long level = record.number(SystemField.LEVEL, -1);
        return new RawEvent(
                SourceRef.record(path, record.recordId()),
                record.recordId(),
                time(record),
                field(record, SystemField.COMPUTER),
                field(record, SystemField.CHANNEL),
                provider,
                id,
                qualifiers(record, messageId),
                level <= HIGHEST_LEVEL ? (int) level : -1,
                whole ? data(record) : List.of(),
                whole ? record.message() : "");
    }

    private RawTime time(EventRecord record) {
        return TimeText.instant(record.createdTime())
                .or(() -> TimeText.instant(record.writtenTime()))
                .<RawTime>map(RawTime.Utc::new)
                .orElseGet(() -> new RawTime.Unreadable(unreadableTime(record.writtenTime())));
    }

    private String unreadableTime(long fileTime) {
        text.clear();
        TimeText.appendFileTime(fileTime, text);
        return text.toString();
    }

    private String provider(EventRecord record) {
        String name = field(record, SystemField.PROVIDER_NAME);
        return name.isEmpty() ? field(record, SystemField.EVENT_SOURCE_NAME) : name;
    }

    /** Returns the qualifiers; where a whole message id stands in the place of the event id, its high 16 bits. */
    private static int qualifiers(EventRecord record, long messageId) {
        return messageId > HIGHEST_ID
                ? (int) (messageId >>> Short.SIZE) & HIGHEST_ID
                : (int) record.number(SystemField.QUALIFIERS, 0) & HIGHEST_ID;
    }

    private String field(EventRecord record, SystemField field) {
        text.clear();
        record.append(field, text);
        return repeated.text(text);
    }

    private List<Datum> data(EventRecord record) {
        var data = new ArrayList<Datum>(record.valueCount());
        for (int index = 0; index < record.valueCount(); index++) {
            text.clear();
            record.appendValue(index, text);
            data.add(new Datum(record.valueName(index), text.toString()));
        }
        return data;
    }
}
