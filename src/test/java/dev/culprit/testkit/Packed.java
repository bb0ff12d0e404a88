package dev.culprit.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives and packed files for tests; what Commons Compress cannot write was written by 7-Zip 26.02. */
public final class Packed {
    /** {@code 7z a -psecret -mhe=on} of a.txt and m.log: the list of files is encrypted too. */
    public static final byte[] LIST_LOCKED_7Z = decoded("""
            N3q8ryccAAQyHRIxoAAAAAAAAAA9AAAAAAAAAG0Sd4ciZsGn59/avXvHm00rMwqq6Ru+YqwmCk76tiH5syRShJPzCtvrfTBTnFz2
            O+3ZjHOYhiQHYDE1RJVcUp311g2aTeRbnb7uKyvobe4H0DkXTSS1kRQqmm+etO/pS5gl4UpnhX+JvEvHQwtveIKYK/bdKiDwlMNn
            3+W7tltT4lg50dLBeqjes0wNB1ry+PpIfVcvFR2OHorzAYvzzEe6rfBnFwYgAQmAgAAHCwEAAiQG8QcBElMPbFZ145ldd6Te+jXR
            kScSOSMDAQEFXQAQAAABAAx7gI4KAbM/xY4AAA==""");

    /** {@code 7z a -m0=PPMd} of a.txt and m.log, then {@code 7z a -m0=LZMA2} of z.txt: two blocks. */
    public static final byte[] HALF_PPMD_7Z = decoded("""
            N3q8ryccAASsd58siQAAAAAAAAAhAAAAAAAAAHEp1CwAZgVYJBVVkAdxkwbUPR6qAAEABGxhc3QKAAAAgTMHrjGZZnLPllThELyj
            h3K9PFIzJa12OUGulfNviRthp8dk+Y7uIulwzFmkz3BpU0JqWZ/kbx+N3WNoTpTcoMq8ALUTl83FdgJK/b10++QRCgW7+90AN9HK
            /THqTNCKc/tPydc/HrMdbAAAABcGGgEJbwAHCwEAASMDAQEFXQAQAAAMgJIKAcbBsD8AAA==""");

    /** {@code 7z a -mqs=on -snl}: link, a.txt, z.txt and m.log in one block, in this order. */
    public static final byte[] SOLID_7Z = decoded("""
            N3q8ryccAARQ+F2+lgAAAAAAAAAhAAAAAAAAAHA9AqcBABZhLnR4dGZpcnN0Cmxhc3QKbWlkZGxlCgAAAIEzB64Pz7XvEA/r6py/
            Nj3+dICx8hEE0afntYdEei+Y+9eZl10CA6HakKK3PgSD/o9hB0rC0xYbyFkcE6IhL1CAjeEgZ8PRtRZYEed5tcY9HVqb9sdxFif+
            /ZJ3YqlNuzdNOXem5+rMQSUkX78/xhxQK+SzgBb0AAAXBhsBCXsABwsBAAEjAwEBBV0AEAAADICuCgFjm1QRAAA=""");

    private Packed() {}

    /** One file on its way into an archive. */
    public static final class Source {
        private final String name;
        private final byte[] content;

        private Source(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }
    }

    public static Source file(String name, String text) {
        return new Source(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Source file(String name, byte[] content) {
        return new Source(name, content);
    }

    /** Returns a tar whose long names stand in headers of POSIX. */
    public static byte[] tar(Source... files) throws IOException {
        return tar(TarArchiveOutputStream.LONGFILE_POSIX, files);
    }

    /** Returns a tar whose long names stand in entries of their own, as GNU tar writes them. */
    public static byte[] gnuTar(Source... files) throws IOException {
        return tar(TarArchiveOutputStream.LONGFILE_GNU, files);
    }

    private static byte[] tar(int longNames, Source... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(longNames);
            for (Source file : files) {
                var entry = new TarArchiveEntry(file.name, true);
                entry.setSize(file.content.length);
                tar.putArchiveEntry(entry);
                tar.write(file.content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Returns a tar with an entry that is no file: {@code type} is one of the marks of the header. */
    public static byte[] tarWith(String name, byte type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            var entry = new TarArchiveEntry(name, type);
            entry.setLinkName("/etc/passwd");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    public static byte[] sevenZip(Source... files) throws IOException {
        var channel = new SeekableInMemoryByteChannel();
        return sevenZip(channel, new SevenZOutputFile(channel), files);
    }

    /** Returns a 7z whose files are encrypted and whose list of files is not. */
    public static byte[] lockedSevenZip(Source... files) throws IOException {
        var channel = new SeekableInMemoryByteChannel();
        return sevenZip(channel, new SevenZOutputFile(channel, "secret".toCharArray()), files);
    }

    private static byte[] sevenZip(SeekableInMemoryByteChannel channel, SevenZOutputFile archive, Source... files)
            throws IOException {
        for (Source file : files) {
            var entry = new SevenZArchiveEntry();
            entry.setName(file.name);
            archive.putArchiveEntry(entry);
            archive.write(file.content);
            archive.closeArchiveEntry();
        }
        archive.close();
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    /** Returns a zip whose every header uses the form for 64-bit sizes (APPNOTE 4.5.3). */
    public static byte[] zip64(Source... files) throws IOException {
        var channel = new SeekableInMemoryByteChannel();
        try (var zip = new ZipArchiveOutputStream(channel)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (Source file : files) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.name));
                zip.write(file.content);
                zip.closeArchiveEntry();
            }
            zip.finish();
            return Arrays.copyOf(channel.array(), (int) channel.size());
        }
    }

    public static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        return packed(bytes, new GzipCompressorOutputStream(bytes), content);
    }

    public static byte[] xz(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        return packed(bytes, new XZCompressorOutputStream(bytes), content);
    }

    public static byte[] bzip2(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        return packed(bytes, new BZip2CompressorOutputStream(bytes), content);
    }

    private static byte[] packed(ByteArrayOutputStream bytes, OutputStream packing, byte[] content) throws IOException {
        packing.write(content);
        packing.close();
        return bytes.toByteArray();
    }

    private static byte[] decoded(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }
}
