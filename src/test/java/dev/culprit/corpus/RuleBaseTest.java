package dev.culprit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.knowledge.RuleAnnotations;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBases;
import dev.culprit.model.CausePage;
import dev.culprit.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/** What every cause of the built-in rule base must have; read from its files, beside what was loaded. */
class RuleBaseTest {
    private static final Path RULES = Path.of("rules");
    private static final Path CORPUS = Path.of("corpus");
    private static final Pattern DECLARATION = Pattern.compile("(?m)^\\s*rule\\s+[\"']");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:Symptom\\(\\s*id|Coverage\\(\\s*symptom)\\s*(==|in)\\s*(\\(?[^)]*)");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9-]+\\.[a-z0-9-]+)\"");
    private static final RuleBase BUILT_IN = RuleBases.builtIn();

    @Test
    void everyDeclaredRuleIsLoaded() throws IOException {
        long declared = 0;
        for (Path file : files(".drl")) {
            declared += DECLARATION.matcher(Files.readString(file)).results().count();
        }

        assertThat(declared).isPositive();
        assertThat(rules(BUILT_IN.perception()).size()
                        + rules(BUILT_IN.judgement()).size())
                .isEqualTo((int) declared);
        assertThat(BUILT_IN.ruleCount()).isEqualTo((int) declared);
    }

    @Test
    void causesAreNamedOnceAndEachHasAPageRulesAndCases() throws IOException {
        List<String> ruled = causeStems(".drl");

        assertThat(ruled).doesNotHaveDuplicates().isNotEmpty();
        assertThat(causeStems(".md")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ruled);
        assertThat(BUILT_IN.pages()).extracting(CausePage::id).containsExactlyInAnyOrderElementsOf(ruled);
        assertThat(corpusFolders()).containsExactlyInAnyOrderElementsOf(ruled);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void rulesOfACauseJudgeThatCause(CausePage page) {
        Path file = RULES.resolve("causes").resolve(page.area()).resolve(page.id() + ".drl");
        List<Rule> rules = rules(BUILT_IN.judgement()).stream()
                .filter(rule -> BUILT_IN.fileOf(rule.getPackageName())
                        .equals(file.toString().replace('\\', '/')))
                .toList();

        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(RuleAnnotations.cause(rule)).isEqualTo(page.id()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsWholeAndNamesItsSources(CausePage page) {
        assertThat(page.references()).isNotEmpty();
        assertThat(page.sections().keySet())
                .containsExactly(
                        "What you see",
                        "Why it happens",
                        "How we tell",
                        "Looks similar",
                        "Confirm",
                        "Repair",
                        "How sure is this");
        assertThat(page.sections().values()).noneMatch(String::isBlank);
    }

    /** A page names the facts that nobody saw for himself in one way, so that readers and this test find them. */
    @Test
    void whatIsNotKnownFirstHandIsExperimental() {
        List<CausePage> unseen = pages().filter(page -> howSure(page).contains("Not first-hand:"))
                .toList();

        assertThat(unseen)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(howSure(page)).startsWith("Not first-hand:"))
                .allSatisfy(page -> assertThat(page.status()).as(page.id()).isEqualTo(Status.EXPERIMENTAL));
        assertThat(pages()).extracting(CausePage::status).contains(Status.STABLE);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void causeHasCasesThatFireStayQuietAndAreThin(CausePage page) throws IOException {
        List<String> cases = names(CORPUS.resolve(page.id()));

        for (String kind : List.of("fires-", "quiet-", "thin-")) {
            assertThat(cases).as("%s of %s", kind, page.id()).anyMatch(name -> name.startsWith(kind));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void symptomsOfACauseAreListedAndPerceived(CausePage page) throws IOException {
        Set<String> perceived = rules(BUILT_IN.perception()).stream()
                .map(RuleAnnotations::symptom)
                .collect(Collectors.toSet());
        Set<String> named = named(page);

        assertThat(named).isNotEmpty();
        assertThat(BUILT_IN.catalogue().symptoms().keySet()).containsAll(named);
        assertThat(perceived).containsAll(named);
    }

    private static String howSure(CausePage page) {
        return page.sections().getOrDefault("How sure is this", "").strip();
    }

    private static Set<String> named(CausePage page) throws IOException {
        var named = new TreeSet<String>();
        page.needs().symptoms().forEach(named::add);
        named.addAll(page.helps());
        page.explains().stream().filter(id -> BUILT_IN.page(id).isEmpty()).forEach(named::add);
        Matcher pattern = NAMED.matcher(Files.readString(Path.of(BUILT_IN.fileOfCause(page.id()))));
        while (pattern.find()) {
            String values = pattern.group(1).equals("in")
                    ? pattern.group(2)
                    : pattern.group(2).split(",", 2)[0];
            QUOTED.matcher(values).results().forEach(id -> named.add(id.group(1)));
        }
        return named;
    }

    private static Stream<CausePage> pages() {
        return BUILT_IN.pages().stream();
    }

    private static List<Rule> rules(KieBase loaded) {
        return loaded.getKiePackages().stream()
                .flatMap(part -> part.getRules().stream())
                .toList();
    }

    private static List<String> corpusFolders() throws IOException {
        return names(CORPUS).stream().filter(name -> !name.startsWith("_")).toList();
    }

    private static List<String> causeStems(String extension) throws IOException {
        Collection<String> stems = new ArrayList<>();
        for (Path file : files(extension)) {
            String name = file.getFileName().toString();
            if (file.startsWith(RULES.resolve("causes"))) {
                stems.add(name.substring(0, name.length() - extension.length()));
            }
        }
        return List.copyOf(stems);
    }

    private static List<Path> files(String extension) throws IOException {
        try (Stream<Path> found = Files.walk(RULES)) {
            return found.filter(path -> path.toString().endsWith(extension))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
