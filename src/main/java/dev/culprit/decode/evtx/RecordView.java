package dev.culprit.decode.evtx;

/** The record of a chunk that is being read; the same object for all of them, one after another. */
final class RecordView implements EventRecord {
    private final ChunkContext chunk;
    private final ContentText printer;
    private final RecordFields fields = new RecordFields();
    private final FieldWalk fieldWalk;
    private final XmlWalk xmlWalk;
    private final TextBuffer scratch = new TextBuffer();
    private RecordFrame frame = RecordFrame.NONE;
    private boolean recovered;
    private String damage = "";

    RecordView(ChunkContext chunk) {
        this.chunk = chunk;
        this.printer = new ContentText(chunk.bytes());
        this.fieldWalk = new FieldWalk(chunk, printer, fields);
        this.xmlWalk = new XmlWalk(chunk, printer);
    }

    /** Takes the next record. */
    void take(RecordFrame next, boolean behindTheRecords) {
        frame = next;
        recovered = behindTheRecords;
        fields.clear();
        damage = read();
    }

    /** Returns how many bytes the record takes in its chunk. */
    int size() {
        return frame.end() - frame.offset();
    }

    private String read() {
        chunk.startRecord(recovered);
        try {
            fieldWalk.walk(payload());
        } catch (MalformedException torn) {
            return torn.text();
        }
        if (!frame.sizeCopyMatches()) {
            return "the copy of its size at its end is missing, so what it says may be another record's";
        }
        return fields.hasSystem() ? "" : "it holds no System element";
    }

    private Cursor payload() {
        return new Cursor(chunk.bytes(), frame.payloadStart(), frame.payloadEnd());
    }

    @Override
    public long recordId() {
        return damage.isEmpty() ? number(SystemField.EVENT_RECORD_ID, frame.recordId()) : frame.recordId();
    }

    @Override
    public long writtenTime() {
        return frame.writtenTime();
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
        return fields.has(field);
    }

    @Override
    public void append(SystemField field, TextBuffer out) {
        if (fields.has(field)) {
            print(fields.get(field), out);
        }
    }

    @Override
    public long number(SystemField field, long otherwise) {
        if (!fields.has(field)) {
            return otherwise;
        }
        ValueWindow value = fields.get(field).window();
        if (value.isUnsignedNumber()) {
            long number = unsigned(value);
            return number >= 0 ? number : otherwise;
        }
        return Digits.parse(text(fields.get(field)), otherwise);
    }

    @Override
    public long createdTime() {
        if (!fields.has(SystemField.TIME_CREATED)) {
            return 0;
        }
        Leaf leaf = fields.get(SystemField.TIME_CREATED);
        ValueWindow value = leaf.window();
        if (value.type() == ValueType.FILE_TIME && value.length() == Long.BYTES) {
            return Math.max(0, unsigned(value));
        }
        return TimeText.fileTime(text(leaf));
    }

    @Override
    public int valueCount() {
        return fields.valueCount();
    }

    @Override
    public String valueName(int index) {
        return fields.value(index).name();
    }

    @Override
    public ValueForm valueForm(int index) {
        return fields.value(index).form();
    }

    @Override
    public void appendValue(int index, TextBuffer out) {
        print(fields.value(index), out);
    }

    @Override
    public String message() {
        return text(fields.message()).toString();
    }

    @Override
    public String walk(XmlVisitor visitor) {
        chunk.startWalk();
        try {
            xmlWalk.walk(payload(), visitor);
            return damage;
        } catch (MalformedException torn) {
            return torn.text();
        }
    }

    private TextBuffer text(Leaf leaf) {
        scratch.clear();
        print(leaf, scratch);
        return scratch;
    }

    private long unsigned(ValueWindow value) {
        try {
            return chunk.bytes().unsigned(value.offset(), value.length());
        } catch (MalformedException impossible) {
            throw readBefore(impossible);
        }
    }

    private void print(Leaf leaf, TextBuffer out) {
        try {
            leaf.append(printer, out);
        } catch (MalformedException impossible) {
            throw readBefore(impossible);
        }
    }

    private static IllegalStateException readBefore(MalformedException impossible) {
        return new IllegalStateException("a value that was found lies outside its chunk", impossible);
    }
}
