package dev.culprit.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One test of the rule base: a bundle and what must be said about it.
 *
 * @param cause id of the cause it belongs to, or a group such as {@code _healthy}
 * @param title name of its folder, such as {@code fires-jumbo-above-switch}
 * @param bundle the bundle to analyse
 * @param expected what must be said
 */
public record CorpusCase(String cause, String title, Path bundle, Expected expected) {
    private static final String SCHEMA = "culprit.case/1";
    private static final String FILE = "expected.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * The content of an expected.json.
     *
     * @param schema always {@code culprit.case/1}
     * @param named every cause that must be found or suspected, in rank order
     * @param mayName causes that may be named beside those
     * @param outcomes verdicts that are right for a cause, by cause
     * @param missing symptoms that must be listed as missing, by cause
     * @param problems every problem code that must occur; no other may
     * @param args further arguments of {@code culprit analyze}
     */
    public record Expected(
            String schema,
            List<Named> named,
            List<String> mayName,
            Map<String, List<String>> outcomes,
            Map<String, List<String>> missing,
            List<String> problems,
            List<String> args) {
        public Expected(
                @Nullable String schema,
                @Nullable List<Named> named,
                @Nullable List<String> mayName,
                @Nullable Map<String, List<String>> outcomes,
                @Nullable Map<String, List<String>> missing,
                @Nullable List<String> problems,
                @Nullable List<String> args) {
            this.schema = Objects.requireNonNullElse(schema, "");
            this.named = Objects.requireNonNullElse(named, List.of());
            this.mayName = Objects.requireNonNullElse(mayName, List.of());
            this.outcomes = Objects.requireNonNullElse(outcomes, Map.of());
            this.missing = Objects.requireNonNullElse(missing, Map.of());
            this.problems = Objects.requireNonNullElse(problems, List.of());
            this.args = Objects.requireNonNullElse(args, List.of());
        }
    }

    /**
     * A cause that must be named.
     *
     * @param cause its id
     * @param verdict verdicts that are right
     * @param severity its severity
     * @param hosts identities of its hosts
     */
    public record Named(String cause, List<String> verdict, String severity, List<String> hosts) {
        public Named(
                String cause, @Nullable List<String> verdict, @Nullable String severity, @Nullable List<String> hosts) {
            this.cause = cause;
            this.verdict = Objects.requireNonNullElse(verdict, List.of());
            this.severity = Objects.requireNonNullElse(severity, "");
            this.hosts = Objects.requireNonNullElse(hosts, List.of());
        }
    }

    /**
     * Returns every case below a folder, sorted by path.
     *
     * @throws IOException if the folder cannot be read, or a case's expected.json is malformed; the message names it
     */
    public static List<CorpusCase> below(Path corpus) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(corpus, 4)) {
            files = walk.filter(path -> path.endsWith(FILE)).sorted().toList();
        }
        var cases = new ArrayList<CorpusCase>();
        for (Path file : files) {
            Path absolute = file.toAbsolutePath().normalize();
            int depth = absolute.getNameCount();
            String cause = absolute.getName(Math.max(0, depth - 3)).toString();
            String title = absolute.getName(Math.max(0, depth - 2)).toString();
            cases.add(new CorpusCase(cause, title, absolute.resolveSibling("bundle"), read(file)));
        }
        return cases;
    }

    private static Expected read(Path file) throws IOException {
        try {
            Expected expected = JSON.readValue(file.toFile(), Expected.class);
            if (!expected.schema().equals(SCHEMA)) {
                throw new IOException(file + ": expected \"schema\": \"" + SCHEMA + "\"");
            }
            return expected;
        } catch (JsonProcessingException malformed) {
            throw new IOException(
                    file + ":" + malformed.getLocation().getLineNr() + ": " + malformed.getOriginalMessage(),
                    malformed);
        }
    }

    /** Returns the name under which the case is known: {@code cause/title}. */
    public String name() {
        return cause + "/" + title;
    }
}
