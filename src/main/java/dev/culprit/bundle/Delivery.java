package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;

/** Hands one file to the visitor in the way its kind asks for, and accounts for what cannot be handed on. */
final class Delivery {
    private final ArtifactVisitor visitor;
    private final Map<ArchiveFormat, ArchiveReader> archives;
    private final PackedFileReader packedFiles;

    Delivery(ArtifactVisitor visitor) {
        var members = new MemberDelivery(visitor, this);
        this.visitor = visitor;
        this.packedFiles = new PackedFileReader(visitor, this);
        this.archives = Map.of(
                ArchiveFormat.ZIP, new ZipReader(visitor, this, members),
                ArchiveFormat.SEVEN_ZIP, new SevenZipReader(visitor, this, members),
                ArchiveFormat.TAR, new TarReader(visitor, this, members));
    }

    /**
     * Delivers one file.
     *
     * @param file the file with its kind still unknown
     * @param opening its bytes, none of them taken
     * @param nesting where it lies
     * @throws IOException if the visitor throws it
     */
    void deliver(Artifact file, Opening opening, Nesting nesting) throws IOException {
        Artifact artifact = new Artifact(file.path(), opening.kind(), file.bytes(), file.hostHint());
        Optional<String> leftAlone = leftAlone(artifact, opening);
        if (opening.position() == 0 && opening.failure().isPresent()) {
            refuse(file, opening.failure().get());
        } else if (artifact.kind() == ArtifactKind.EMPTY) {
            empty(artifact, opening.position());
        } else if (artifact.kind() == ArtifactKind.ARCHIVE) {
            archive(artifact, opening, nesting);
        } else if (leftAlone.isPresent()) {
            visitor.skipped(artifact, leftAlone.get());
        } else {
            mislabelled(artifact, opening).ifPresent(failure -> report(artifact, failure));
            visitor.file(artifact, opening);
            opening.failure().ifPresent(failure -> report(artifact, failure));
        }
    }

    private static Optional<String> leftAlone(Artifact artifact, Opening opening) {
        Optional<String> messageTexts = MessageTexts.whyNotRead(artifact);
        return artifact.kind() == ArtifactKind.UNKNOWN ? messageTexts.or(opening::knownForm) : messageTexts;
    }

    private void archive(Artifact archive, Opening opening, Nesting nesting) throws IOException {
        ArchiveFormat format = opening.archiveFormat().orElseThrow();
        Optional<Failure> tooDeep = nesting.meter().refuseDepth(nesting.depth());
        if (format == ArchiveFormat.CABINET || format == ArchiveFormat.RAR) {
            visitor.skipped(archive, "a " + format.label() + " archive; unpack it and name the folder");
        } else if (tooDeep.isPresent()) {
            refuse(archive, tooDeep.get());
        } else if (archives.containsKey(format)) {
            open(archive, format, opening, nesting);
        } else {
            packedFiles.read(archive, format, opening, nesting);
        }
    }

    /**
     * Reads an archive whose files are found by where they lie.
     *
     * @param archive the archive
     * @param format one of zip, 7z and tar
     * @param opening its bytes, none of them taken
     * @param nesting where it lies
     * @throws IOException if the visitor throws it
     */
    void open(Artifact archive, ArchiveFormat format, Opening opening, Nesting nesting) throws IOException {
        Optional<SeekableByteChannel> opened = open(archive, opening, nesting);
        if (opened.isEmpty()) {
            return;
        }
        try (SeekableByteChannel channel = opened.get()) {
            ArchiveReader reader = Optional.ofNullable(archives.get(format)).orElseThrow();
            reader.read(archive, channel, nesting, opening.failure()).ifPresent(failure -> report(archive, failure));
        }
    }

    /**
     * Makes bytes readable at any place.
     *
     * @param archive whose they are
     * @param content the bytes from the start
     * @param nesting where the archive lies
     * @return nothing if that fails, which is then told
     */
    Optional<SeekableByteChannel> open(Artifact archive, InputStream content, Nesting nesting) {
        try {
            return Optional.of(nesting.access().open(content));
        } catch (IOException thrown) {
            refuse(archive, new Failure("unreadable", "cannot be opened: " + Failure.reason(thrown)));
            return Optional.empty();
        }
    }

    /** Accounts for a file of which nothing can be handed on. */
    void refuse(Artifact file, Failure failure) {
        report(file, failure);
        visitor.skipped(file, failure.text());
    }

    private void report(Artifact file, Failure failure) {
        visitor.problem(BundleProblem.of(failure.code(), file.path(), failure.text()));
    }

    private void empty(Artifact artifact, long bytes) {
        String text = bytes == 0 ? "empty: 0 bytes" : "empty: " + bytes + " bytes without text, event or other content";
        refuse(artifact, new Failure("empty", text));
    }

    /** A file that holds another known form is read as what it is, whatever its name. */
    private static Optional<Failure> mislabelled(Artifact artifact, Opening opening) {
        if (artifact.kind() != ArtifactKind.UNKNOWN && artifact.kind() != ArtifactKind.OTHER_TEXT) {
            return Optional.empty();
        }
        return KindDetector.promisedBy(artifact.fileName()).map(promised -> {
            String found = artifact.kind() == ArtifactKind.OTHER_TEXT ? "it holds text" : opening.beginning();
            return new Failure("mislabelled", "its name promises " + promised.label() + ", but " + found);
        });
    }
}
