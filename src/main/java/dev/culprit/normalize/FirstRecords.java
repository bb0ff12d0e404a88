package dev.culprit.normalize;

import dev.culprit.model.Event;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tells the first of several copies of a record: exports, archives and raw copies of one log hold the same records. */
final class FirstRecords {
    private final Map<String, RecordIds> byLog = new TreeMap<>();

    /**
     * Notes a record.
     *
     * @param recordId EventRecordID, or -1 if the file tells none, when copies cannot be told
     * @return whether no copy of it was noted before
     */
    boolean isFirst(Event event, long recordId) {
        if (recordId < 0) {
            return true;
        }
        String log = event.host() + "\n" + event.channel().toLowerCase(Locale.ROOT);
        return byLog.computeIfAbsent(log, same -> new RecordIds()).add(recordId, event.time());
    }
}
