package dev.culprit.decode.evtx;

import java.util.Optional;

/** Finds whole records in a stretch that nothing accounts for: magic, size and the copy of the size must agree. */
final class SlackWalk {
    private final Bytes bytes;
    private int position;

    SlackWalk(Bytes bytes, int from) {
        this.bytes = bytes;
        this.position = from;
    }

    /** Returns the next record, or nothing after the last one; each call moves forward. */
    Optional<RecordFrame> next() throws MalformedException {
        position = RecordFrame.nextConfirmed(bytes, position, bytes.length());
        if (position >= bytes.length()) {
            return Optional.empty();
        }
        RecordFrame frame = RecordFrame.read(bytes, position);
        position = frame.end();
        return Optional.of(frame);
    }
}
