package dev.culprit.knowledge;

import dev.culprit.knowledge.DroolsBuild.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An author's rules as they were compiled once, kept as one file under what they were compiled from.
 *
 * <p>Whatever goes wrong with the file costs only time: the rules are compiled again.
 */
final class CompiledArchive {
    private static final int KEPT = 20;
    private static final String EXTENSION = ".rules";
    private static final byte[] MARK = "culprit rules 1\n".getBytes(StandardCharsets.US_ASCII);

    private final Path file;

    /**
     * Names an archive.
     *
     * @param folder where archives are kept
     * @param version digest of the rules and of the rule base below them
     */
    CompiledArchive(Path folder, String version) throws IOException {
        String code = CompiledFolder.digestOfCode().substring(0, version.length());
        file = folder.resolve(version + "-" + code + EXTENSION);
    }

    /** Returns the rules by package; empty if they were not kept, or what was kept is damaged. */
    Optional<List<LoadableRules>> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Map<String, byte[]> contents = contents();
            byte[] index = contents.get(RuleIndex.PATH);
            if (index == null) {
                return Optional.empty();
            }
            var loader = new MemoryClassLoader(CompiledArchive.class.getClassLoader(), contents);
            return Optional.of(RuleIndex.read(new String(index, StandardCharsets.UTF_8)).files().stream()
                    .map(compiled -> new LoadableRules(compiled, loader))
                    .toList());
        } catch (IOException | IllegalStateException damaged) {
            return Optional.empty();
        }
    }

    private Map<String, byte[]> contents() throws IOException {
        var contents = new HashMap<String, byte[]>();
        byte[] all = Files.readAllBytes(file);
        try (var in = new DataInputStream(new ByteArrayInputStream(all))) {
            if (all.length < MARK.length || !Arrays.equals(in.readNBytes(MARK.length), MARK)) {
                throw new IOException(file + " is no archive of compiled rules");
            }
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    throw new EOFException(file + " ends early");
                }
                contents.put(name, in.readNBytes(length));
            }
        }
        return contents;
    }

    /** Keeps what was compiled; a folder that cannot be written to keeps nothing. */
    void write(RuleDraft draft, Outcome outcome) {
        List<CompiledFile> compiled = CompiledFile.of(draft.rules(), outcome.models(), RuleFile::shown);
        var contents = new HashMap<String, byte[]>(outcome.classes());
        contents.putAll(texts(draft));
        contents.put(
                RuleIndex.PATH,
                new RuleIndex(draft.version(), List.of(), compiled).write().getBytes(StandardCharsets.UTF_8));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, "rules", ".new");
            Files.write(fresh, packed(contents));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            prune(folder);
        } catch (IOException notKept) {
            // The next run compiles again, which is what this one did.
            return;
        }
    }

    /** Returns the text of each rule file under the path that is printed for it. */
    static Map<String, byte[]> texts(RuleDraft draft) {
        var texts = new HashMap<String, byte[]>();
        draft.rules()
                .forEach(rules ->
                        texts.put(rules.file().shown(), rules.file().text().getBytes(StandardCharsets.UTF_8)));
        return texts;
    }

    /** A mark, the number of files, and of each its name, its length and its bytes. */
    private static byte[] packed(Map<String, byte[]> contents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(MARK);
            out.writeInt(contents.size());
            for (String name : contents.keySet().stream().sorted().toList()) {
                byte[] content = contents.getOrDefault(name, new byte[0]);
                out.writeUTF(name);
                out.writeInt(content.length);
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static void prune(Path folder) throws IOException {
        var archives = new ArrayList<Path>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(path -> path.toString().endsWith(EXTENSION)).forEach(archives::add);
        }
        archives.sort(Comparator.comparing((Path path) -> path.toFile().lastModified())
                .reversed());
        for (Path old : archives.subList(Math.min(KEPT, archives.size()), archives.size())) {
            Files.deleteIfExists(old);
        }
    }
}
