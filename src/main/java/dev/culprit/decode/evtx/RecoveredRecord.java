package dev.culprit.decode.evtx;

/**
 * A record found in space that its log no longer counts as its own, waiting for the end of the file.
 *
 * @param recordId its id
 * @param writtenTime FILETIME of writing
 * @param size bytes it takes in the file
 * @param readable whether it can be read; if not, its template is overwritten
 * @param delivery hands it on
 */
record RecoveredRecord(long recordId, long writtenTime, int size, boolean readable, Runnable delivery) {

    static RecoveredRecord of(RecordView record, Runnable delivery) {
        return new RecoveredRecord(record.recordId(), record.writtenTime(), record.size(), true, delivery);
    }

    static RecoveredRecord unreadable(RecordView record) {
        return new RecoveredRecord(record.recordId(), record.writtenTime(), record.size(), false, () -> {});
    }
}
