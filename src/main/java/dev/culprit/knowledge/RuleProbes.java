package dev.culprit.knowledge;

import dev.culprit.knowledge.DroolsBuild.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.KieBase;

/**
 * Rules of one phase with the probes that ask for their conditions part by part, compiled.
 *
 * @param rules the rules, file by file in the order they are written
 * @param probes holds the probes, rules without a consequence; globals are those of the rules
 */
public record RuleProbes(List<RuleProbe> rules, KieBase probes) {
    private static final AtomicLong COMPILED = new AtomicLong();

    public RuleProbes {
        rules = List.copyOf(rules);
    }

    /**
     * Compiles the conditions of the rules that judge a cause; takes some seconds.
     *
     * @throws IllegalStateException if the rules of a loaded rule base do not compile part by part
     */
    public static RuleProbes ofCause(RuleBase rules, String cause) {
        return of(rules, Phase.JUDGEMENT, Set.of(cause));
    }

    /**
     * Compiles the conditions of the rules that name some symptoms; takes some seconds.
     *
     * @throws IllegalStateException if the rules of a loaded rule base do not compile part by part
     */
    public static RuleProbes ofSymptoms(RuleBase rules, Collection<String> symptoms) {
        return of(rules, Phase.PERCEPTION, symptoms);
    }

    /** Returns the names of the rules that name some symptoms; nothing is compiled. */
    public static Set<String> namesOf(RuleBase rules, Collection<String> symptoms) {
        var names = new TreeSet<String>();
        filesAbout(rules, Phase.PERCEPTION, symptoms)
                .forEach(file -> file.rules().stream()
                        .filter(isAbout(file, symptoms))
                        .forEach(rule -> names.add(rule.getName())));
        return names;
    }

    private static RuleProbes of(RuleBase rules, Phase phase, Collection<String> subjects) {
        var probes = new ArrayList<RuleProbe>();
        var files = new ArrayList<DrlFile>();
        for (DrlFile file : filesAbout(rules, phase, subjects)) {
            var writer = new ProbeWriter(file);
            file.rules().stream().filter(isAbout(file, subjects)).forEach(rule -> probes.add(writer.probe(rule)));
            files.add(writer.probes());
        }
        return new RuleProbes(probes, compile(files));
    }

    private static KieBase compile(List<DrlFile> files) {
        Outcome outcome = DroolsBuild.compile("probes-" + COMPILED.incrementAndGet(), files, true);
        if (!outcome.errors().isEmpty()) {
            throw new IllegalStateException("conditions do not compile part by part: "
                    + outcome.errors().get(0).text());
        }
        var loader = new MemoryClassLoader(RuleProbes.class.getClassLoader(), outcome.classes());
        List<LoadableRules> loadable = CompiledFile.of(files, outcome.models(), RuleFile::shown).stream()
                .map(file -> new LoadableRules(file, loader))
                .toList();
        return LoadableRules.load(loadable, Set.of());
    }

    private static List<DrlFile> filesAbout(RuleBase rules, Phase phase, Collection<String> subjects) {
        var sources = new TreeMap<String, RuleFile>();
        for (LoadableRules loadable : rules.files().values()) {
            CompiledFile file = loadable.file();
            if (file.phase() == phase && file.annotated().stream().anyMatch(subjects::contains)) {
                RuleFile.Role role = phase == Phase.JUDGEMENT ? RuleFile.Role.CAUSE_RULES : RuleFile.Role.SYMPTOM_RULES;
                sources.put(file.packageName(), new RuleFile(role, file.shown(), file.shown(), loadable.source()));
            }
        }
        return DrlFile.parse(List.copyOf(sources.values()), problem -> {});
    }

    private static Predicate<RuleDescr> isAbout(DrlFile file, Collection<String> subjects) {
        return rule -> Optional.ofNullable(rule.getAnnotation(file.phase().annotation()))
                .map(RuleShapeChecks::valueOf)
                .filter(subjects::contains)
                .isPresent();
    }
}
