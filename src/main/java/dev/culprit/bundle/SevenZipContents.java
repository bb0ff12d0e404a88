package dev.culprit.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/**
 * The files of a 7z unpacked one behind another, in the order of the archive, as one stream that never throws.
 *
 * <p>Files of a 7z are packed together in blocks, so that taking them in any other order would unpack a block once for each.
 */
final class SevenZipContents extends InputStream {
    /** Windows attributes: a reparse point (MS-FSCC 2.6), or the mode of a POSIX link in the upper half (7-Zip's way). */
    private static final int REPARSE_POINT = 0x400;

    private static final int POSIX_MODE = 0x8000;
    private static final int POSIX_TYPE = 0xf000;
    private static final int POSIX_LINK = 0xa000;

    private final SevenZFile archive;
    private final ArchiveMeter meter;
    private final Iterator<SevenZArchiveEntry> entries;
    private final List<Part> parts = new ArrayList<>();
    private Optional<Unpacking> current = Optional.empty();
    private Optional<IOException> notBegun = Optional.empty();
    private long given;

    private record Unpacking(SevenZArchiveEntry entry, long start, Content content) {}

    /** Where a file lies in the stream; {@code skipped} tells why it was not even begun, "" if it was. */
    private record Part(String name, long bytes, long start, long length, Optional<Failure> failure, String skipped) {}

    /**
     * Prepares to unpack.
     *
     * @param archive the archive
     * @param entries those of its entries that are files
     * @param meter counts what is unpacked
     */
    SevenZipContents(SevenZFile archive, List<SevenZArchiveEntry> entries, ArchiveMeter meter) {
        this.archive = archive;
        this.entries = entries.iterator();
        this.meter = meter;
    }

    /**
     * Returns the files, once this stream was read to its end.
     *
     * @param unpacked what it yielded
     */
    List<Member> members(SeekableByteChannel unpacked) {
        return parts.stream().map(part -> member(part, unpacked)).toList();
    }

    private static Member member(Part part, SeekableByteChannel unpacked) {
        if (!part.skipped().isEmpty()) {
            return Member.skipped(part.name(), part.bytes(), part.skipped());
        }
        if (part.length() == 0 && part.failure().isPresent()) {
            return Member.refused(part.name(), part.bytes(), part.failure().get());
        }
        Content.Opener slice = () -> new ChannelSlice(unpacked, part.start(), part.length());
        return Member.atHand(part.name(), part.bytes(), () -> Content.unpacked(slice, part.failure()));
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        while (current.isPresent() || entries.hasNext()) {
            if (current.isEmpty()) {
                begin(entries.next());
                continue;
            }
            int read = current.get().content().read(buffer, offset, length);
            if (read >= 0) {
                given += read;
                return read;
            }
            end(current.get());
        }
        return -1;
    }

    private void begin(SevenZArchiveEntry entry) {
        Optional<Failure> refused =
                meter.refuseClaim(entry.getSize()).or(() -> meter.refuseTemporary(given + entry.getSize()));
        String skipped = isLink(entry)
                ? Member.LINK
                : meter.exhausted().map(Failure::text).orElse("");
        if (refused.isPresent() || !skipped.isEmpty()) {
            parts.add(part(entry, given, 0, refused, skipped));
        } else {
            var content = new Content(() -> open(entry), "archive-damaged", meter.entry(0));
            current = Optional.of(new Unpacking(entry, given, content));
        }
    }

    private void end(Unpacking ended) {
        ended.content().close();
        long length = ended.content().position();
        parts.add(part(ended.entry(), ended.start(), length, ended.content().failure(), ""));
        current = Optional.empty();
    }

    private static Part part(
            SevenZArchiveEntry entry, long start, long length, Optional<Failure> failure, String skipped) {
        return new Part(EntryName.separated(entry.getName()), entry.getSize(), start, length, failure, skipped);
    }

    /** Commons Compress 1.28 has no stream to take the later files of a block from whose unpacking it could not begin. */
    private InputStream open(SevenZArchiveEntry entry) throws IOException {
        try {
            return archive.getInputStream(entry);
        } catch (IOException thrown) {
            notBegun = Optional.of(thrown);
            throw thrown;
        } catch (NullPointerException laterInBlock) {
            throw notBegun.orElseGet(() -> new IOException("its block cannot be unpacked", laterInBlock));
        }
    }

    private static boolean isLink(SevenZArchiveEntry entry) {
        int attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
        boolean posixLink = (attributes & POSIX_MODE) != 0 && (attributes >>> 16 & POSIX_TYPE) == POSIX_LINK;
        return posixLink || (attributes & REPARSE_POINT) != 0;
    }
}
