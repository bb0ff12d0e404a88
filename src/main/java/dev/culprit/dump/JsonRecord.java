package dev.culprit.dump;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.decode.evtx.SystemField;
import dev.culprit.decode.evtx.TextBuffer;
import dev.culprit.decode.evtx.TimeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Writes each record as one JSON object and a line feed. */
final class JsonRecord implements RecordText {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .rootValueSeparator("")
            .characterEscapes(new SafeCharacters())
            .build();

    private static final SerializedString RECORD = new SerializedString("record");
    private static final SerializedString TIME = new SerializedString("time");
    private static final SerializedString WRITTEN = new SerializedString("written");
    private static final SerializedString PROVIDER = new SerializedString("provider");
    private static final SerializedString EVENT_SOURCE = new SerializedString("eventSource");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString QUALIFIERS = new SerializedString("qualifiers");
    private static final SerializedString DATA = new SerializedString("data");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString VALUE = new SerializedString("value");
    private static final SerializedString MESSAGE = new SerializedString("message");
    private static final SerializedString RECOVERED = new SerializedString("recovered");
    private static final SerializedString DAMAGE = new SerializedString("damage");
    private static final SerializedString SOURCE = new SerializedString("source");
    private static final SerializedString ARTIFACT = new SerializedString("artifact");

    private static final List<Member> BEFORE_PROVIDER =
            List.of(Member.text("computer", SystemField.COMPUTER), Member.text("channel", SystemField.CHANNEL));
    private static final Member PROVIDER_GUID = Member.text("providerGuid", SystemField.PROVIDER_GUID);
    private static final List<Member> AFTER_ID = List.of(
            Member.number("version", SystemField.VERSION),
            Member.number("level", SystemField.LEVEL),
            Member.number("task", SystemField.TASK),
            Member.number("opcode", SystemField.OPCODE),
            Member.text("keywords", SystemField.KEYWORDS),
            Member.text("activityId", SystemField.ACTIVITY_ID),
            Member.text("relatedActivityId", SystemField.RELATED_ACTIVITY_ID),
            Member.number("processId", SystemField.PROCESS_ID),
            Member.number("threadId", SystemField.THREAD_ID),
            Member.number("processorId", SystemField.PROCESSOR_ID),
            Member.number("sessionId", SystemField.SESSION_ID),
            Member.number("kernelTime", SystemField.KERNEL_TIME),
            Member.number("userTime", SystemField.USER_TIME),
            Member.number("processorTime", SystemField.PROCESSOR_TIME),
            Member.text("userId", SystemField.USER_ID));
    private static final int ID_BITS = 0xffff;

    private final JsonGenerator json;
    private final NameCache names = new NameCache();
    private final TextBuffer text = new TextBuffer();
    private final String path;

    private record Member(SerializedString name, SystemField field, boolean isNumber) {
        static Member text(String name, SystemField field) {
            return new Member(new SerializedString(name), field, false);
        }

        static Member number(String name, SystemField field) {
            return new Member(new SerializedString(name), field, true);
        }
    }

    /**
     * Prepares for one log.
     *
     * @param path may hold halves of characters, unlike what the reader gives; a half that came in spite of that would be
     *     escaped, and the line stay valid
     */
    JsonRecord(String path, Utf8Buffer bytes) {
        this.path = Surrogates.mended(path);
        try {
            json = FACTORY.createGenerator(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void append(EventRecord record) {
        try {
            json.writeStartObject();
            json.writeFieldName(RECORD);
            json.writeNumber(record.recordId());
            moments(record);
            members(BEFORE_PROVIDER, record);
            provider(record);
            id(record);
            members(AFTER_ID, record);
            data(record);
            rest(record);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void flush() {
        try {
            json.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The time of writing is the event's own time for almost all records, and said where it is another. */
    private void moments(EventRecord record) throws IOException {
        long created = record.createdTime();
        long written = record.writtenTime();
        moment(TIME, created);
        if (written != created) {
            moment(WRITTEN, written);
        }
    }

    private void moment(SerializableString name, long fileTime) throws IOException {
        if (TimeText.isDate(fileTime)) {
            text.clear();
            TimeText.appendFileTime(fileTime, text);
            json.writeFieldName(name);
            json.writeString(text.array(), 0, text.length());
        }
    }

    private void members(List<Member> members, EventRecord record) throws IOException {
        for (int index = 0; index < members.size(); index++) {
            member(members.get(index), record);
        }
    }

    private void member(Member member, EventRecord record) throws IOException {
        if (member.isNumber()) {
            number(member.name(), record.number(member.field(), -1));
        } else {
            text.clear();
            record.append(member.field(), text);
            known(member.name());
        }
    }

    /** A provider older than manifests may be named by its event source alone. */
    private void provider(EventRecord record) throws IOException {
        text.clear();
        record.append(SystemField.PROVIDER_NAME, text);
        boolean named = text.length() > 0;
        known(PROVIDER);
        text.clear();
        record.append(SystemField.EVENT_SOURCE_NAME, text);
        known(named ? EVENT_SOURCE : PROVIDER);
        member(PROVIDER_GUID, record);
    }

    /** Where a whole message id stands in the place of the event id, its upper half are the qualifiers. */
    private void id(EventRecord record) throws IOException {
        long id = record.number(SystemField.EVENT_ID, -1);
        number(ID, id < 0 ? id : id & ID_BITS);
        number(QUALIFIERS, id > ID_BITS ? id >>> Short.SIZE & ID_BITS : record.number(SystemField.QUALIFIERS, -1));
    }

    private void data(EventRecord record) throws IOException {
        json.writeFieldName(DATA);
        json.writeStartArray();
        int count = record.valueCount();
        for (int index = 0; index < count; index++) {
            json.writeStartObject();
            name(record.valueName(index));
            json.writeFieldName(VALUE);
            text.clear();
            record.appendValue(index, text);
            value(record.valueForm(index));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void name(String name) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        json.writeFieldName(NAME);
        Optional<SerializedString> plain = names.plain(name);
        if (plain.isPresent()) {
            json.writeString(plain.get());
        } else {
            text.clear();
            text.append(name);
            string();
        }
    }

    private void value(EventRecord.ValueForm form) throws IOException {
        switch (form) {
            case TEXT -> string();
            case NUMBER -> json.writeNumber(text.array(), 0, text.length());
            case BOOLEAN -> json.writeBoolean(text.charAt(0) == 't');
        }
    }

    private void rest(EventRecord record) throws IOException {
        text.clear();
        text.append(record.message());
        known(MESSAGE);
        if (record.recovered()) {
            json.writeFieldName(RECOVERED);
            json.writeBoolean(true);
        }
        text.clear();
        text.append(record.damage());
        known(DAMAGE);
        json.writeFieldName(SOURCE);
        json.writeStartObject();
        text.clear();
        text.append(path);
        known(ARTIFACT);
        number(RECORD, record.recordId());
        json.writeEndObject();
    }

    private void number(SerializableString name, long number) throws IOException {
        if (number >= 0) {
            json.writeFieldName(name);
            json.writeNumber(number);
        }
    }

    /** Writes the text as a member unless there is none. */
    private void known(SerializableString name) throws IOException {
        if (text.length() > 0) {
            json.writeFieldName(name);
            string();
        }
    }

    private void string() throws IOException {
        json.writeString(text.array(), 0, text.length());
    }
}
