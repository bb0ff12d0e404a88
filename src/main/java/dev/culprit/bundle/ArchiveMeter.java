package dev.culprit.bundle;

import java.util.Optional;

/**
 * Counts what one archive on disk unpacks to, with all archives inside it, against the limits.
 *
 * <p>The ratio is judged for the archive as a whole too, since entries of a bomb may share the same packed bytes and each
 * look innocent.
 */
final class ArchiveMeter {
    private static final String RATIO = "unpacked bytes for each packed byte";

    private final ArchiveLimits limits;
    private final Run run;
    private final long packedBytes;
    private long unpackedBytes;
    private Optional<Failure> exhausted = Optional.empty();

    /** What all archives of a run have used up together. */
    static final class Run {
        private long entries;
        private long bytes;
    }

    /**
     * Starts counting for one archive.
     *
     * @param limits what is allowed
     * @param run what the run has used up, shared by its archives
     * @param packedBytes size of the archive on disk
     */
    ArchiveMeter(ArchiveLimits limits, Run run, long packedBytes) {
        this.limits = limits;
        this.run = run;
        this.packedBytes = Math.max(1, packedBytes);
    }

    /** Tells why an archive must not be opened that lies inside so many others, or nothing if it may. */
    Optional<Failure> refuseDepth(int around) {
        return around < limits.depth()
                ? Optional.empty()
                : limit(around + 1 + "", "archives inside one another", limits.depth());
    }

    /** Returns how many more files archives may hold. */
    long entriesLeft() {
        return Math.max(0, limits.entries() - run.entries);
    }

    /** Counts files that an archive holds; tells why they must not be read, or nothing if they may. */
    Optional<Failure> countEntries(long entries) {
        if (entries > entriesLeft()) {
            return limit("more than " + limits.entries(), "files in archives", limits.entries());
        }
        run.entries += entries;
        return Optional.empty();
    }

    /**
     * Tells why a file must not even be started, going by what its archive claims.
     *
     * @param bytes its claimed size; -1 if there is no claim
     */
    Optional<Failure> refuseClaim(long bytes) {
        return bytes > limits.entryBytes()
                ? limit("a claim of " + bytes, "bytes in one file", limits.entryBytes())
                : Optional.empty();
    }

    /**
     * Tells why a file must not be unpacked for now, or nothing if it may: one temporary file holds no more than one file
     * may.
     *
     * @param bytes what the temporary file would hold with it
     */
    Optional<Failure> refuseTemporary(long bytes) {
        return bytes > limits.entryBytes()
                ? limit(bytes + "", "bytes of an archive to unpack at once", limits.entryBytes())
                : Optional.empty();
    }

    /**
     * Returns the watch over one file.
     *
     * @param packed its packed size; not positive if unknown
     */
    Content.Watch entry(long packed) {
        return new Content.Watch() {
            private long unpacked;

            @Override
            public Optional<Failure> count(long bytes) {
                unpacked += bytes;
                run.bytes += bytes;
                unpackedBytes += bytes;
                exhausted = judgeTotals();
                return exhausted.or(() -> judgeEntry(unpacked, packed));
            }
        };
    }

    /** Tells why nothing more may be read from the archive on disk, or nothing if reading may go on. */
    Optional<Failure> exhausted() {
        return exhausted;
    }

    private Optional<Failure> judgeEntry(long unpacked, long packed) {
        if (unpacked > limits.entryBytes()) {
            return limit("more than " + limits.entryBytes(), "bytes in one file", limits.entryBytes());
        }
        return packed > 0 && exceedsRatio(unpacked, packed)
                ? limit(unpacked / packed + "", RATIO, limits.ratio())
                : Optional.empty();
    }

    private Optional<Failure> judgeTotals() {
        if (run.bytes > limits.totalBytes()) {
            return limit("more than " + limits.totalBytes(), "bytes in all archives", limits.totalBytes());
        }
        return exceedsRatio(unpackedBytes, packedBytes)
                ? limit(unpackedBytes / packedBytes + "", RATIO + " of the whole archive", limits.ratio())
                : Optional.empty();
    }

    private boolean exceedsRatio(long unpacked, long packed) {
        return unpacked > limits.ratioFreeBytes() && unpacked / packed > limits.ratio();
    }

    private static Optional<Failure> limit(String found, String what, long allowed) {
        return Optional.of(new Failure("archive-limit", "found " + found + " " + what + ", allowed are " + allowed));
    }
}
