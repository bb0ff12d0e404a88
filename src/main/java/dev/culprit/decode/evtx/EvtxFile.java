package dev.culprit.decode.evtx;

import dev.culprit.decode.RawSink;
import java.io.IOException;
import java.io.InputStream;

/** One run over one file: the file header, then chunk after chunk to the end of the file, whatever their claimed number. */
final class EvtxFile {
    private final String path;
    private final InputStream content;
    private final RawSink sink;
    private final byte[] buffer = new byte[ChunkHeader.CHUNK_SIZE];
    private long offset;
    private long blocks;
    private long foreignBlocks;

    EvtxFile(String path, InputStream content, RawSink sink) {
        this.path = path;
        this.content = content;
        this.sink = sink;
    }

    void decode() throws IOException {
        Bytes block = read(FileHeader.BLOCK_SIZE);
        if (FileHeader.hasMagic(block)) {
            decodeWith(block);
        } else {
            decodeWithout(ForeignFile.describe(block));
        }
    }

    private void decodeWith(Bytes block) throws IOException {
        FileHeader header;
        try {
            header = FileHeader.read(block);
        } catch (MalformedException cutOff) {
            problem("evtx.truncated", block.length(), "The file ends inside the file header.");
            return;
        }
        header.complaints().forEach((code, text) -> problem(code, 0, text));
        boolean wholeChunks = chunks(header.isWithoutChecksums());
        if (wholeChunks && header.chunkCount() > blocks) {
            problem(
                    "evtx.truncated",
                    offset,
                    "The file header announces " + header.chunkCount() + " chunks and the file ends after " + blocks
                            + ".");
        }
    }

    /** Reads a file whose header is gone, if what follows it is a chunk; else says what the file is instead. */
    private void decodeWithout(String found) throws IOException {
        Bytes first = read(ChunkHeader.CHUNK_SIZE);
        if (!ChunkHeader.hasMagic(first)) {
            problem("evtx.not-evtx", 0, "A Windows event log begins with \"ElfFile\"; " + found + ".");
            return;
        }
        problem("evtx.file-magic", 0, "The file header is not one (" + found + "), but chunks follow and are read.");
        chunk(first, new ChunkDecoder(sink, path, false));
        chunks(false);
    }

    /** Decodes to the end of the file; returns whether it ends where a chunk does. */
    private boolean chunks(boolean withoutChecksums) throws IOException {
        var decoder = new ChunkDecoder(sink, path, withoutChecksums);
        Bytes chunk = read(ChunkHeader.CHUNK_SIZE);
        int size = ChunkHeader.CHUNK_SIZE;
        while (chunk.length() > 0) {
            size = chunk.length();
            chunk(chunk, decoder);
            chunk = read(ChunkHeader.CHUNK_SIZE);
        }
        reportForeignBlocks(offset);
        return size == ChunkHeader.CHUNK_SIZE;
    }

    private void chunk(Bytes chunk, ChunkDecoder decoder) {
        long start = offset - chunk.length();
        blocks++;
        if (!ChunkHeader.hasMagic(chunk)) {
            if (chunk.isZero(0, chunk.length())) {
                reportForeignBlocks(start);
            } else {
                foreignBlocks++;
            }
            return;
        }
        reportForeignBlocks(start);
        decoder.decode(chunk, start);
    }

    /** Reports blocks without the magic of a chunk that ended before an offset, all neighbours in one sentence. */
    private void reportForeignBlocks(long end) {
        if (foreignBlocks == 0) {
            return;
        }
        long start = (end - FileHeader.BLOCK_SIZE - 1) / ChunkHeader.CHUNK_SIZE - (foreignBlocks - 1);
        problem(
                "evtx.chunk-magic",
                FileHeader.BLOCK_SIZE + start * ChunkHeader.CHUNK_SIZE,
                "A chunk begins with \"ElfChnk\"; blocks of 64 KiB without it, from here on: " + foreignBlocks + ".");
        foreignBlocks = 0;
    }

    private Bytes read(int size) throws IOException {
        int length = content.readNBytes(buffer, 0, size);
        offset += length;
        return new Bytes(buffer, length);
    }

    private void problem(String code, long fileOffset, String text) {
        new ProblemLog(sink, path, fileOffset).add(code, 0, text);
    }
}
