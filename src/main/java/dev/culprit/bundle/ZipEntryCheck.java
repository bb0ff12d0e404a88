package dev.culprit.bundle;

import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** Tells which entries of a zip must not or cannot be read. */
final class ZipEntryCheck {
    /** Deflate64 is what Windows Explorer writes for large files. */
    private static final Set<ZipMethod> METHODS = Set.of(
            ZipMethod.STORED, ZipMethod.DEFLATED, ZipMethod.ENHANCED_DEFLATED, ZipMethod.BZIP2, ZipMethod.IMPLODING);

    private ZipEntryCheck() {}

    /**
     * Returns why an entry is not to be read, or nothing if it is.
     *
     * @param entry the entry
     * @param separated its name with {@code /}
     * @param meter what is allowed
     */
    static Optional<Failure> refuse(ZipArchiveEntry entry, String separated, ArchiveMeter meter) {
        if (EntryName.escapes(separated)) {
            return Optional.of(new Failure("entry-escapes", "the name of the entry leads out of the archive"));
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of(new Failure("entry-encrypted", "the entry is encrypted; unpack it with its password"));
        }
        if (!isUnpackable(entry)) {
            String text = "packed with method " + entry.getMethod() + ", which cannot be unpacked here";
            return Optional.of(new Failure("entry-method", text));
        }
        return meter.refuseClaim(entry.getSize());
    }

    /** Tells whether an entry is a folder; one that holds bytes is a file, whatever its name ends with. */
    static boolean isFolder(ZipArchiveEntry entry, String separated) {
        return separated.endsWith("/") && entry.getSize() <= 0;
    }

    /** Tells whether the bytes of an entry can be had at all. */
    static boolean isUnpackable(ZipArchiveEntry entry) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return method != null
                && METHODS.contains(method)
                && !entry.getGeneralPurposeBit().usesEncryption();
    }
}
