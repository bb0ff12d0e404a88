package dev.culprit.decode.evtx;

/**
 * What one chunk and one record may cost, so that crafted bytes cannot make a reader loop or fill the memory.
 *
 * <p>Values can nest, and a template can print one value many times, so that a record of 64 KiB could describe a text of
 * any length. The largest honest record holds 65,024 bytes; as XML they make fewer than 1,200,000 characters (60,000
 * numbers, each with its tags) and 200,000 nodes. A chunk that exceeds these bounds yields torn records from there on.
 */
final class Budget {
    /** Values nested in values; 64 levels is also what the fastest native reader allows. */
    static final int NESTED_VALUES = 64;

    /** Elements open at the same time, over all levels of nesting. */
    static final int OPEN_ELEMENTS = 512;

    /** Nodes and values of one record, parsed or printed. */
    static final int RECORD_NODES = 400_000;

    /** Characters of one record. */
    static final int RECORD_CHARACTERS = 1 << 21;

    /** Nodes and values of all records of one chunk. */
    static final int CHUNK_NODES = 1_000_000;

    /** Characters of all records of one chunk. */
    static final int CHUNK_CHARACTERS = 1 << 22;

    private int recordNodes;
    private int recordCharacters;
    private int chunkNodes;
    private int chunkCharacters;

    /** Begins the next record of the chunk. */
    void startRecord() {
        recordNodes = 0;
        recordCharacters = 0;
    }

    /** Counts one element, attribute, piece of content or value. */
    void node(int offset) throws MalformedException {
        nodes(offset, 1);
    }

    /** Counts elements, attributes, pieces of content or values; at most 65,536 at a time. */
    void nodes(int offset, int count) throws MalformedException {
        recordNodes += count;
        chunkNodes += count;
        if (recordNodes > RECORD_NODES || chunkNodes > CHUNK_NODES) {
            throw new MalformedException(offset, "it holds more elements and values than any real record");
        }
    }

    /** Returns how many nodes of the current record were counted. */
    int countedNodes() {
        return recordNodes;
    }

    /** Counts the characters of a text before it is made. */
    void characters(int offset, int count) throws MalformedException {
        recordCharacters += count;
        chunkCharacters += count;
        if (recordCharacters > RECORD_CHARACTERS || chunkCharacters > CHUNK_CHARACTERS) {
            throw new MalformedException(offset, "it holds more text than any real record");
        }
    }

    /** Counts an element with its attributes, but for the values in them. */
    void element(Node.Element element) throws MalformedException {
        // Where a node came from is not kept, so a budget that runs out here names the chunk and not the byte.
        nodes(0, element.nodes);
        characters(0, element.characters);
    }

    /** Counts before anything is printed what printing a value costs at most, so that printing itself need not fail. */
    void value(int offset, int length, int type) throws MalformedException {
        if (type == ValueType.ARRAY_OF_FRAGMENTS) {
            throw new MalformedException(offset, "an array holds binary XML");
        }
        nodes(offset, ValueWindow.mostItems(length, type));
        characters(offset, ValueWindow.mostCharacters(length, type));
    }

    /** Refuses the element that would be one too many. */
    static void checkOpenElements(int offset, int open) throws MalformedException {
        if (open > OPEN_ELEMENTS) {
            throw new MalformedException(offset, "more than " + OPEN_ELEMENTS + " elements are open");
        }
    }

    /** Refuses the value that would be nested too deep. */
    static void checkNesting(int offset, int level) throws MalformedException {
        if (level > NESTED_VALUES) {
            throw new MalformedException(offset, "values are nested deeper than " + NESTED_VALUES + " levels");
        }
    }
}
