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
 * zeros at the end. Commons Compress takes an archive that just stops for whole, hence the look at its end.
 */
final class TarListing {
    private static final String DAMAGED = "archive-damaged";

    private static final int RECORD_BYTES = 512;
    private static final int BLOCK_BYTES = 20 * RECORD_BYTES;

    private final SeekableByteChannel channel;
    private final long channelBytes;
    private final Optional<Failure> brokenOff;
    private final List<Member> members = new ArrayList<>();
    private Optional<Failure> damage = Optional.empty();
    private long filesEnd;

    private TarListing(SeekableByteChannel channel, long channelBytes, Optional<Failure> brokenOff) {
        this.channel = channel;
        this.channelBytes = channelBytes;
        this.brokenOff = brokenOff;
    }

    /**
     * Lists a tar.
     *
     * @param channel its bytes
     * @param enough the list ends when it holds more files than this
     * @param brokenOff why the bytes end before the tar does; nothing if they do not as far as anybody knows
     */
    static TarListing of(SeekableByteChannel channel, long enough, Optional<Failure> brokenOff) {
        try {
            var listing = new TarListing(channel, channel.size(), brokenOff);
            listing.list(enough);
            return listing;
        } catch (IOException unreadable) {
            var listing = new TarListing(channel, 0, brokenOff);
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
        return brokenOff.or(() -> damage);
    }

    private void list(long enough) throws IOException {
        var headers = new Headers(channel, channelBytes);
        try (var tar =
                new TarArchiveInputStream(headers, BLOCK_BYTES, RECORD_BYTES, StandardCharsets.UTF_8.name(), true)) {
            Optional<TarArchiveEntry> next = next(tar);
            while (next.isPresent() && members.size() <= enough) {
                add(next.get(), headers.position());
                headers.passOver(next.get());
                next = next(tar);
            }
            if (next.isEmpty() && damage.isEmpty() && filesEnd + RECORD_BYTES > channelBytes) {
                damage = damaged("ends at byte " + channelBytes + " without the mark of its end");
            }
        }
    }

    private Optional<TarArchiveEntry> next(TarArchiveInputStream tar) {
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
        return Optional.of(new Failure(DAMAGED, what + "; files found before: " + members.size()));
    }

    private void add(TarArchiveEntry entry, long start) {
        long bytes = entry.getSize();
        long data = entry.isDirectory() ? 0 : bytes;
        filesEnd = start + (data + RECORD_BYTES - 1) / RECORD_BYTES * RECORD_BYTES;
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
        Optional<Failure> cut = there == bytes ? Optional.empty() : Optional.of(cut(there, bytes));
        return Content.unpacked(() -> new ChannelSlice(channel, start, there), cut);
    }

    private Failure cut(long there, long bytes) {
        String code = brokenOff.map(Failure::code).orElse(DAMAGED);
        return new Failure(code, there + " of its " + bytes + " bytes are there; the archive was read no further");
    }

    /**
     * The tar as the library reads it to find the next file. The content of files is passed over and yields nothing that
     * makes sense; what is really read between two files is bounded, since the library keeps long names in memory.
     */
    private static final class Headers extends ChannelSlice {
        /** Names end at 32,767 characters on Windows; a header tells a few of them. */
        private static final int LONGEST = 1 << 20;

        private long contentEnd;
        private long readableEnd = LONGEST;

        Headers(SeekableByteChannel channel, long bytes) {
            super(channel, 0, bytes);
        }

        /** Folders have no content, whatever they claim; that of sparse files is not as long as they claim. */
        void passOver(TarArchiveEntry entry) {
            boolean asLongAsItClaims = !entry.isDirectory() && !entry.isSparse();
            contentEnd = position() + (asLongAsItClaims ? entry.getSize() : 0);
            readableEnd = Math.max(contentEnd, position() + entry.getSize()) + LONGEST;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (position() < contentEnd) {
                long passed = skip(Math.min(length, contentEnd - position()));
                return passed == 0 ? -1 : (int) passed;
            }
            if (position() > readableEnd) {
                throw new IOException("a header of more than " + LONGEST + " bytes");
            }
            return super.read(buffer, offset, length);
        }
    }
}
