package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everything a reader told about a bundle, with every file read to its end. */
final class Visited implements ArtifactVisitor {
    private final Map<Artifact, byte[]> contents = new LinkedHashMap<>();
    private final Map<String, String> skipped = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();
    private final List<Artifact> artifacts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    static Visited of(Path... inputs) throws IOException {
        return of(ArchiveLimits.DEFAULT, inputs);
    }

    static Visited of(ArchiveLimits limits, Path... inputs) throws IOException {
        var visited = new Visited();
        new BundleReader(List.of(inputs), limits).read(visited);
        return visited;
    }

    @Override
    public void file(Artifact artifact, InputStream content) throws IOException {
        seen(artifact);
        contents.put(artifact, content.readAllBytes());
    }

    @Override
    public void archive(Artifact archive) {
        seen(archive);
    }

    @Override
    public void skipped(Artifact artifact, String why) {
        seen(artifact);
        skipped.put(artifact.path(), why);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    private void seen(Artifact artifact) {
        order.add(artifact.path());
        artifacts.add(artifact);
    }

    /** Paths of all files in the order of the visit: read, opened or skipped. */
    List<String> paths() {
        return order;
    }

    List<String> pathsRead() {
        return contents.keySet().stream().map(Artifact::path).toList();
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    byte[] bytes(String path) {
        return Objects.requireNonNull(contents.get(artifact(path)), path);
    }

    Artifact artifact(String path) {
        return artifacts.stream()
                .filter(artifact -> artifact.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    ArtifactKind kind(String path) {
        return artifact(path).kind();
    }

    String whySkipped(String path) {
        return Objects.requireNonNull(skipped.get(path), path);
    }

    /** Code and path of each problem, such as {@code bundle.empty fltmc.txt}. */
    List<String> problems() {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.where().artifact())
                .toList();
    }

    String problemText(String code) {
        return problems.stream()
                .filter(problem -> problem.code().equals(code))
                .map(Problem::text)
                .findFirst()
                .orElseThrow();
    }

    String problemFor(String path) {
        return problems.stream()
                .filter(problem -> problem.where().artifact().equals(path))
                .map(Problem::text)
                .findFirst()
                .orElseThrow();
    }
}
