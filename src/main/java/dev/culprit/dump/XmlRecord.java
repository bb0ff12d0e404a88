package dev.culprit.dump;

import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.decode.evtx.TextBuffer;
import dev.culprit.decode.evtx.TimeText;
import dev.culprit.decode.evtx.XmlVisitor;
import java.util.Arrays;

/** Writes each record as one element and a line feed, well-formed whatever it holds. */
final class XmlRecord implements RecordText, XmlVisitor {
    private static final String NOT_ONE_ELEMENT = "its XML is not one element";

    private final Utf8Buffer bytes;
    private final XmlCharacters characters;
    private final StartTag startTag;
    private final PlainEvent plainEvent = new PlainEvent();
    private byte[][] open = new byte[16][];
    private int depth;
    private boolean tagOpen;
    private int roots;
    private boolean textOutside;

    XmlRecord(Utf8Buffer bytes) {
        this.bytes = bytes;
        characters = new XmlCharacters(bytes);
        startTag = new StartTag(bytes, characters);
    }

    @Override
    public void append(EventRecord record) {
        int start = bytes.length();
        if (record.recovered()) {
            bytes.ascii("<?culprit recovered=\"true\"?>");
        }
        begin();
        String fault = record.walk(this);
        closeAll();
        if (fault.isEmpty() && (roots != 1 || textOutside)) {
            fault = NOT_ONE_ELEMENT;
        }
        if (!fault.isEmpty()) {
            bytes.length(start);
            mark(record, fault);
            begin();
            plainEvent.walk(record, this);
        }
        bytes.write('\n');
    }

    @Override
    public void flush() {
        // Everything is written into the buffer at once.
    }

    private void begin() {
        roots = 0;
        textOutside = false;
    }

    private void mark(EventRecord record, String fault) {
        bytes.ascii("<?culprit ");
        if (record.recovered()) {
            bytes.ascii("recovered=\"true\" ");
        }
        bytes.ascii("damage=\"");
        characters.instruction(fault.replace('"', '\''));
        bytes.ascii("\"");
        if (TimeText.isDate(record.writtenTime())) {
            var written = new TextBuffer();
            TimeText.appendFileTime(record.writtenTime(), written);
            bytes.ascii(" written=\"" + written + "\"");
        }
        bytes.ascii("?>");
    }

    @Override
    public void startElement(String name) {
        finishTag();
        if (depth == 0) {
            roots++;
        }
        startTag.begin(name);
        tagOpen = true;
        depth++;
    }

    @Override
    public void attribute(String name, CharSequence value) {
        startTag.attribute(name, value);
    }

    @Override
    public void text(CharSequence text) {
        finishTag();
        textOutside |= depth == 0;
        characters.content(text);
    }

    @Override
    public void endElement() {
        if (depth == 0) {
            return;
        }
        if (tagOpen) {
            startTag.write(depth);
            tagOpen = false;
            bytes.ascii("/>");
        } else {
            bytes.write('<');
            bytes.write('/');
            bytes.write(open[depth]);
            bytes.write('>');
        }
        startTag.end(depth);
        depth--;
    }

    @Override
    public void instruction(String target, String data) {
        finishTag();
        String name = XmlName.of(target).flat();
        bytes.ascii("<?");
        bytes.write(XmlName.of(isReserved(name) ? name + '_' : name).bytes());
        if (!data.isEmpty()) {
            bytes.write(' ');
            characters.instruction(data);
        }
        bytes.ascii("?>");
    }

    /** XML keeps one target for itself; the other marks records, which no log may do by itself. */
    private static boolean isReserved(String target) {
        return target.equalsIgnoreCase("xml") || target.equalsIgnoreCase("culprit");
    }

    private void finishTag() {
        if (tagOpen) {
            if (depth == open.length) {
                open = Arrays.copyOf(open, 2 * open.length);
            }
            open[depth] = startTag.write(depth);
            tagOpen = false;
            bytes.write('>');
        }
    }

    private void closeAll() {
        while (depth > 0) {
            endElement();
        }
    }
}
