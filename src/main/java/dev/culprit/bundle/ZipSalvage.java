package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Reads what is left of a zip without a directory, such as a download that broke off: its entries in sequence. */
final class ZipSalvage {
    private final Delivery delivery;
    private final UniqueNames names = new UniqueNames();
    private long filesRead;

    ZipSalvage(Delivery delivery) {
        this.delivery = delivery;
    }

    /**
     * Reads entries until one is damaged or a limit is met: what lies behind it cannot be found.
     *
     * @param archive the zip, already told to the visitor
     * @param channel its bytes
     * @param damage why there is no directory
     * @param nesting where the entries lie
     * @return the damage and what could be read despite it
     * @throws IOException if the visitor throws it
     */
    Failure read(Artifact archive, SeekableByteChannel channel, String damage, Nesting nesting) throws IOException {
        channel.position(0);
        var zip = new ZipArchiveInputStream(Channels.newInputStream(channel), ZipReader.NAMES.name(), true);
        Optional<ZipArchiveEntry> next = next(zip);
        while (next.isPresent() && entry(archive, zip, next.get(), nesting)) {
            next = next(zip);
        }
        return new Failure("archive-damaged", damage + "; files read in sequence to their end: " + filesRead);
    }

    /** Damage between two entries ends the archive like its end does. */
    private static Optional<ZipArchiveEntry> next(ZipArchiveInputStream zip) {
        try {
            return Optional.ofNullable(zip.getNextEntry());
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Returns whether the next entry can be found. */
    private boolean entry(Artifact archive, ZipArchiveInputStream zip, ZipArchiveEntry entry, Nesting nesting)
            throws IOException {
        String separated = EntryName.separated(entry.getName());
        if (ZipEntryCheck.isFolder(entry, separated)) {
            return true;
        }
        String name = names.of(EntryName.inside(separated));
        Artifact file = MemberDelivery.inside(archive, name, entry.getSize());
        Optional<Failure> tooMany = nesting.meter().countEntries(1);
        Optional<Failure> refused = tooMany.or(() -> refuse(entry, separated, nesting.meter()));
        if (refused.isPresent()) {
            delivery.refuse(file, refused.get());
        }
        if (tooMany.isPresent() || !ZipEntryCheck.isUnpackable(entry)) {
            return false;
        }
        Content.Watch watch = nesting.meter().entry(entry.getCompressedSize());
        try (var content = new Content(() -> new EntryStream(zip), "archive-damaged", watch)) {
            if (refused.isEmpty()) {
                delivery.deliver(file, Opening.of(content), nesting);
            }
            content.transferTo(OutputStream.nullOutputStream());
            filesRead += refused.isEmpty() && content.failure().isEmpty() ? 1 : 0;
            return content.failure().isEmpty();
        }
    }

    private static Optional<Failure> refuse(ZipArchiveEntry entry, String separated, ArchiveMeter meter) {
        return EntryName.escapes(separated) ? Optional.of(EntryName.escape()) : ZipEntryCheck.refuse(entry, meter);
    }

    /** The current entry; closing it leaves the archive open. */
    private static final class EntryStream extends FilterInputStream {
        EntryStream(InputStream zip) {
            super(zip);
        }

        @Override
        public void close() {
            // The next entry is still to come.
        }
    }
}
