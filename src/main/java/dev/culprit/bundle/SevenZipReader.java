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

    private static final int START_HEADER_BYTES = 32;

    private final ArtifactVisitor visitor;
    private final Delivery delivery;
    private final MemberDelivery members;

    SevenZipReader(ArtifactVisitor visitor, Delivery delivery, MemberDelivery members) {
        this.visitor = visitor;
        this.delivery = delivery;
        this.members = members;
    }

    /** An archive whose list of files was read, or why it could not be. */
    private record Opened(Optional<SevenZFile> file, Failure refused) {}

    @Override
    public Optional<Failure> read(Artifact archive, SeekableByteChannel channel, Nesting nesting) throws IOException {
        Opened opened = open(archive, channel);
        if (opened.file().isEmpty()) {
            delivery.refuse(archive, opened.refused());
            return Optional.empty();
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
        return Optional.empty();
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
            Optional<Failure> unfinished = unfinished(channel);
            if (unfinished.isPresent()) {
                return new Opened(Optional.empty(), unfinished.get());
            }
            channel.position(0);
            SevenZFile file = SevenZFile.builder()
                    .setSeekableByteChannel(new KeptOpenChannel(channel))
                    .setMaxMemoryLimitKiB(MEMORY_KIB)
                    .setUseDefaultNameForUnnamedEntries(true)
                    .setDefaultName(archive.fileName())
                    .get();
            return new Opened(Optional.of(file), Failure.locked());
        } catch (IOException damaged) {
            Failure failure = Failure.of("archive-damaged", "its list of files cannot be read: ", damaged);
            return new Opened(Optional.empty(), failure.code().equals(Failure.LOCKED) ? listLocked() : failure);
        } catch (IllegalFormatException damaged) {
            // Commons Compress 1.28 stumbles over its own message when a damaged list asks for absurd counts.
            String text = "its list of files cannot be read: its counts are absurd";
            return new Opened(Optional.empty(), new Failure("archive-damaged", text));
        }
    }

    private static Failure listLocked() {
        return new Failure("archive-encrypted", "the archive, with its list of files, is " + Failure.PROTECTED);
    }

    /** Tells of an archive that lost its end, where the list of files is, or that was never given one. */
    private static Optional<Failure> unfinished(SeekableByteChannel channel) throws IOException {
        byte[] header = new ChannelSlice(channel, 0, START_HEADER_BYTES).readNBytes(START_HEADER_BYTES);
        long bytes = channel.size();
        if (header.length < START_HEADER_BYTES) {
            return Optional.of(new Failure("archive-damaged", "breaks off at byte " + bytes + ", inside its header"));
        }
        if (Bytes.areZero(Arrays.copyOfRange(header, 8, START_HEADER_BYTES))) {
            return Optional.of(new Failure("archive-damaged", "was never finished: it has no list of files"));
        }
        long list = START_HEADER_BYTES + Bytes.signedLong(header, 12);
        if (list > bytes) {
            String text = "breaks off at byte " + bytes + ", before its list of files at byte " + list;
            return Optional.of(new Failure("archive-damaged", text));
        }
        return Optional.empty();
    }
}
