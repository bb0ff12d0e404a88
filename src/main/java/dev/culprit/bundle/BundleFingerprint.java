package dev.culprit.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells bundles apart by what they hold, so that an index can be kept for a bundle and found again wherever it lies.
 *
 * <p>It covers the path in the bundle, the size and the content of every file on disk; archives count as the files they
 * are. Links and whatever else is not read do not count.
 */
public final class BundleFingerprint {
    private static final int BUFFER_BYTES = 1 << 18;

    private BundleFingerprint() {}

    /**
     * Reads all files once and returns their fingerprint.
     *
     * @param inputs folders and files in any order
     * @return 64 hexadecimal digits; what cannot be read counts with the bytes that came before
     */
    public static String of(List<Path> inputs) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        InputFiles.of(inputs).files().stream()
                .filter(file -> file.skipped().isEmpty())
                .forEach(file -> add(file, digest, buffer));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Lengths stand before and behind what they count, so that no two bundles feed the same bytes. */
    private static void add(InputFile file, MessageDigest digest, byte[] buffer) {
        byte[] path = file.path().getBytes(StandardCharsets.UTF_8);
        digest.update(number(path.length));
        digest.update(path);
        digest.update(number(file.bytes()));
        try (var content = new Content(() -> Files.newInputStream(file.location()), "unreadable", Content.Watch.NONE)) {
            int read = content.read(buffer, 0, buffer.length);
            while (read >= 0) {
                digest.update(buffer, 0, read);
                read = content.read(buffer, 0, buffer.length);
            }
            digest.update(number(content.position()));
        }
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
