package dev.culprit.index;

import dev.culprit.model.Datum;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * What an event has beyond its time, origin and kind, packed so that Lucene's compression finds repetitions: all names of
 * its data in one run, which events of one kind share, then the values, the codes and the message.
 */
final class Rest {
    /** The unpacked rest of an event. */
    record Unpacked(List<Datum> data, List<ErrorCode> codes, String message) {}

    private static final int MOST_BYTES_OF_A_NUMBER = 5;

    private final BytesRef packed = new BytesRef(1024);

    /** Packs the rest of an event; the bytes are valid until the next call. */
    BytesRef pack(Event event) {
        packed.length = 0;
        List<Datum> data = event.data();
        addNumber(data.size());
        for (Datum datum : data) {
            addText(datum.name());
        }
        for (Datum datum : data) {
            addText(datum.value());
        }
        addNumber(event.codes().size());
        for (ErrorCode code : event.codes()) {
            addNumber(code.value());
        }
        addText(event.message());
        return packed;
    }

    static Unpacked unpack(BytesRef packed) throws IOException {
        ByteArrayDataInput input = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
        int size = input.readVInt();
        List<String> names = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            names.add(input.readString());
        }
        List<Datum> data = new ArrayList<>(size);
        for (String name : names) {
            data.add(new Datum(name, input.readString()));
        }
        List<ErrorCode> codes = new ArrayList<>();
        for (int left = input.readVInt(); left > 0; left--) {
            codes.add(new ErrorCode(input.readVInt()));
        }
        return new Unpacked(data, codes, input.readString());
    }

    private void addText(String text) {
        byte[] target = reserve(MOST_BYTES_OF_A_NUMBER + UnicodeUtil.maxUTF8Length(text.length()));
        addNumber(UnicodeUtil.calcUTF16toUTF8Length(text, 0, text.length()));
        packed.length = UnicodeUtil.UTF16toUTF8(text, 0, text.length(), target, packed.length);
    }

    private void addNumber(int value) {
        byte[] target = reserve(MOST_BYTES_OF_A_NUMBER);
        int left = value;
        while ((left & ~0x7F) != 0) {
            target[packed.length++] = (byte) ((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        target[packed.length++] = (byte) left;
    }

    private byte[] reserve(int more) {
        packed.bytes = ArrayUtil.grow(packed.bytes, packed.length + more);
        return packed.bytes;
    }
}
