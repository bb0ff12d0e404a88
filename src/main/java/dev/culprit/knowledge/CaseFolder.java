package dev.culprit.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.culprit.knowledge.CorpusCase.Expected;
import dev.culprit.knowledge.CorpusCase.Named;
import dev.culprit.model.Severity;
import dev.culprit.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cases below a folder. What is wrong with one of them is its fault and keeps no other from being read. */
final class CaseFolder {
    private static final String SCHEMA = "culprit.case/1";
    private static final String EXPECTED = "expected.json";
    private static final String BUNDLE = "bundle";
    /** Cause, title, and the file or the bundle. */
    private static final int DEPTH = 3;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Expected NOTHING = new Expected(SCHEMA, null, null, null, null, null, null);

    private CaseFolder() {}

    /**
     * Returns the cases below a folder, sorted by path. A case is a folder with an expected.json, a bundle, or both; it may be
     * the given folder itself.
     *
     * @throws IOException if the folder cannot be read
     */
    static List<CorpusCase> read(Path corpus) throws IOException {
        var folders = new TreeSet<Path>();
        parts(corpus, path -> path.endsWith(EXPECTED) || (path.endsWith(BUNDLE) && Files.isDirectory(path)))
                .forEach(path -> folders.add(path.toAbsolutePath().normalize().getParent()));
        return folders.stream().map(CaseFolder::readCase).toList();
    }

    /** Tells whether a path is a folder with an expected.json where those of cases lie. */
    static boolean holdsCases(Path path) throws IOException {
        return Files.isDirectory(path)
                && !parts(path, file -> file.endsWith(EXPECTED)).isEmpty();
    }

    /** Returns what is wanted of the files and folders that cases are made of, leaving out the insides of bundles. */
    private static List<Path> parts(Path corpus, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> walk = Files.walk(corpus, DEPTH)) {
            return walk.filter(path -> wanted.test(path) && !isInBundle(corpus, path))
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** A bundle may hold anything, files of these names too. */
    private static boolean isInBundle(Path corpus, Path path) {
        Path inside = corpus.relativize(path);
        for (int depth = 0; depth < inside.getNameCount() - 1; depth++) {
            if (inside.getName(depth).toString().equals(BUNDLE)) {
                return true;
            }
        }
        return false;
    }

    private static CorpusCase readCase(Path folder) {
        var faults = new ArrayList<String>();
        Path bundle = folder.resolve(BUNDLE);
        if (!Files.exists(bundle)) {
            faults.add("there is no bundle beside " + EXPECTED);
        }
        Expected expected = expected(folder.resolve(EXPECTED), faults);
        checkWords(expected, faults);
        return new CorpusCase(
                name(folder.getParent()), name(folder), bundle, faults.isEmpty() ? expected : NOTHING, faults);
    }

    private static String name(@Nullable Path folder) {
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }

    private static Expected expected(Path file, List<String> faults) {
        if (!Files.exists(file)) {
            faults.add("there is no " + EXPECTED + " beside the bundle");
            return NOTHING;
        }
        try {
            if (holdsNull(JSON.readTree(file.toFile()))) {
                faults.add(EXPECTED + " holds a null where a value is meant");
                return NOTHING;
            }
            Expected expected = JSON.readValue(file.toFile(), Expected.class);
            if (!expected.schema().equals(SCHEMA)) {
                faults.add(EXPECTED + " does not say \"schema\": \"" + SCHEMA + "\"");
            }
            return expected;
        } catch (JsonProcessingException malformed) {
            faults.add(EXPECTED + ":"
                    + (malformed.getLocation() == null
                            ? ""
                            : malformed.getLocation().getLineNr() + ":") + " "
                    + saying(malformed));
        } catch (IOException unreadable) {
            faults.add(EXPECTED + " cannot be read: " + unreadable);
        }
        return NOTHING;
    }

    private static boolean holdsNull(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return true;
        }
        for (JsonNode inside : node) {
            if (holdsNull(inside)) {
                return true;
            }
        }
        return false;
    }

    private static String saying(JsonProcessingException malformed) {
        if (malformed instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            return "there is no field '" + unknown.getPropertyName() + "' here; "
                    + Nearest.hint(unknown.getPropertyName(), known, "");
        }
        if (malformed instanceof MismatchedInputException misplaced) {
            String field = misplaced.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(name -> name != null)
                    .collect(Collectors.joining("."));
            return (field.isEmpty() ? "this" : "'" + field + "'") + " has not the form of an " + EXPECTED
                    + "; the guide for authors shows one";
        }
        return "this is no JSON: " + malformed.getOriginalMessage();
    }

    private static void checkWords(Expected expected, List<String> faults) {
        Set<String> verdicts = labels(Arrays.stream(Verdict.values()).map(Verdict::label));
        Set<String> severities = labels(Arrays.stream(Severity.values()).map(Severity::label));
        for (Named named : expected.named()) {
            if (named.cause().isEmpty()) {
                faults.add("one of 'named' has no 'cause'");
            }
            named.verdict().forEach(verdict -> checkWord("verdict", verdict, verdicts, faults));
            if (!named.severity().isEmpty()) {
                checkWord("severity", named.severity(), severities, faults);
            }
        }
        expected.outcomes()
                .values()
                .forEach(right -> right.forEach(verdict -> checkWord("verdict", verdict, verdicts, faults)));
    }

    private static Set<String> labels(Stream<String> words) {
        return words.collect(Collectors.toCollection(TreeSet::new));
    }

    private static void checkWord(String what, String word, Set<String> known, List<String> faults) {
        if (!known.contains(word)) {
            faults.add("there is no " + what + " '" + word + "'; " + Nearest.hint(word, known, ""));
        }
    }
}
