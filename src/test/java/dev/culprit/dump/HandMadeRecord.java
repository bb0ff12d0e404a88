package dev.culprit.dump;

import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.decode.evtx.SystemField;
import dev.culprit.decode.evtx.TextBuffer;
import dev.culprit.decode.evtx.XmlVisitor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A record that says whatever a test wants it to say. */
final class HandMadeRecord implements EventRecord {
    /** 8 October 2013, 10:06:15.1234567 UTC. */
    static final long CREATED = 130_257_003_751_234_567L;

    private final Map<SystemField, String> fields = new EnumMap<>(SystemField.class);
    private final List<NamedValue> values = new ArrayList<>();
    private long recordId = 4711;
    private long created = CREATED;
    private long written = CREATED;
    private boolean recovered;
    private String damage = "";
    private String message = "";
    private Consumer<XmlVisitor> xml = visitor -> {};

    private record NamedValue(String name, ValueForm form, String text) {}

    /** Returns a record that tells nothing but its id and time. */
    static HandMadeRecord bare() {
        return new HandMadeRecord();
    }

    /** Returns a record of an ordinary event. */
    static HandMadeRecord ordinary() {
        return bare().with(SystemField.PROVIDER_NAME, "Example")
                .with(SystemField.EVENT_ID, "7")
                .with(SystemField.LEVEL, "2")
                .with(SystemField.CHANNEL, "System")
                .with(SystemField.COMPUTER, "srv1.contoso.com");
    }

    HandMadeRecord with(SystemField field, String text) {
        fields.put(field, text);
        return this;
    }

    HandMadeRecord with(String name, String text) {
        return with(name, ValueForm.TEXT, text);
    }

    HandMadeRecord with(String name, ValueForm form, String text) {
        values.add(new NamedValue(name, form, text));
        return this;
    }

    HandMadeRecord id(long id) {
        recordId = id;
        return this;
    }

    HandMadeRecord created(long fileTime) {
        created = fileTime;
        return this;
    }

    HandMadeRecord written(long fileTime) {
        written = fileTime;
        return this;
    }

    HandMadeRecord found() {
        recovered = true;
        return this;
    }

    HandMadeRecord damaged(String what) {
        damage = what;
        return this;
    }

    HandMadeRecord saying(String text) {
        message = text;
        return this;
    }

    HandMadeRecord xml(Consumer<XmlVisitor> walk) {
        xml = walk;
        return this;
    }

    @Override
    public long recordId() {
        return recordId;
    }

    @Override
    public long writtenTime() {
        return written;
    }

    @Override
    public boolean recovered() {
        return recovered;
    }

    @Override
    public String damage() {
        return damage;
    }

    @Override
    public boolean has(SystemField field) {
        return fields.containsKey(field);
    }

    @Override
    public void append(SystemField field, TextBuffer out) {
        out.append(fields.getOrDefault(field, ""));
    }

    @Override
    public long number(SystemField field, long otherwise) {
        String text = fields.getOrDefault(field, "");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : otherwise;
    }

    @Override
    public long createdTime() {
        return created;
    }

    @Override
    public int valueCount() {
        return values.size();
    }

    @Override
    public String valueName(int index) {
        return values.get(index).name();
    }

    @Override
    public ValueForm valueForm(int index) {
        return values.get(index).form();
    }

    @Override
    public void appendValue(int index, TextBuffer out) {
        out.append(values.get(index).text());
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String walk(XmlVisitor visitor) {
        xml.accept(visitor);
        return damage;
    }
}
