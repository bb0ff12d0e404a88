package dev.culprit.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip in the making, also with what no honest tool would write. */
final class Zips {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip;

    private Zips(Charset names) {
        this.zip = new ZipOutputStream(bytes, names);
    }

    static Zips zip() {
        return new Zips(StandardCharsets.UTF_8);
    }

    static Zips zipWithNamesIn(String charset) {
        return new Zips(Charset.forName(charset));
    }

    Zips with(String name, String text) throws IOException {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds an entry whose sizes stand behind its data, as streaming writers leave them. */
    Zips with(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        return this;
    }

    byte[] bytes() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }

    /** Returns the zip with some bytes of every central directory entry replaced. */
    byte[] bytesWithDirectory(int offsetInEntry, int... values) throws IOException {
        byte[] changed = bytes();
        for (int at = 0; at + 46 <= changed.length; at++) {
            if (changed[at] == 'P' && changed[at + 1] == 'K' && changed[at + 2] == 1 && changed[at + 3] == 2) {
                for (int i = 0; i < values.length; i++) {
                    changed[at + offsetInEntry + i] = (byte) values[i];
                }
            }
        }
        return changed;
    }
}
