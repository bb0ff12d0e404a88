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
     * @param meter what is allowed
     */
    static Optional<Failure> refuse(ZipArchiveEntry entry, ArchiveMeter meter) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of(Failure.locked());
        }
        if (!isUnpackable(entry)) {
            return Optional.of(Failure.notUnpackable(method(entry)));
        }
        return meter.refuseClaim(entry.getSize());
    }

    private static String method(ZipArchiveEntry entry) {
        ZipMethod known = ZipMethod.getMethodByCode(entry.getMethod());
        String number = "method " + entry.getMethod();
        return known == null || known == ZipMethod.UNKNOWN ? number : known.name() + " (" + number + ")";
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
