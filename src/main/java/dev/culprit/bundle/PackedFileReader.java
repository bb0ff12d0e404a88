package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Reads gzip, xz and bzip2: one packed file each, and when that is a tar, the files of the tar as if it were not packed. */
final class PackedFileReader {
    /** The dictionary of xz at its highest preset is 64 MiB; the format allows 1.5 GiB. */
    private static final int MEMORY_KIB = 272 << 10;

    private static final Pattern EXTENSION = Pattern.compile("\\.(?:gz|xz|bz2)$", Pattern.CASE_INSENSITIVE);

    private final ArtifactVisitor visitor;
    private final Delivery delivery;

    PackedFileReader(ArtifactVisitor visitor, Delivery delivery) {
        this.visitor = visitor;
        this.delivery = delivery;
    }

    /**
     * Reads a packed file.
     *
     * @param archive the packed file
     * @param format how it is packed
     * @param packed its bytes, none of them read
     * @param nesting where it lies
     * @throws IOException if the visitor throws it
     */
    void read(Artifact archive, ArchiveFormat format, Opening packed, Nesting nesting) throws IOException {
        Content.Watch watch = nesting.meter().entry(archive.bytes());
        try (var content = new Content(() -> new ShortReads(unpacking(format, packed)), "archive-damaged", watch)) {
            Opening opening = Opening.of(content);
            if (opening.position() == 0 && opening.failure().isPresent()) {
                delivery.refuse(archive, opening.failure().get());
            } else if (opening.archiveFormat().equals(Optional.of(ArchiveFormat.TAR))) {
                delivery.open(archive, ArchiveFormat.TAR, opening, nesting.spooled());
            } else {
                file(archive, opening, nesting);
            }
        }
    }

    private void file(Artifact archive, Opening content, Nesting nesting) throws IOException {
        Optional<Failure> tooMany = nesting.meter().countEntries(1);
        if (tooMany.isPresent()) {
            delivery.refuse(archive, tooMany.get());
            return;
        }
        visitor.archive(archive);
        String name = EXTENSION.matcher(archive.fileName()).replaceFirst("");
        String inside = EntryName.inside(EntryName.separated(name));
        delivery.deliver(MemberDelivery.inside(archive, inside, -1), content, nesting.inside());
    }

    /** Several packed files one behind another count as one, as the tools that write them in parallel leave them. */
    private static InputStream unpacking(ArchiveFormat format, InputStream packed) throws IOException {
        return switch (format) {
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .get();
            case XZ ->
                XZCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MEMORY_KIB)
                        .get();
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case ZIP, SEVEN_ZIP, TAR, CABINET, RAR ->
                throw new IllegalArgumentException(format.label() + " is no packed file");
        };
    }

    /** Unpackers throw away what a read yielded before it met damage, so each read is kept short. */
    private static final class ShortReads extends FilterInputStream {
        private static final int LONGEST = 512;

        ShortReads(InputStream unpacking) {
            super(unpacking);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, LONGEST));
        }
    }
}
