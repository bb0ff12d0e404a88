package dev.culprit.decode.evtx;

import dev.culprit.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decodes one chunk, which needs nothing of any other but the templates they have in common. */
final class ChunkDecoder {
    private final LogSettings settings;
    private final ChunkSink sink;
    private final List<Problem> problems = new ArrayList<>();
    private final List<RecoveredRecord> recovered = new ArrayList<>();
    private final List<RecordRun> runs = new ArrayList<>();
    private ProblemLog log;

    ChunkDecoder(LogSettings settings, ChunkSink sink) {
        this.settings = settings;
        this.sink = sink;
        this.log = log(0);
    }

    private ProblemLog log(long fileOffset) {
        return new ProblemLog(problems::add, settings.path(), fileOffset);
    }

    /**
     * Decodes all records of a chunk that begins with the right magic.
     *
     * @param bytes the chunk, shorter than usual if the file is cut off
     * @param fileOffset where it begins in the file
     */
    void decode(Bytes bytes, long fileOffset) {
        begin(fileOffset);
        try {
            ChunkHeader header = ChunkHeader.read(bytes);
            checkClaims(header, bytes);
            var view = new RecordView(new ChunkContext(bytes, log, settings.library()));
            records(header, bytes, view);
            if (settings.recover()) {
                recover(bytes, header.recordsEnd(bytes), view);
            }
            if (bytes.length() < ChunkHeader.CHUNK_SIZE) {
                log.add(
                        "evtx.truncated",
                        bytes.length(),
                        "The file ends " + bytes.length() + " bytes into a chunk of 65,536; whole records are read.");
            }
        } catch (MalformedException cutOff) {
            log.add("evtx.truncated", bytes.length(), "The file ends inside the header of a chunk.");
        }
        log.close();
    }

    /** Looks for records in a block that is no chunk any more; their templates may still lie where they lay. */
    void recover(Bytes block, long fileOffset) {
        begin(fileOffset);
        try {
            recover(block, 0, new RecordView(new ChunkContext(block, log, settings.library())));
        } catch (MalformedException impossible) {
            throw new IllegalStateException("looking for records goes only where bytes are", impossible);
        }
        log.close();
    }

    private void begin(long fileOffset) {
        problems.clear();
        recovered.clear();
        runs.clear();
        log = log(fileOffset);
    }

    private void checkClaims(ChunkHeader header, Bytes bytes) throws MalformedException {
        if (!header.hasPlausibleFreeSpace()) {
            log.add(
                    "evtx.free-space",
                    48,
                    "The chunk claims that its records end at byte " + header.freeSpaceOffset()
                            + " of 65,536; they are read as far as they go.");
        }
        if (settings.withoutChecksums() || header.isWithoutChecksums()) {
            return;
        }
        if (!header.headerChecksumMatches(bytes)) {
            log.add("evtx.chunk-checksum", 0, "The checksum of the chunk's header does not fit; it is read anyway.");
        }
        boolean whole = bytes.length() == ChunkHeader.CHUNK_SIZE && header.hasPlausibleFreeSpace();
        if (whole && !header.dataChecksumMatches(bytes)) {
            log.add(
                    "evtx.chunk-checksum",
                    ChunkHeader.RECORDS_START,
                    "The checksum of the chunk's data does not fit; its records are read anyway.");
        }
    }

    private void records(ChunkHeader header, Bytes bytes, RecordView view) throws MalformedException {
        var walk = new RecordWalk(bytes, header, log);
        for (Optional<RecordFrame> next = walk.next(); next.isPresent(); next = walk.next()) {
            RecordFrame frame = next.get();
            view.take(frame, false);
            if (!view.damage().isEmpty()) {
                log.add(
                        "evtx.record-payload",
                        frame.offset(),
                        "Record " + frame.recordId() + " is torn: " + view.damage() + ".");
            }
            sink.record(view);
            if (settings.recover()) {
                RecordRun.add(runs, view.recordId(), view.writtenTime());
            }
        }
    }

    private void recover(Bytes bytes, int from, RecordView view) throws MalformedException {
        var walk = new SlackWalk(bytes, from);
        for (Optional<RecordFrame> next = walk.next(); next.isPresent(); next = walk.next()) {
            view.take(next.get(), true);
            if (view.damage().isEmpty()) {
                recovered.add(RecoveredRecord.of(view, sink.recovered(view)));
            } else {
                recovered.add(RecoveredRecord.unreadable(view));
            }
        }
    }

    /** Returns what was found wrong with the chunk decoded last. */
    List<Problem> problems() {
        return problems;
    }

    /** Returns the records found in space that the chunk decoded last no longer counts as its own. */
    List<RecoveredRecord> recovered() {
        return recovered;
    }

    /** Returns which records the chunk decoded last holds; empty unless records are to be recovered. */
    List<RecordRun> runs() {
        return runs;
    }
}
