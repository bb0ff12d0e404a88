package dev.culprit.decode.evtx;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSink;
import java.util.List;
import java.util.Optional;

/** Decodes one chunk, which needs nothing of any other. */
final class ChunkDecoder {
    private final RawSink sink;
    private final String path;
    private final boolean withoutChecksums;

    /**
     * Makes a decoder for the chunks of one file.
     *
     * @param sink takes events and problems
     * @param path path of the file
     * @param withoutChecksums whether the file says that it was written without them
     */
    ChunkDecoder(RawSink sink, String path, boolean withoutChecksums) {
        this.sink = sink;
        this.path = path;
        this.withoutChecksums = withoutChecksums;
    }

    /**
     * Decodes all records of a chunk that begins with the right magic.
     *
     * @param bytes the chunk, shorter than usual if the file is cut off
     * @param fileOffset where it begins in the file
     */
    void decode(Bytes bytes, long fileOffset) {
        var problems = new ProblemLog(sink, path, fileOffset);
        try {
            ChunkHeader header = ChunkHeader.read(bytes);
            checkClaims(header, bytes, problems);
            records(header, bytes, problems);
            if (bytes.length() < ChunkHeader.CHUNK_SIZE) {
                problems.add(
                        "evtx.truncated",
                        bytes.length(),
                        "The file ends " + bytes.length() + " bytes into a chunk of 65,536; whole records are read.");
            }
        } catch (MalformedException cutOff) {
            problems.add("evtx.truncated", bytes.length(), "The file ends inside the header of a chunk.");
        }
        problems.close();
    }

    private void checkClaims(ChunkHeader header, Bytes bytes, ProblemLog problems) throws MalformedException {
        if (!header.hasPlausibleFreeSpace()) {
            problems.add(
                    "evtx.free-space",
                    48,
                    "The chunk claims that its records end at byte " + header.freeSpaceOffset()
                            + " of 65,536; they are read as far as they go.");
        }
        if (withoutChecksums || header.isWithoutChecksums()) {
            return;
        }
        if (!header.headerChecksumMatches(bytes)) {
            problems.add(
                    "evtx.chunk-checksum", 0, "The checksum of the chunk's header does not fit; it is read anyway.");
        }
        boolean whole = bytes.length() == ChunkHeader.CHUNK_SIZE && header.hasPlausibleFreeSpace();
        if (whole && !header.dataChecksumMatches(bytes)) {
            problems.add(
                    "evtx.chunk-checksum",
                    ChunkHeader.RECORDS_START,
                    "The checksum of the chunk's data does not fit; its records are read anyway.");
        }
    }

    private void records(ChunkHeader header, Bytes bytes, ProblemLog problems) throws MalformedException {
        var chunk = new ChunkContext(bytes, problems);
        var walk = new RecordWalk(bytes, header, problems);
        for (Optional<RecordFrame> frame = walk.next(); frame.isPresent(); frame = walk.next()) {
            sink.event(record(frame.get(), chunk));
        }
    }

    private RawEvent record(RecordFrame frame, ChunkContext chunk) {
        chunk.budget().startRecord();
        var builder = new EventBuilder();
        Optional<String> damage = payload(frame, chunk, builder);
        damage.ifPresent(text -> chunk.problems()
                .add("evtx.record-payload", frame.offset(), "Record " + frame.recordId() + " is torn: " + text + "."));
        return builder.build(path, frame, damage.isEmpty());
    }

    /** Reads a payload; returns what is wrong with it, or nothing. */
    private static Optional<String> payload(RecordFrame frame, ChunkContext chunk, EventBuilder builder) {
        var in = new Cursor(chunk.bytes(), frame.payloadStart(), frame.payloadEnd());
        try {
            List<Node> nodes = BinaryXmlReader.ofContent(chunk).read(in);
            new FragmentWalk(chunk, builder).walk(nodes);
        } catch (MalformedException damage) {
            return Optional.of(damage.text());
        }
        if (!frame.sizeCopyMatches()) {
            return Optional.of("the copy of its size at its end is missing, so what it says may be another record's");
        }
        return builder.hasSystem() ? Optional.empty() : Optional.of("it holds no System element");
    }
}
