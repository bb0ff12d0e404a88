package dev.culprit.decode.evtx;

import dev.culprit.decode.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** One run over one file: the file header, then chunk after chunk to the end of the file, whatever their claimed number. */
final class LogRun {
    private final Supplier<? extends ChunkSink> sinks;
    private final Workers workers;
    private final ChunkSink fileSink;
    private final Deque<ChunkSlot> free = new ArrayDeque<>();
    private final Deque<ChunkSlot> started = new ArrayDeque<>();
    private final LiveRecords live = new LiveRecords();
    private final int mostSlots;
    private InputStream content;
    private LogSettings settings;
    private int slots;
    private long firstBlock = FileHeader.BLOCK_SIZE;
    private long offset;
    private long blocks;
    private long foreignBlocks;
    private long recordsInForeignBlocks;

    LogRun(LogSettings settings, InputStream content, Supplier<? extends ChunkSink> sinks, Workers workers) {
        this.settings = settings;
        this.content = content;
        this.sinks = sinks;
        this.workers = workers;
        this.fileSink = sinks.get();
        // Each worker has a chunk in hand and one waiting, while one is being delivered.
        this.mostSlots = 1 + 2 * workers.count();
    }

    void read() throws IOException {
        try {
            readFile();
            deliverAll();
            recovered();
        } catch (IOException | RuntimeException | Error failure) {
            // No worker may touch a sink any more when the caller sees this.
            started.forEach(slot -> slot.abandon(failure));
            throw failure;
        }
    }

    private void recovered() {
        live.deliverRecovered();
        if (live.unreadable() > 0) {
            problem(
                    "evtx.not-recovered",
                    0,
                    "Whole records in deleted space and in blocks that are no chunks that cannot be read, since the"
                            + " templates they refer to are not there: " + live.unreadable() + ".");
        }
    }

    private void readFile() throws IOException {
        byte[] buffer = new byte[FileHeader.BLOCK_SIZE];
        var block = new Bytes(buffer, content.readNBytes(buffer, 0, buffer.length));
        offset = block.length();
        if (ChunkHeader.hasMagic(block)) {
            readFromFirstChunk(block);
            return;
        }
        if (!FileHeader.hasMagic(block)) {
            readWithoutHeader(ForeignFile.describe(block));
            return;
        }
        FileHeader header;
        try {
            header = FileHeader.read(block);
        } catch (MalformedException cutOff) {
            problem("evtx.truncated", block.length(), "The file ends inside the file header.");
            return;
        }
        header.complaints().forEach((code, text) -> problem(code, 0, text));
        settings = settings.withoutChecksums(header.isWithoutChecksums());
        boolean wholeChunks = blocks();
        if (wholeChunks && header.chunkCount() > blocks) {
            problem(
                    "evtx.truncated",
                    offset,
                    "The file header announces " + header.chunkCount() + " chunks and the file ends after " + blocks
                            + ".");
        }
    }

    /** Reads what is left of a file whose header was cut off. */
    private void readFromFirstChunk(Bytes start) throws IOException {
        problem("evtx.file-magic", 0, "The file begins with a chunk; its file header of 4,096 bytes is missing.");
        content = new SequenceInputStream(start.stream(), content);
        firstBlock = 0;
        offset = 0;
        blocks();
    }

    /** Reads a file whose header is gone, if what follows it is a chunk; else says what the file is instead. */
    private void readWithoutHeader(String found) throws IOException {
        ChunkSlot slot = freeSlot();
        Bytes first = slot.read(content);
        offset += first.length();
        if (!ChunkHeader.hasMagic(first)) {
            problem("evtx.not-evtx", 0, "A Windows event log begins with \"ElfFile\"; " + found + ".");
            return;
        }
        problem("evtx.file-magic", 0, "The file header is not one (" + found + "), but chunks follow and are read.");
        block(first, slot);
        blocks();
    }

    /** Decodes to the end of the file; returns whether it ends where a chunk does. */
    private boolean blocks() throws IOException {
        int size = ChunkHeader.CHUNK_SIZE;
        while (true) {
            ChunkSlot slot = freeSlot();
            Bytes block = slot.read(content);
            if (block.length() == 0) {
                reportForeignBlocks(offset);
                return size == ChunkHeader.CHUNK_SIZE;
            }
            size = block.length();
            offset += size;
            block(block, slot);
        }
    }

    private void block(Bytes block, ChunkSlot slot) {
        long start = offset - block.length();
        blocks++;
        if (ChunkHeader.hasMagic(block)) {
            reportForeignBlocks(start);
            slot.start(workers, start);
            started.add(slot);
        } else if (block.isZero(0, block.length())) {
            reportForeignBlocks(start);
            free.add(slot);
        } else {
            foreignBlock(block, slot, start);
        }
    }

    private void foreignBlock(Bytes block, ChunkSlot slot, long start) {
        foreignBlocks++;
        recordsInForeignBlocks += RecordFrame.countConfirmed(block);
        if (settings.recover()) {
            slot.startRecovery(workers, start);
            started.add(slot);
        } else {
            free.add(slot);
        }
    }

    private ChunkSlot freeSlot() {
        if (!free.isEmpty()) {
            return free.remove();
        }
        if (slots < mostSlots) {
            slots++;
            return new ChunkSlot(settings, sinks.get());
        }
        return deliverOldest();
    }

    private ChunkSlot deliverOldest() {
        ChunkSlot oldest = started.remove();
        oldest.deliver(live);
        return oldest;
    }

    private void deliverAll() {
        while (!started.isEmpty()) {
            free.add(deliverOldest());
        }
    }

    /** Reports blocks without the magic of a chunk that ended before an offset, all neighbours in one sentence. */
    private void reportForeignBlocks(long end) {
        if (foreignBlocks == 0) {
            return;
        }
        long start = (end - firstBlock - 1) / ChunkHeader.CHUNK_SIZE - (foreignBlocks - 1);
        String held = recordsInForeignBlocks == 0
                ? "no records in them"
                : "whole records in them, which only recovery reads: " + recordsInForeignBlocks;
        problem(
                "evtx.chunk-magic",
                firstBlock + start * ChunkHeader.CHUNK_SIZE,
                "A chunk begins with \"ElfChnk\"; blocks of 64 KiB without it, from here on: " + foreignBlocks + "; "
                        + held + ".");
        foreignBlocks = 0;
        recordsInForeignBlocks = 0;
    }

    /** Reports a problem of the file in its place behind the records before it. */
    private void problem(String code, long fileOffset, String text) {
        deliverAll();
        new ProblemLog(fileSink::problem, settings.path(), fileOffset).add(code, 0, text);
    }
}
