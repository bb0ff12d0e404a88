package dev.culprit.knowledge;

import dev.culprit.model.CounterName;
import dev.culprit.model.EventKey;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What is kept of one compiled rule file, so that loading it needs no parser.
 *
 * @param phase the session its rules run in
 * @param shown path to print
 * @param packageName its package
 * @param modelClass the generated class that holds its rules
 * @param rules names of its rules, sorted
 * @param annotated the symptoms that its rules name, or the cause that they judge, sorted
 * @param wanted the events it asks for
 * @param counters the counters it asks for
 */
record CompiledFile(
        Phase phase,
        String shown,
        String packageName,
        String modelClass,
        List<String> rules,
        List<String> annotated,
        SortedSet<EventKey> wanted,
        SortedSet<CounterName> counters) {
    CompiledFile {
        rules = rules.stream().sorted().toList();
        annotated = annotated.stream().sorted().toList();
        wanted = Collections.unmodifiableSortedSet(new TreeSet<>(wanted));
        counters = Collections.unmodifiableSortedSet(new TreeSet<>(counters));
    }

    /**
     * Returns what is kept of compiled files; files without rules are not kept.
     *
     * @param models generated class of each package
     * @param shown path to print for a file
     */
    static List<CompiledFile> of(
            List<DrlFile> files, SortedMap<String, String> models, Function<RuleFile, String> shown) {
        return files.stream()
                .flatMap(file -> Optional.ofNullable(models.get(file.packageName()))
                        .map(model -> of(file, model, shown.apply(file.file())))
                        .stream())
                .toList();
    }

    private static CompiledFile of(DrlFile file, String modelClass, String shown) {
        return new CompiledFile(
                file.phase(),
                shown,
                file.packageName(),
                modelClass,
                file.rules().stream().map(RuleDescr::getName).toList(),
                List.copyOf(Producers.annotated(file)),
                WantedEventsReader.read(file.tree()),
                WantedCountersReader.read(file.tree()));
    }
}
