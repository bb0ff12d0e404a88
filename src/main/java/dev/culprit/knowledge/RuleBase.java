package dev.culprit.knowledge;

import dev.culprit.model.Catalogue;
import dev.culprit.model.CausePage;
import dev.culprit.model.CounterName;
import dev.culprit.model.EventKey;
import dev.culprit.model.Limits;
import dev.culprit.model.WantedCounters;
import dev.culprit.model.WantedEvents;
import dev.culprit.model.WrittenRule;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Everything that rule authors wrote, ready to run: rules, pages, catalogues and limits.
 *
 * <p>Immutable and safe to share between threads. The rules themselves are loaded when they are first asked for, each
 * phase by itself, so that two threads can load the two phases at the same time.
 */
public final class RuleBase {
    private final SortedMap<String, CausePage> pages;
    private final Catalogue catalogue;
    private final Limits limits;
    private final String version;
    private final SortedMap<String, LoadableRules> files;
    private final Set<RuleName> leftOut;
    private final OnDemand perception = new OnDemand(() -> load(Phase.PERCEPTION));
    private final OnDemand judgement = new OnDemand(() -> load(Phase.JUDGEMENT));

    /** A rule by its package and its name, which is unique only there. */
    record RuleName(String packageName, String name) {}

    RuleBase(
            Map<String, CausePage> pages,
            Catalogue catalogue,
            Limits limits,
            String version,
            Map<String, LoadableRules> files,
            Set<RuleName> leftOut) {
        this.pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        this.catalogue = catalogue;
        this.limits = limits;
        this.version = version;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.leftOut = Set.copyOf(leftOut);
    }

    /** Returns a rule base without rules, pages and names. */
    static RuleBase empty() {
        var nothing = new Catalogues(YamlText::read, problem -> {});
        return new RuleBase(Map.of(), nothing.catalogue(), nothing.limits(), "", Map.of(), Set.of());
    }

    /** Returns the page of every cause, by id. */
    public List<CausePage> pages() {
        return List.copyOf(pages.values());
    }

    /** Returns the page of a cause. */
    public Optional<CausePage> page(String cause) {
        return Optional.ofNullable(pages.get(cause));
    }

    /** Returns the id of the cause that a person probably meant; nothing if none is alike. */
    public Optional<String> closestCause(String word) {
        return Nearest.to(word, pages.keySet());
    }

    /** Returns the names and meanings that rules, decoders and reports share. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the thresholds; the global {@code limits} of every session. */
    public Limits limits() {
        return limits;
    }

    /** Returns the events that some rule of the perception asks for. */
    public WantedEvents wanted() {
        var wanted = new TreeSet<EventKey>();
        files.values().forEach(rules -> wanted.addAll(rules.file().wanted()));
        return WantedEvents.of(wanted);
    }

    /** Returns the performance counters that some rule of the perception asks for. */
    public WantedCounters wantedCounters() {
        var wanted = new TreeSet<CounterName>();
        files.values().forEach(rules -> wanted.addAll(rules.file().counters()));
        return WantedCounters.of(wanted);
    }

    /**
     * Returns the rules that turn events, tallies, counter series and settings into symptoms; globals {@code limits} and {@code
     * perception}. Shared: make sessions from it, do not change it.
     */
    public KieBase perception() {
        return perception.get();
    }

    /**
     * Returns the rules that turn symptoms, settings and coverage into evidence; globals {@code limits} and {@code
     * verdict}. Shared: make sessions from it, do not change it.
     */
    public KieBase judgement() {
        return judgement.get();
    }

    /**
     * Returns this rule base without one rule, for a second run after the rule threw; pages and names stay.
     *
     * @param packageName package of the rule
     * @param rule name of the rule
     */
    public RuleBase without(String packageName, String rule) {
        var fewer = new HashSet<>(leftOut);
        fewer.add(new RuleName(packageName, rule));
        return new RuleBase(pages, catalogue, limits, version, files, fewer);
    }

    /**
     * Returns this rule base with one rule only; pages and names stay.
     *
     * @param packageName package of the rule
     * @param rule name of the rule
     */
    public RuleBase only(String packageName, String rule) {
        LoadableRules file = files.get(packageName);
        if (file == null) {
            throw new IllegalArgumentException("no rule file declares the package " + packageName);
        }
        Set<RuleName> others = file.file().rules().stream()
                .filter(other -> !other.equals(rule))
                .map(other -> new RuleName(packageName, other))
                .collect(Collectors.toSet());
        return new RuleBase(pages, catalogue, limits, version, Map.of(packageName, file), others);
    }

    /** Returns how many rules run. */
    public int ruleCount() {
        return ruleNames().size();
    }

    /** Returns the name of every rule that runs, sorted; a name that two files use stands there twice. */
    public List<String> ruleNames() {
        return files.values().stream()
                .flatMap(rules -> rules.file().rules().stream()
                        .filter(rule ->
                                !leftOut.contains(new RuleName(rules.file().packageName(), rule))))
                .sorted()
                .toList();
    }

    /** Returns every rule as it was written, in the order of files and lines; the files are parsed anew for it. */
    public List<WrittenRule> writtenRules() {
        return files.values().stream()
                .flatMap(rules -> rules.written().stream())
                .sorted()
                .toList();
    }

    /**
     * Returns the rules that run as they were written, by the path of their file as the person who named its folder would
     * write it; the files are parsed anew for it.
     */
    public SortedMap<String, List<WrittenRule>> writtenRulesByFile() {
        var byFile = new TreeMap<String, List<WrittenRule>>();
        files.values().forEach(rules -> {
            String packageName = rules.file().packageName();
            byFile.put(
                    rules.file().shown(),
                    rules.written().stream()
                            .filter(rule -> !leftOut.contains(new RuleName(packageName, rule.name())))
                            .toList());
        });
        return byFile;
    }

    /** Returns 12 hexadecimal digits that change whenever a rule, page or catalogue changes. */
    public String version() {
        return version;
    }

    /** Returns the path of the file that declares a package; "" if none does. */
    public String fileOf(String packageName) {
        return Optional.ofNullable(files.get(packageName))
                .map(rules -> rules.file().shown())
                .orElse("");
    }

    /** Returns the path of the rules of a cause; "" if it has none. */
    public String fileOfCause(String cause) {
        return fileOf(Phase.JUDGEMENT.packageOf(cause));
    }

    /** Returns the rules that do not run. */
    Set<RuleName> leftOut() {
        return leftOut;
    }

    /** Returns the rule files by package. */
    SortedMap<String, LoadableRules> files() {
        return files;
    }

    private KieBase load(Phase phase) {
        return LoadableRules.load(
                files.values().stream()
                        .filter(rules -> rules.file().phase() == phase)
                        .toList(),
                leftOut);
    }

    /** A value that is made once, when it is first wanted. */
    private static final class OnDemand {
        private final Supplier<KieBase> maker;
        private @Nullable KieBase made;

        OnDemand(Supplier<KieBase> maker) {
            this.maker = maker;
        }

        synchronized KieBase get() {
            KieBase known = made;
            if (known == null) {
                known = maker.get();
                made = known;
            }
            return known;
        }
    }
}
