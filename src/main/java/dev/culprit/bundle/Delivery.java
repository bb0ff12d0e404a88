package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import java.io.IOException;
import java.util.Optional;

/** Hands one file to the visitor in the way its kind asks for, and accounts for what cannot be handed on. */
final class Delivery {
    private final ArtifactVisitor visitor;
    private final ZipReader zips;

    Delivery(ArtifactVisitor visitor) {
        this.visitor = visitor;
        this.zips = new ZipReader(visitor, this);
    }

    /**
     * Delivers one file.
     *
     * @param file the file with its kind still unknown
     * @param content its bytes, none of them read
     * @param nesting where it lies
     * @throws IOException if the visitor throws it
     */
    void deliver(Artifact file, Content content, Nesting nesting) throws IOException {
        Opening opening = Opening.of(content);
        Artifact artifact = new Artifact(file.path(), opening.kind(), file.bytes(), file.hostHint());
        Optional<String> messageTexts = MessageTexts.whyNotRead(artifact);
        if (content.position() == 0 && content.failure().isPresent()) {
            refuse(file, content.failure().get());
        } else if (artifact.kind() == ArtifactKind.EMPTY) {
            empty(artifact, content.position());
        } else if (artifact.kind() == ArtifactKind.ARCHIVE) {
            archive(artifact, opening, nesting);
            content.failure().ifPresent(failure -> report(artifact, failure));
        } else if (messageTexts.isPresent()) {
            visitor.skipped(artifact, messageTexts.get());
        } else {
            mislabelled(artifact, opening).ifPresent(failure -> report(artifact, failure));
            visitor.file(artifact, opening);
            content.failure().ifPresent(failure -> report(artifact, failure));
        }
    }

    private void archive(Artifact archive, Opening opening, Nesting nesting) throws IOException {
        String format = opening.archiveFormat().map(ArchiveFormat::label).orElse("");
        if (!format.equals(ArchiveFormat.ZIP.label())) {
            visitor.skipped(archive, "a " + format + " archive; unpack it and name the folder");
            return;
        }
        Optional<Failure> tooDeep = nesting.meter().refuseDepth(nesting.depth());
        if (tooDeep.isPresent()) {
            refuse(archive, tooDeep.get());
        } else {
            zips.read(archive, opening, nesting);
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
