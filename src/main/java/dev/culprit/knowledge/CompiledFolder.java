package dev.culprit.knowledge;

import dev.culprit.knowledge.DroolsBuild.Outcome;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of compiled rules, and the stamp beside it that tells what they were compiled from. */
final class CompiledFolder {
    private static final List<String> COMPILED_AGAINST = List.of("dev/culprit/model", "dev/culprit/knowledge");

    private final Path folder;
    private final Path stamp;
    private final String inputs;

    /**
     * Names a folder.
     *
     * @param version digest of the rule files
     */
    CompiledFolder(Path folder, String version) throws IOException {
        this.folder = folder;
        this.stamp = folder.resolveSibling(folder.getFileName() + ".stamp");
        this.inputs = version + " " + digestOfCode();
    }

    /** Tells whether the folder holds what these inputs give. */
    boolean isUpToDate() throws IOException {
        return Files.exists(folder.resolve(RuleIndex.PATH))
                && Files.exists(stamp)
                && Files.readString(stamp).equals(inputs);
    }

    /** Replaces the folder's content. */
    void write(RuleDraft draft, Outcome outcome) throws IOException {
        Files.deleteIfExists(stamp);
        clear();
        for (var compiled : outcome.classes().entrySet()) {
            write(compiled.getKey(), compiled.getValue());
        }
        for (RuleFile file : draft.files()) {
            write("rules/" + file.name(), file.text().getBytes(StandardCharsets.UTF_8));
        }
        write(CompiledYaml.PATH, CompiledYaml.write(yaml(draft)));
        write(RuleIndex.PATH, index(draft, outcome).write().getBytes(StandardCharsets.UTF_8));
        Files.writeString(stamp, inputs);
    }

    private static SortedMap<String, YamlNode> yaml(RuleDraft draft) {
        var trees = new TreeMap<String, YamlNode>();
        for (RuleFile file : draft.files()) {
            String yaml = file.role() == RuleFile.Role.PAGE ? Pages.frontMatter(file) : file.text();
            int linesBefore = file.role() == RuleFile.Role.PAGE ? 1 : 0;
            if (!file.isRules()) {
                YamlText.read(file, yaml, linesBefore, problem -> {}).ifPresent(tree -> trees.put(file.name(), tree));
            }
        }
        return trees;
    }

    private static RuleIndex index(RuleDraft draft, Outcome outcome) {
        var resources = new ArrayList<String>();
        for (RuleFile file : draft.files()) {
            if (!file.isRules()) {
                resources.add(file.name());
            }
        }
        List<CompiledFile> files = CompiledFile.of(draft.rules(), outcome.models(), file -> "rules/" + file.name());
        return new RuleIndex(draft.version(), resources, files);
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private void clear() throws IOException {
        Path rules = folder.resolve("rules");
        if (!Files.exists(rules)) {
            return;
        }
        try (Stream<Path> old = Files.walk(rules)) {
            for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Generated classes follow the values they speak of, the generator and its libraries. */
    static String digestOfCode() throws IOException {
        MessageDigest digest = RuleDraft.sha256();
        digest.update(System.getProperty("java.class.path", "").getBytes(StandardCharsets.UTF_8));
        Path code = codeLocation();
        if (Files.isRegularFile(code)) {
            digest.update(Files.readAllBytes(code));
        } else {
            for (String part : COMPILED_AGAINST) {
                try (Stream<Path> classes = Files.walk(code.resolve(part))) {
                    for (Path path :
                            classes.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(Files.readAllBytes(path));
                    }
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Path codeLocation() {
        try {
            return Path.of(CompiledFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class location is always a URI", e);
        }
    }
}
