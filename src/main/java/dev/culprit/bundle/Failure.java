package dev.culprit.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;

/**
 * Why a file could not be read to its end.
 *
 * @param code code of the problem
 * @param text one sentence
 */
record Failure(String code, String text) {
    /** Code of a file that cannot be read without a password. */
    static final String LOCKED = "entry-encrypted";

    /** Ends a sentence that begins with what is protected, and stands alone as the reason why a file is not read. */
    static final String PROTECTED = "protected by a password; unpack it with the password and name the folder";

    /** How Commons Compress begins to say that it has no unpacker, and what it says of the filter BCJ2. */
    private static final String NO_UNPACKER = "Unsupported compression method ";

    private static final String SEVERAL_STREAMS = "Multi input/output stream coders";

    /** Methods of 7z as Commons Compress prints their ids, signed bytes (DOC/Methods.txt of the LZMA SDK). */
    private static final Map<String, String> METHODS = Map.of(
            "[3, 4, 1]", "PPMd",
            "[10]", "the ARM64 filter",
            "[11]", "the RISC-V filter",
            "[4, -9, 17, 1]", "Zstandard",
            "[4, -9, 17, 2]", "Brotli",
            "[4, -9, 17, 4]", "LZ4");

    /**
     * Tells what went wrong while reading.
     *
     * @param code code of the problem unless the exception tells a better one
     * @param where the start of the sentence, which the reason ends
     * @param thrown what the reading ended with
     */
    static Failure of(String code, String where, IOException thrown) {
        if (thrown instanceof PasswordRequiredException) {
            return locked();
        }
        if (thrown instanceof MemoryLimitException limit) {
            String needed = "unpacking needs " + limit.getMemoryNeededInKb() + " KiB of memory, allowed are ";
            return new Failure("archive-limit", needed + limit.getMemoryLimitInKb());
        }
        String reason = reason(thrown);
        if (reason.startsWith(NO_UNPACKER)) {
            String method = reason.substring(NO_UNPACKER.length(), reason.indexOf(']') + 1);
            return notUnpackable(METHODS.getOrDefault(method, "method " + method));
        }
        return reason.startsWith(SEVERAL_STREAMS)
                ? notUnpackable("the BCJ2 filter")
                : new Failure(code, where + reason);
    }

    /** Returns the failure of a file that only its password opens. */
    static Failure locked() {
        return new Failure(LOCKED, PROTECTED);
    }

    /** Returns the failure of a file whose way of packing is not known here. */
    static Failure notUnpackable(String method) {
        return new Failure("entry-method", "packed with " + method + ", which cannot be unpacked here");
    }

    /** Says what an I/O exception means to the person who sees it, without class names and absolute paths. */
    static String reason(IOException thrown) {
        if (thrown instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (thrown instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (thrown instanceof FileSystemLoopException) {
            return "the links of its path form a loop";
        }
        if (thrown instanceof EOFException) {
            return "it breaks off there";
        }
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
    }
}
