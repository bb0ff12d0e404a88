package dev.culprit.decode.evtx;

import dev.culprit.decode.RawEvent;
import dev.culprit.model.Datum;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.util.List;

/** Writes small logs and reads them back. */
final class Logs {
    static final String PATH = "Node_1/System.evtx";

    private Logs() {}

    static Decoded decode(byte[] log) throws IOException {
        return Decoded.by(new EvtxDecoder(), PATH, log);
    }

    /** Returns a log of one event whose EventData has the given children. */
    static byte[] ofData(Xml... children) {
        return ofSection(Xml.element("EventData", children));
    }

    /** Returns a log of one event with such data. */
    static byte[] ofSection(Xml data) {
        return new EvtxWriter().add(WrittenEvent.example(1).withData(data)).toBytes();
    }

    /** Returns a log of ordinary events with the record ids 1 to a number, each with its id as a value. */
    static byte[] ofEvents(int count) {
        return ofEvents(new EvtxWriter(), 1, count).toBytes();
    }

    static EvtxWriter ofEvents(EvtxWriter writer, int firstId, int lastId) {
        for (int id = firstId; id <= lastId; id++) {
            Xml value =
                    Xml.element("Data", Xml.value(Value.string("event " + id))).attribute("Name", Xml.text("text"));
            writer.add(WrittenEvent.example(id).withData(Xml.element("EventData", value)));
        }
        return writer;
    }

    /** Returns the values of the only event of a log without problems. */
    static List<Datum> values(byte[] log) throws IOException {
        Decoded decoded = decode(log);
        if (decoded.events().size() != 1 || !decoded.problems().isEmpty()) {
            throw new AssertionError("one event and no problem expected: " + decoded);
        }
        return decoded.events().get(0).data();
    }

    static List<Long> recordIds(Decoded decoded) {
        return decoded.events().stream().map(RawEvent::recordId).toList();
    }
}
