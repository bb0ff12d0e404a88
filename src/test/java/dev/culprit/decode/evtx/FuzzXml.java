package dev.culprit.decode.evtx;

import dev.culprit.model.Problem;

/** Walks every record as XML and throws if elements do not close, or if there is more text than the chunks may cost. */
final class FuzzXml implements ChunkSink, XmlVisitor {
    private final int chunks;
    private long characters;
    private int open;

    FuzzXml(int chunks) {
        this.chunks = chunks;
    }

    @Override
    public void record(EventRecord record) {
        open = 0;
        boolean whole = record.walk(this).isEmpty();
        require(!whole || open == 0, "an event is whole and has elements open");
        require(!whole || record.damage().isEmpty(), "an event is whole and its record is not");
    }

    @Override
    public Runnable recovered(EventRecord record) {
        require(record.recovered(), "a record handed on as recovered is not");
        record(record);
        return () -> {};
    }

    @Override
    public void startElement(String name) {
        open++;
        count(name);
    }

    @Override
    public void attribute(String name, CharSequence value) {
        require(open > 0, "an attribute without an element");
        count(name);
        count(value);
    }

    @Override
    public void text(CharSequence text) {
        require(!text.isEmpty(), "an empty text");
        count(text);
    }

    @Override
    public void endElement() {
        open--;
        require(open >= 0, "an element ends that did not begin");
    }

    @Override
    public void instruction(String target, String data) {
        count(target);
        count(data);
    }

    @Override
    public void deliver() {
        // Nothing is kept of a record.
    }

    @Override
    public void problem(Problem problem) {
        // The sink of raw events looks at them.
    }

    private void count(CharSequence text) {
        characters += text.length();
        require(characters <= (long) Budget.CHUNK_CHARACTERS * chunks, "more characters than the chunks may cost");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
