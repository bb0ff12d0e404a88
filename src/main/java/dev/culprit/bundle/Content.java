package dev.culprit.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Bytes of one file that never throw: whatever goes wrong while opening, reading or closing ends them and is kept as the
 * {@link #failure()}.
 */
final class Content extends InputStream {
    /** One read of a caller with a huge buffer must not get far past a limit before it is noticed. */
    private static final int LONGEST_READ = 1 << 20;

    /** Opens the bytes, on the first read. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /** Watches over what is read. */
    interface Watch {
        /** A file on disk has no limits. */
        Watch NONE = bytes -> Optional.empty();

        /**
         * Counts bytes that were read.
         *
         * @param bytes how many, at least 1
         * @return why they must not be handed on, or nothing if they may
         */
        Optional<Failure> count(long bytes);
    }

    private final Opener opener;
    private final String failureCode;
    private final Watch watch;
    private final Optional<Failure> ending;
    private Optional<InputStream> opened = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private long position;

    /**
     * Wraps what an opener yields.
     *
     * @param opener yields the bytes
     * @param failureCode code of the problem if an I/O error ends them
     * @param watch may end them as well
     */
    Content(Opener opener, String failureCode, Watch watch) {
        this(opener, failureCode, watch, Optional.empty());
    }

    private Content(Opener opener, String failureCode, Watch watch, Optional<Failure> ending) {
        this.opener = opener;
        this.failureCode = failureCode;
        this.watch = watch;
        this.ending = ending;
    }

    /**
     * Wraps what is left of a file that was unpacked before, within its limits.
     *
     * @param opener yields the bytes
     * @param ending why there are no more of them; nothing if the file is whole
     */
    static Content unpacked(Opener opener, Optional<Failure> ending) {
        return new Content(opener, "archive-damaged", Watch.NONE, ending);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (failure.isPresent()) {
            return -1;
        }
        int read = readOrFail(buffer, offset, Math.min(length, LONGEST_READ));
        if (read > 0) {
            failure = watch.count(read);
        } else if (read < 0 && failure.isEmpty()) {
            failure = ending;
        }
        if (read < 0 || failure.isPresent()) {
            return -1;
        }
        position += read;
        return read;
    }

    private int readOrFail(byte[] buffer, int offset, int length) {
        try {
            if (opened.isEmpty()) {
                opened = Optional.of(opener.open());
            }
            return opened.get().read(buffer, offset, length);
        } catch (IOException thrown) {
            failure = Optional.of(failure(thrown));
            return -1;
        }
    }

    private Failure failure(IOException thrown) {
        String where = position == 0 ? "cannot be read: " : "cannot be read beyond byte " + position + ": ";
        return Failure.of(failureCode, where, thrown);
    }

    /** Returns how many bytes were handed on so far. */
    long position() {
        return position;
    }

    /** Returns why the bytes ended early; nothing if they did not, or not yet. */
    Optional<Failure> failure() {
        return failure;
    }

    @Override
    public void close() {
        try {
            if (opened.isPresent()) {
                opened.get().close();
            }
        } catch (IOException thrown) {
            failure = failure.or(() -> Optional.of(failure(thrown)));
        }
    }
}
