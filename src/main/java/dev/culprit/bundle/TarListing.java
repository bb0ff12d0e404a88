package dev.culprit.bundle;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Finds the files of a tar without reading them, up to the first damage: what lies behind it cannot be found.
 *
 * <p>Source: POSIX.1-2017, pax, "ustar Interchange Format": records of 512 bytes, a header before each file, and records of
 * zeros at the end. The libraries reader takes an archive that just stops for whole, hence the look at its end.
 */
final class TarListing {
    private static final int RECORD_BYTES = 512;
    private static final int BLOCK_BYTES = 20 * RECORD_BYTES;

    private final SeekableByteChannel channel;
    private final long channelBytes;
    private final List<Member> members = new ArrayList<>();
    private Optional<Failure> damage = Optional.empty();
    private long filesEnd;

    private TarListing(SeekableByteChannel channel, long channelBytes) {
        this.channel = channel;
        this.channelBytes = channelBytes;
    }

    /**
     * Lists a tar.
     *
     * @param channel its bytes
     * @param enough the list ends when it holds more files than this
     */
    static TarListing of(SeekableByteChannel channel, long enough) {
        try {
            var listing = new TarListing(channel, channel.size());
            listing.list(enough);
            return listing;
        } catch (IOException unreadable) {
            var listing = new TarListing(channel, 0);
            listing.damage = Optional.of(Failure.of("unreadable", "cannot be read: ", unreadable));
            return listing;
        }
    }

    /** Returns the files found, in the order of the tar. */
    List<Member> members() {
        return members;
    }

    /** Returns what ended the list too early. */
    Optional<Failure> damage() {
        return damage;
    }

    private void list(long enough) throws IOException {
        var headers = new Headers(channel, channelBytes);
        try (var tar =
                new TarArchiveInputStream(headers, BLOCK_BYTES, RECORD_BYTES, StandardCharsets.UTF_8.name(), true)) {
            Optional<TarArchiveEntry> next = next(tar, headers);
            while (next.isPresent() && members.size() <= enough) {
                add(next.get(), tar.getBytesRead());
                next = next(tar, headers);
            }
            if (next.isEmpty() && damage.isEmpty() && filesEnd + RECORD_BYTES > channelBytes) {
                damage = damaged("ends at byte " + channelBytes + " without the mark of its end");
            }
        }
    }

    private Optional<TarArchiveEntry> next(TarArchiveInputStream tar, Headers headers) {
        headers.begin();
        try {
            Optional<TarArchiveEntry> entry = Optional.ofNullable(tar.getNextEntry());
            if (entry.isPresent() && !entry.get().isCheckSumOK()) {
                damage = damaged("has a damaged header behind byte " + filesEnd);
                return Optional.empty();
            }
            return entry;
        } catch (IOException damaged) {
            String where = filesEnd > channelBytes
                    ? "breaks off at byte " + channelBytes
                    : "cannot be read beyond byte " + filesEnd + ": " + Failure.reason(damaged);
            damage = damaged(where);
            return Optional.empty();
        }
    }

    private Optional<Failure> damaged(String what) {
        return Optional.of(new Failure("archive-damaged", what + "; files found before: " + members.size()));
    }

    private void add(TarArchiveEntry entry, long start) {
        long bytes = entry.getSize();
        filesEnd = start + (bytes + RECORD_BYTES - 1) / RECORD_BYTES * RECORD_BYTES;
        String name = EntryName.separated(entry.getName());
        if (entry.isSymbolicLink() || entry.isLink()) {
            members.add(Member.skipped(name, bytes, Member.LINK));
        } else if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
            members.add(Member.skipped(name, bytes, FolderWalk.NO_REGULAR_FILE));
        } else if (entry.isSparse()) {
            members.add(Member.refused(name, bytes, Failure.notUnpackable("holes left out (a sparse file)")));
        } else if (!entry.isDirectory()) {
            members.add(Member.atHand(name, bytes, () -> content(start, bytes)));
        }
    }

    private Content content(long start, long bytes) {
        long there = Math.max(0, Math.min(bytes, channelBytes - start));
        Optional<Failure> cut = there == bytes
                ? Optional.empty()
                : Optional.of(new Failure(
                        "archive-damaged", "the archive breaks off behind " + there + " of its " + bytes + " bytes"));
        return Content.unpacked(() -> new ChannelSlice(channel, start, there), cut);
    }

    /** The tar with an eye on how much of it is read between two files: the library keeps long names in memory. */
    private static final class Headers extends ChannelSlice {
        /** Names end at 32,767 characters on Windows; a header tells a few of them. */
        private static final int LONGEST = 1 << 20;

        private int read;

        Headers(SeekableByteChannel channel, long bytes) {
            super(channel, 0, bytes);
        }

        void begin() {
            read = 0;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (read > LONGEST) {
                throw new IOException("a header of more than " + LONGEST + " bytes");
            }
            int count = super.read(buffer, offset, length);
            read += Math.max(0, count);
            return count;
        }
    }
}
