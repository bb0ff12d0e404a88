package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Visits every file of a bundle once, in the order of their paths.
 *
 * <p>Paths in the bundle are relative to a single folder; a single file is its name; with several inputs, each path begins
 * with the last component of its input. They use {@code /} always and look like {@code a.zip!/Node_1/System.evtx} inside
 * archives.
 */
public final class BundleReader {
    private final List<Path> inputs;
    private final ArchiveLimits limits;

    /**
     * Prepares to read within the default limits.
     *
     * @param inputs folders and files in any order; one inside another, or named twice, is read once
     */
    public BundleReader(List<Path> inputs) {
        this(inputs, ArchiveLimits.DEFAULT);
    }

    /**
     * Prepares to read.
     *
     * @param inputs folders and files in any order; one inside another, or named twice, is read once
     * @param limits how far archives are opened
     */
    public BundleReader(List<Path> inputs, ArchiveLimits limits) {
        this.inputs = List.copyOf(inputs);
        this.limits = limits;
    }

    /**
     * Visits all files.
     *
     * @throws IOException if the visitor throws it; what is wrong with the input is a problem and never thrown
     */
    public void read(ArtifactVisitor visitor) throws IOException {
        InputFiles found = InputFiles.of(inputs);
        found.problems().forEach(visitor::problem);
        var delivery = new Delivery(visitor);
        var run = new ArchiveMeter.Run();
        for (InputFile file : found.files()) {
            var artifact = new Artifact(file.path(), ArtifactKind.UNKNOWN, file.bytes(), file.hostHint());
            if (!file.skipped().isEmpty()) {
                visitor.skipped(artifact, file.skipped());
                continue;
            }
            var meter = new ArchiveMeter(limits, run, file.bytes());
            var nesting = new Nesting(0, meter, opening -> Files.newByteChannel(file.location()));
            try (var content =
                    new Content(() -> Files.newInputStream(file.location()), "unreadable", Content.Watch.NONE)) {
                delivery.deliver(artifact, Opening.of(content), nesting);
            }
        }
    }
}
