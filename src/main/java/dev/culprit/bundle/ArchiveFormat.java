package dev.culprit.bundle;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The archives and packed files that are told by their first bytes. */
enum ArchiveFormat {
    /** Local file header, empty archive, or the mark of a split archive that fitted one part (APPNOTE 4.3.7, 4.3.16, 8.5.4). */
    ZIP("zip", 0, "504b0304 504b0506 504b0708504b"),
    /** Magic and the only method there is (RFC 1952, 2.3.1). */
    GZIP("gzip", 0, "1f8b08"),
    /** Magic of the stream header (The .xz File Format 1.2.1, section 2.1.1.1). */
    XZ("xz", 0, "fd377a585a00"),
    /** {@code BZh}, a level from 1 to 9, and the six bytes that begin a block; an empty one has no block. */
    BZIP2("bzip2", 0, bzip2Starts()),
    /** {@code 7z} and four more bytes (7zFormat.txt of the LZMA SDK). */
    SEVEN_ZIP("7z", 0, "377abcaf271c"),
    /** {@code MSCF} and a reserved zero (MS-CAB 2.1). */
    CABINET("cabinet", 0, "4d53434600000000"),
    /** {@code Rar!}, common to versions 4 and 5. */
    RAR("rar", 0, "526172211a07"),
    /** {@code ustar}, which POSIX and GNU headers carry at byte 257. */
    TAR("tar", 257, "7573746172");

    private final String label;
    private final int offset;
    private final String signatures;

    ArchiveFormat(String label, int offset, String signatures) {
        this.label = label;
        this.offset = offset;
        this.signatures = signatures;
    }

    private static String bzip2Starts() {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(level -> "425a683" + level + "314159265359")
                .collect(Collectors.joining(" "));
    }

    /** Returns the format whose signature the first bytes carry. */
    static Optional<ArchiveFormat> of(byte[] head) {
        return Arrays.stream(values()).filter(format -> format.isAt(head)).findFirst();
    }

    private boolean isAt(byte[] head) {
        return Arrays.stream(signatures.split(" ", -1))
                .anyMatch(signature ->
                        Bytes.startsWith(head, offset, HexFormat.of().parseHex(signature)));
    }

    String label() {
        return label;
    }
}
