package dev.culprit.bundle;

import dev.culprit.model.ArtifactKind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what a file is from its first bytes, and never from its name. */
final class KindDetector {
    /** How many bytes from the start of a file are looked at. */
    static final int HEAD_BYTES = 64 * 1024;

    /** File header and chunk header of an event log (libyal/libevtx, EVTX format, sections 2 and 3). */
    private static final byte[] EVTX_FILE = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] EVTX_CHUNK = "ElfChnk\0".getBytes(StandardCharsets.US_ASCII);

    /** The file header fills 4,096 bytes; a chunk there betrays a log whose file header was overwritten. */
    private static final int EVTX_FIRST_CHUNK = 4096;

    /**
     * A binary performance log is an event trace file: its first u32 is the size of a trace buffer, and that first buffer
     * carries an event of the provider {933f3bb3-943e-490d-9ced-3cbb14c14479} in the byte order of a GUID in memory.
     */
    private static final long BLG_BUFFER_BYTES = 0x10000;

    private static final byte[] BLG_PROVIDER = HexFormat.of().parseHex("b33b3f933e940d499ced3cbb14c14479");

    private static final Set<String> ARCHIVES = Set.of("zip", "7z", "tar", "tgz", "gz", "txz", "xz", "bz2");

    private KindDetector() {}

    /**
     * Returns the kind of a file.
     *
     * @param head its first bytes, {@value #HEAD_BYTES} of them unless the file is shorter
     */
    static ArtifactKind kindOf(byte[] head) {
        if (Bytes.areZero(head) || HeadText.isOnlyMark(head)) {
            return ArtifactKind.EMPTY;
        }
        if (ArchiveFormat.of(head).isPresent()) {
            return ArtifactKind.ARCHIVE;
        }
        if (isEvtx(head)) {
            return ArtifactKind.EVTX;
        }
        if (isBinaryPerformanceLog(head)) {
            return ArtifactKind.PERFMON_BLG;
        }
        return HeadText.of(head).map(TextKind::of).orElse(ArtifactKind.UNKNOWN);
    }

    /**
     * Returns the kind that a name promises and that only binary content can keep; text formats share their extensions
     * with everything.
     */
    static Optional<ArtifactKind> promisedBy(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
        if (extension.equalsIgnoreCase("evtx")) {
            return Optional.of(ArtifactKind.EVTX);
        }
        if (extension.equalsIgnoreCase("blg")) {
            return Optional.of(ArtifactKind.PERFMON_BLG);
        }
        return ARCHIVES.contains(extension.toLowerCase(Locale.ROOT))
                ? Optional.of(ArtifactKind.ARCHIVE)
                : Optional.empty();
    }

    private static boolean isEvtx(byte[] head) {
        return Bytes.startsWith(head, 0, EVTX_FILE)
                || Bytes.startsWith(head, 0, EVTX_CHUNK)
                || Bytes.startsWith(head, EVTX_FIRST_CHUNK, EVTX_CHUNK);
    }

    private static boolean isBinaryPerformanceLog(byte[] head) {
        return head.length >= 4 && Bytes.unsignedInt(head, 0) == BLG_BUFFER_BYTES && Bytes.contains(head, BLG_PROVIDER);
    }
}
