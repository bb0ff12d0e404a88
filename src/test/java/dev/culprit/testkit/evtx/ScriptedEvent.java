package dev.culprit.testkit.evtx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An event of a script, gathered line by line. */
final class ScriptedEvent {
    private final ScriptDefaults defaults;
    private final String provider;
    private final int id;
    private final int level;
    private final Instant time;
    private final long skippedBefore;
    private final List<Xml> data = new ArrayList<>();
    private Optional<Xml.Element> userElement = Optional.empty();
    private int qualifiers;

    /**
     * Begins an event without data.
     *
     * @param defaults what the lines before it set
     * @param heading what its own line says
     * @param time when it happened
     * @param skippedBefore record ids to leave out before it
     */
    ScriptedEvent(ScriptDefaults defaults, Heading heading, Instant time, long skippedBefore) {
        this.defaults = defaults;
        this.provider = heading.provider();
        this.id = heading.id();
        this.level = heading.level();
        this.time = time;
        this.skippedBefore = skippedBefore;
    }

    /** Provider, event id and level. */
    record Heading(String provider, int id, int level) {}

    /** What the lines before an event set for it. */
    record ScriptDefaults(String channel, String computer, String provider, long firstRecord) {}

    Instant time() {
        return time;
    }

    long skippedBefore() {
        return skippedBefore;
    }

    long firstRecord() {
        return defaults.firstRecord();
    }

    boolean hasUserElement() {
        return userElement.isPresent();
    }

    boolean hasData() {
        return !data.isEmpty();
    }

    void qualifiers(int value) {
        qualifiers = value;
    }

    void userElement(String name, String namespace) {
        Xml.Element element = Xml.element(name);
        userElement = Optional.of(namespace.isEmpty() ? element : element.attribute("xmlns", Xml.text(namespace)));
    }

    void userChild(String name, String value) {
        userElement = userElement.map(element -> element.with(Xml.element(name, Xml.value(Value.string(value)))));
    }

    void data(String name, Value value) {
        Xml.Element element = Xml.element("Data", Xml.value(value));
        data.add(name.isEmpty() ? element : element.attribute("Name", Xml.text(name)));
    }

    WrittenEvent toWritten(long recordId) {
        Xml content = userElement
                .map(element -> Xml.element("UserData", element))
                .orElseGet(() -> Xml.element("EventData", data.toArray(Xml[]::new)));
        return new WrittenEvent(
                provider, id, qualifiers, level, time, defaults.channel(), defaults.computer(), recordId, content);
    }
}
