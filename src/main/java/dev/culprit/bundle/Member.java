package dev.culprit.bundle;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One file of an archive, before it is looked at.
 *
 * @param name its name as the archive gives it, with {@code /} between folders
 * @param bytes its size; negative if the archive does not tell it
 * @param content its bytes; empty for a file that is not read
 * @param atHand whether reading it unpacks nothing more, so that it is read whatever else the archive has used up
 * @param refused why it must not or cannot be read; nothing if it is read or skipped
 * @param skipped why it is left alone though nothing is wrong; "" if it is read or refused
 */
record Member(
        String name, long bytes, Supplier<Content> content, boolean atHand, Optional<Failure> refused, String skipped) {

    static final String LINK = "a link inside an archive";

    /** Returns a file that is unpacked when its turn comes. */
    static Member packed(String name, long bytes, Supplier<Content> content) {
        return new Member(name, bytes, content, false, Optional.empty(), "");
    }

    /** Returns a file that lies unpacked in a channel. */
    static Member atHand(String name, long bytes, Supplier<Content> content) {
        return new Member(name, bytes, content, true, Optional.empty(), "");
    }

    static Member refused(String name, long bytes, Failure why) {
        return new Member(name, bytes, Member::nothing, true, Optional.of(why), "");
    }

    static Member skipped(String name, long bytes, String why) {
        return new Member(name, bytes, Member::nothing, true, Optional.empty(), why);
    }

    private static Content nothing() {
        return Content.unpacked(InputStream::nullInputStream, Optional.empty());
    }
}
