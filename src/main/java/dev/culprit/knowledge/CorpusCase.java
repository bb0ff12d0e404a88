package dev.culprit.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One test of the rule base: a bundle and what must be said about it.
 *
 * @param cause id of the cause it belongs to, or a group such as {@code _healthy}
 * @param title name of its folder, such as {@code fires-jumbo-above-switch}
 * @param bundle the bundle to analyse
 * @param expected what must be said; nothing where the case has faults
 * @param faults what is wrong with the case itself, one sentence each, for which it cannot be run; most often none
 */
public record CorpusCase(String cause, String title, Path bundle, Expected expected, List<String> faults) {

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
                @Nullable String cause,
                @Nullable List<String> verdict,
                @Nullable String severity,
                @Nullable List<String> hosts) {
            this.cause = Objects.requireNonNullElse(cause, "");
            this.verdict = Objects.requireNonNullElse(verdict, List.of());
            this.severity = Objects.requireNonNullElse(severity, "");
            this.hosts = Objects.requireNonNullElse(hosts, List.of());
        }
    }

    /**
     * Returns every case below a folder, sorted by path; one that cannot be read has its {@link #faults}.
     *
     * @throws IOException if the folder cannot be read
     */
    public static List<CorpusCase> below(Path corpus) throws IOException {
        return CaseFolder.read(corpus);
    }

    /**
     * Tells whether a path is a folder of cases, or one case, and not a bundle: whether an expected.json lies where those of
     * cases do.
     *
     * @throws IOException if the folder cannot be read
     */
    public static boolean isCorpus(Path path) throws IOException {
        return CaseFolder.holdsCases(path);
    }

    /** Returns the name under which the case is known: {@code cause/title}. */
    public String name() {
        return cause + "/" + title;
    }

    /** Tells whether a folder of cases belongs to no cause but to a group, such as {@code _healthy}. */
    public static boolean isGroup(String folder) {
        return folder.startsWith("_");
    }
}
