package dev.culprit.dump;

import dev.culprit.decode.evtx.EventRecord;

/** Writes one record after another as text into the buffer it was made with. */
interface RecordText {

    /** Appends a record. */
    void append(EventRecord record);

    /** Brings everything appended so far into the buffer. */
    void flush();
}
