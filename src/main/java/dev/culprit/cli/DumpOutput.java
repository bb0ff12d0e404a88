package dev.culprit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a dump goes: standard output or a file, which is made when the first byte comes, so that a run that finds nothing
 * leaves no empty file and does not overwrite one.
 */
final class DumpOutput extends OutputStream {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final Opener opener;
    private Optional<OutputStream> opened = Optional.empty();
    private boolean readerGone;

    /** Opens what the bytes go to. */
    private interface Opener {
        OutputStream open() throws IOException;
    }

    private DumpOutput(Opener opener) {
        this.opener = opener;
    }

    static DumpOutput to(OutputStream standard) {
        return new DumpOutput(() -> standard);
    }

    static DumpOutput to(Path file) {
        return new DumpOutput(() -> Files.newOutputStream(file));
    }

    /** Tells whether writing failed because nobody reads any more, as behind {@code | head}. */
    boolean readerGone() {
        return readerGone;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            stream().write(bytes, offset, length);
        } catch (IOException failed) {
            throw noted(failed);
        }
    }

    private OutputStream stream() throws IOException {
        if (opened.isEmpty()) {
            opened = Optional.of(new BufferedOutputStream(opener.open(), BUFFER_BYTES));
        }
        return opened.get();
    }

    @Override
    public void flush() throws IOException {
        if (opened.isPresent()) {
            try {
                opened.get().flush();
            } catch (IOException failed) {
                throw noted(failed);
            }
        }
    }

    /** The word is "Broken pipe" on Unix; Windows translates the rest of its sentence. */
    private IOException noted(IOException failed) {
        readerGone =
                String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        return failed;
    }

    /** Flushes and closes; what is left is dropped without a word once the reader is gone. */
    @Override
    public void close() throws IOException {
        if (opened.isPresent() && !readerGone) {
            flush();
            opened.get().close();
        }
    }
}
