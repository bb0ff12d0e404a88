package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/**
 * Reads 7z archives, unpacked once into memory or one temporary file.
 *
 * <p>Source of the start header: 7zFormat.txt of the LZMA SDK.
 */
final class SevenZipReader implements ArchiveReader {
    /** A dictionary of 256 MiB, the largest that 7-Zip takes by itself, with what the unpacker needs beside it. */
    private static final int MEMORY_KIB = 272 << 10;

    private static final String DAMAGED = "archive-damaged";

    /** The start header: signature and version, its checksum, then offset, size and checksum of the list of files. */
    private static final int START_HEADER_BYTES = 32;

    private static final int CHECKSUM_AT = 8;
    private static final int LIST_AT = 12;

    private final ArtifactVisitor visitor;
    private final Delivery delivery;
    private final MemberDelivery members;

    SevenZipReader(ArtifactVisitor visitor, Delivery delivery, MemberDelivery members) {
        this.visitor = visitor;
        this.delivery = delivery;
        this.members = members;
    }

    /** An archive whose list of files was read, or why it could not be; neither for an archive without files. */
    private record Opened(Optional<SevenZFile> file, Optional<Failure> refused) {}

    @Override
    public Optional<Failure> read(
            Artifact archive, SeekableByteChannel channel, Nesting nesting, Optional<Failure> brokenOff)
            throws IOException {
        Opened opened = open(archive, channel);
        if (opened.refused().isPresent()) {
            delivery.refuse(archive, brokenOff.or(opened::refused).orElseThrow());
            return Optional.empty();
        }
        if (opened.file().isEmpty()) {
            visitor.archive(archive);
            return brokenOff;
        }
        try (SevenZFile file = opened.file().get()) {
            List<SevenZArchiveEntry> entries = files(file);
            Optional<Failure> tooMany = nesting.meter().countEntries(entries.size());
            if (tooMany.isPresent()) {
                delivery.refuse(archive, tooMany.get());
            } else {
                unpack(archive, new SevenZipContents(file, entries, nesting.meter()), nesting.inside());
            }
        }
        return brokenOff;
    }

    private void unpack(Artifact archive, SevenZipContents contents, Nesting inside) throws IOException {
        Optional<SeekableByteChannel> unpacked = delivery.open(archive, contents, inside);
        if (unpacked.isPresent()) {
            try (SeekableByteChannel channel = unpacked.get()) {
                visitor.archive(archive);
                members.deliver(archive, contents.members(channel), inside);
            }
        }
    }

    private static List<SevenZArchiveEntry> files(SevenZFile file) {
        var files = new ArrayList<SevenZArchiveEntry>();
        for (SevenZArchiveEntry entry : file.getEntries()) {
            if (!entry.isDirectory()) {
                files.add(entry);
            }
        }
        return files;
    }

    private static Opened open(Artifact archive, SeekableByteChannel channel) {
        try {
            byte[] header = new ChannelSlice(channel, 0, START_HEADER_BYTES).readNBytes(START_HEADER_BYTES);
            Optional<Failure> unfinished = unfinished(header, channel.size());
            if (unfinished.isPresent() || Bytes.areZero(Arrays.copyOfRange(header, LIST_AT, START_HEADER_BYTES))) {
                return new Opened(Optional.empty(), unfinished);
            }
            channel.position(0);
            SevenZFile file = SevenZFile.builder()
                    .setSeekableByteChannel(new KeptOpenChannel(channel))
                    .setMaxMemoryLimitKiB(MEMORY_KIB)
                    .setUseDefaultNameForUnnamedEntries(true)
                    .setDefaultName(archive.fileName())
                    .get();
            return new Opened(Optional.of(file), Optional.empty());
        } catch (IOException damaged) {
            Failure failure = Failure.of(DAMAGED, "its list of files cannot be read: ", damaged);
            boolean locked = failure.code().equals(Failure.LOCKED);
            return new Opened(Optional.empty(), Optional.of(locked ? listLocked() : failure));
        } catch (IllegalFormatException damaged) {
            // Commons Compress 1.28 stumbles over its own message when a damaged list asks for absurd counts.
            String text = "its list of files cannot be read: its counts are absurd";
            return new Opened(Optional.empty(), Optional.of(new Failure(DAMAGED, text)));
        }
    }

    private static Failure listLocked() {
        return new Failure("archive-encrypted", "the archive, with its list of files, is " + Failure.PROTECTED);
    }

    /** Tells of an archive that lost its end, where the list of files is, or that was never given one. */
    private static Optional<Failure> unfinished(byte[] header, long bytes) {
        if (header.length < START_HEADER_BYTES) {
            return Optional.of(new Failure(DAMAGED, "breaks off at byte " + bytes + ", inside its header"));
        }
        if (Bytes.areZero(Arrays.copyOfRange(header, CHECKSUM_AT, START_HEADER_BYTES))) {
            return Optional.of(new Failure(DAMAGED, "was never finished: it has no list of files"));
        }
        long list = START_HEADER_BYTES + Bytes.signedLong(header, LIST_AT);
        if (list > bytes) {
            String text = "breaks off at byte " + bytes + ", before its list of files at byte " + list;
            return Optional.of(new Failure(DAMAGED, text));
        }
        return Optional.empty();
    }
}
