package dev.culprit.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Binary files that lie in collections, hold no records that are read here, and are told by their first bytes. */
enum KnownForm {
    /** What {@code PAGEDU64} and {@code PAGEDUMP} share, 64 and 32 bit (DUMP_HEADER of the debugging tools). */
    KERNEL_DUMP(0, "a memory dump of Windows; a debugger reads it", "PAGEDU"),
    /** MINIDUMP_SIGNATURE (minidumpapiset.h). */
    PROCESS_DUMP(0, "a memory dump of a process; a debugger reads it", "MDMP"),
    /** Signature of a hive's base block (winreg-kb, REGF format). */
    REGISTRY_HIVE(0, "a hive of the registry; export the keys with reg export", "regf"),
    /** Signature behind the header's size (MS-EVEN 2.2, ELF log). */
    OLD_EVENT_LOG(4, "an event log of Windows before Vista; save it as evtx with a newer Event Viewer", "LfLe");

    private final int offset;
    private final String why;
    private final String signature;

    KnownForm(int offset, String why, String signature) {
        this.offset = offset;
        this.why = why;
        this.signature = signature;
    }

    /**
     * Returns why a file is not read.
     *
     * @param head its first bytes
     */
    static Optional<String> whyNotRead(byte[] head) {
        return Arrays.stream(values())
                .filter(form -> form.isAt(head))
                .findFirst()
                .map(form -> form.why);
    }

    private boolean isAt(byte[] head) {
        return Bytes.startsWith(head, offset, signature.getBytes(StandardCharsets.US_ASCII));
    }
}
