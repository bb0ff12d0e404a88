package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Reads the entries of a zip, by its directory or, where that is gone, in sequence. */
final class ZipReader implements ArchiveReader {
    /** The code page of names without UTF-8 flag (APPNOTE appendix D). */
    static final Charset NAMES = Charset.forName("IBM437");

    private final ArtifactVisitor visitor;
    private final Delivery delivery;
    private final MemberDelivery members;

    ZipReader(ArtifactVisitor visitor, Delivery delivery, MemberDelivery members) {
        this.visitor = visitor;
        this.delivery = delivery;
        this.members = members;
    }

    /** The directory of a zip, or why there is none to be had. */
    private record Directory(Optional<ZipFile> zip, long entries, String damage) {}

    @Override
    public Optional<Failure> read(
            Artifact archive, SeekableByteChannel channel, Nesting nesting, Optional<Failure> brokenOff)
            throws IOException {
        Directory directory = directory(channel, nesting.meter());
        Optional<Failure> tooMany = nesting.meter().countEntries(directory.entries());
        if (tooMany.isPresent()) {
            delivery.refuse(archive, tooMany.get());
            return Optional.empty();
        }
        visitor.archive(archive);
        if (directory.zip().isPresent()) {
            members.deliver(archive, members(directory.zip().get(), nesting.meter()), nesting.inside());
            return brokenOff;
        }
        Failure damage = new ZipSalvage(delivery).read(archive, channel, directory.damage(), nesting.inside());
        return brokenOff.or(() -> Optional.of(damage));
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

    private static List<Member> members(ZipFile zip, ArchiveMeter meter) {
        var members = new ArrayList<Member>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = EntryName.separated(entry.getName());
            if (!ZipEntryCheck.isFolder(entry, name)) {
                members.add(member(zip, entry, name, meter));
            }
        }
        return members;
    }

    private static Member member(ZipFile zip, ZipArchiveEntry entry, String name, ArchiveMeter meter) {
        Optional<Failure> refused = ZipEntryCheck.refuse(entry, meter);
        if (refused.isPresent()) {
            return Member.refused(name, entry.getSize(), refused.get());
        }
        if (entry.isUnixSymlink()) {
            return Member.skipped(name, entry.getSize(), Member.LINK);
        }
        return Member.packed(name, entry.getSize(), () -> content(zip, entry, meter));
    }

    private static Content content(ZipFile zip, ZipArchiveEntry entry, ArchiveMeter meter) {
        Content.Opener unpacked = () -> new VerifiedStream(zip.getInputStream(entry), entry.getSize(), entry.getCrc());
        return new Content(unpacked, "archive-damaged", meter.entry(entry.getCompressedSize()));
    }
}
