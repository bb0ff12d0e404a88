package dev.culprit.decode;

import dev.culprit.model.Datum;
import dev.culprit.model.SourceRef;
import java.util.List;

/**
 * One event as its file holds it.
 *
 * @param source the record, or the line where the file knows no record ids
 * @param recordId EventRecordID; -1 if the file tells none
 * @param time when it was created
 * @param computer name of the computer as printed; "" if missing
 * @param channel log name as printed; "" if missing
 * @param provider provider name as printed; "" if missing
 * @param id event id without qualifiers, 0 to 65535
 * @param qualifiers high 16 bits of a classic event's message id; 0 if it has none
 * @param level 0 to 5; -1 if the file does not tell it in a language-independent way
 * @param data values in their order; nested elements contribute their leaves
 * @param message rendered text; "" if the file carries none
 */
public record RawEvent(
        SourceRef source,
        long recordId,
        RawTime time,
        String computer,
        String channel,
        String provider,
        int id,
        int qualifiers,
        int level,
        List<Datum> data,
        String message) {
    public RawEvent {
        data = List.copyOf(data);
    }
}
