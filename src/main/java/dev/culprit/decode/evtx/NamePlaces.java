package dev.culprit.decode.evtx;

import java.util.ArrayList;
import java.util.List;

/** Where the body of one template refers to names: what differs between two chunks that hold the same template. */
final class NamePlaces {
    private static final int REFERENCE_SIZE = 4;

    /** Source: see {@link Names}; the offset of the next name of its bucket, which says nothing about this one. */
    private static final int LINK_SIZE = 4;

    private final int body;
    private final List<Place> places = new ArrayList<>();

    /**
     * A reference to a name.
     *
     * @param start of the reference, from the start of the body
     * @param inline whether the name stands right behind it
     */
    private record Place(int start, boolean inline, String name) {
        /** Returns the first byte behind the reference that two equal templates have in common. */
        int end() {
            return start + REFERENCE_SIZE + (inline ? LINK_SIZE : 0);
        }
    }

    /** Starts with none for a body that begins at an offset of its chunk. */
    NamePlaces(int body) {
        this.body = body;
    }

    /**
     * Notes a place; places come in their order.
     *
     * @param reference offset of the reference in its chunk
     * @param end where reading went on: behind the reference, or behind the name
     */
    void add(int reference, int end, String name) {
        places.add(new Place(reference - body, end > reference + REFERENCE_SIZE, name));
    }

    /** Returns how many characters the names have together. */
    int characters() {
        return places.stream().mapToInt(place -> place.name().length()).sum();
    }

    /** Tells whether a body in another chunk is the same in all but the places of its names. */
    boolean sameBody(byte[] known, Bytes chunk, int otherBody) throws MalformedException {
        int compared = 0;
        for (Place place : places) {
            if (!chunk.equal(otherBody + compared, known, compared, place.start())
                    || !sameName(place, chunk, otherBody)) {
                return false;
            }
            compared = place.end();
        }
        return chunk.equal(otherBody + compared, known, compared, known.length);
    }

    private static boolean sameName(Place place, Bytes chunk, int otherBody) throws MalformedException {
        int behind = otherBody + place.start() + REFERENCE_SIZE;
        int offset = chunk.int32(behind - REFERENCE_SIZE);
        if (place.inline()) {
            // Its characters are part of the body and compared with it.
            return offset == behind;
        }
        return offset != behind && Names.isAt(chunk, offset, place.name());
    }
}
