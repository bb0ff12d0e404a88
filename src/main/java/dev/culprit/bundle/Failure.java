package dev.culprit.bundle;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/**
 * Why a file could not be read to its end.
 *
 * @param code code of the problem
 * @param text one sentence
 */
record Failure(String code, String text) {

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
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
    }
}
