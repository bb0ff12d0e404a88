package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Reads the entries of a zip, by its directory or, where that is gone, in sequence. */
final class ZipReader {
    /** The code page of names without UTF-8 flag (APPNOTE appendix D). */
    static final Charset NAMES = Charset.forName("IBM437");

    private final ArtifactVisitor visitor;
    private final Delivery delivery;

    ZipReader(ArtifactVisitor visitor, Delivery delivery) {
        this.visitor = visitor;
        this.delivery = delivery;
    }

    private record NamedEntry(String name, ZipArchiveEntry entry) {}

    /** The directory of a zip, or why there is none to be had. */
    private record Directory(Optional<ZipFile> zip, long entries, String damage) {}

    /**
     * Reads a zip.
     *
     * @param archive the zip
     * @param content its bytes from the start
     * @param nesting where it lies
     * @throws IOException if the visitor throws it
     */
    void read(Artifact archive, InputStream content, Nesting nesting) throws IOException {
        Optional<SeekableByteChannel> opened = open(archive, content, nesting);
        if (opened.isEmpty()) {
            return;
        }
        try (SeekableByteChannel channel = opened.get()) {
            Directory directory = directory(channel, nesting.meter());
            Optional<Failure> tooMany = nesting.meter().countEntries(directory.entries());
            if (tooMany.isPresent()) {
                delivery.refuse(archive, tooMany.get());
                return;
            }
            visitor.archive(archive);
            if (directory.zip().isPresent()) {
                entries(directory.zip().get(), archive, nesting.inside());
            } else {
                new ZipSalvage(visitor, delivery).read(archive, channel, directory.damage(), nesting.inside());
            }
        }
    }

    private Optional<SeekableByteChannel> open(Artifact archive, InputStream content, Nesting nesting) {
        try {
            return Optional.of(nesting.access().open(content));
        } catch (IOException thrown) {
            delivery.refuse(archive, new Failure("unreadable", "cannot be opened: " + Failure.reason(thrown)));
            return Optional.empty();
        }
    }

    private static Directory directory(SeekableByteChannel channel, ArchiveMeter meter) {
        try {
            long entries = CentralDirectory.countEntries(channel, meter.entriesLeft());
            if (entries > meter.entriesLeft()) {
                return new Directory(Optional.empty(), entries, "");
            }
            channel.position(0);
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new KeptOpenChannel(channel))
                    .setCharset(NAMES)
                    .setUseUnicodeExtraFields(true)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            return new Directory(Optional.of(zip), entries, "");
        } catch (IOException damaged) {
            return new Directory(Optional.empty(), 0, Failure.reason(damaged));
        }
    }

    private void entries(ZipFile zip, Artifact archive, Nesting nesting) throws IOException {
        for (NamedEntry named : sorted(zip)) {
            ZipArchiveEntry entry = named.entry();
            Artifact file = artifact(archive, named.name(), entry);
            Optional<Failure> refused =
                    ZipEntryCheck.refuse(entry, EntryName.separated(entry.getName()), nesting.meter());
            if (nesting.meter().exhausted().isPresent()) {
                visitor.skipped(file, nesting.meter().exhausted().get().text());
            } else if (refused.isPresent()) {
                delivery.refuse(file, refused.get());
            } else if (entry.isUnixSymlink()) {
                visitor.skipped(file, "a link inside an archive");
            } else {
                deliver(zip, entry, file, nesting);
            }
        }
    }

    private void deliver(ZipFile zip, ZipArchiveEntry entry, Artifact file, Nesting nesting) throws IOException {
        Content.Opener unpacked = () -> new VerifiedStream(zip.getInputStream(entry), entry.getSize(), entry.getCrc());
        Content.Watch watch = nesting.meter().entry(entry.getCompressedSize());
        try (var content = new Content(unpacked, "archive-damaged", watch)) {
            delivery.deliver(file, content, nesting);
        }
    }

    static Artifact artifact(Artifact archive, String name, ZipArchiveEntry entry) {
        String hint = HostHint.of(name, archive.hostHint());
        return new Artifact(archive.path() + "!/" + name, ArtifactKind.UNKNOWN, Math.max(-1, entry.getSize()), hint);
    }

    /** Equal names are numbered in the order of the directory, before all are sorted. */
    private static List<NamedEntry> sorted(ZipFile zip) {
        var names = new UniqueNames();
        var sorted = new ArrayList<NamedEntry>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String separated = EntryName.separated(entry.getName());
            if (!ZipEntryCheck.isFolder(entry, separated)) {
                sorted.add(new NamedEntry(names.of(EntryName.inside(separated)), entry));
            }
        }
        sorted.sort(Comparator.comparing(NamedEntry::name));
        return sorted;
    }
}
