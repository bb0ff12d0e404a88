package dev.culprit.decode.evtx;

/** A position that moves forward through a stretch of bytes and refuses to leave it. */
final class Cursor {
    private final Bytes bytes;
    private final int end;
    private int position;

    /**
     * Starts at a position.
     *
     * @param bytes the block the offsets refer to
     * @param position first byte of the stretch
     * @param end byte after the stretch; cut to the end of the block
     */
    Cursor(Bytes bytes, int position, int end) {
        this.bytes = bytes;
        this.end = Math.min(end, bytes.length());
        this.position = position;
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    boolean hasRemaining() {
        return position < end;
    }

    /** Returns the next byte without moving. */
    int peek() throws MalformedException {
        return bytes.unsignedByte(require(1));
    }

    int unsignedByte() throws MalformedException {
        int value = bytes.unsignedByte(require(1));
        position += 1;
        return value;
    }

    int unsignedShort() throws MalformedException {
        int value = bytes.unsignedShort(require(2));
        position += 2;
        return value;
    }

    int int32() throws MalformedException {
        int value = bytes.int32(require(4));
        position += 4;
        return value;
    }

    void skip(int count) throws MalformedException {
        require(count);
        position += count;
    }

    private int require(int count) throws MalformedException {
        if (count < 0 || count > end - position) {
            throw new MalformedException(position, count + " bytes needed where " + (end - position) + " are left");
        }
        return position;
    }
}
