package dev.culprit.knowledge;

import dev.culprit.knowledge.RuleFile.Role;
import dev.culprit.model.WrittenRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.EventProcessingOption;

/**
 * A compiled rule file and the class loader that has its classes.
 *
 * @param file what is known of it
 * @param loader class loader that has its classes
 */
record LoadableRules(CompiledFile file, ClassLoader loader) {
    private static final Pattern LAYOUT = Pattern.compile("(?:causes/[^/]+|symptoms)/[^/]+$");

    /**
     * Loads rule files into one set of rules.
     *
     * @param files files of one phase
     * @param without rules to leave out
     * @throws IllegalStateException if the classes do not hold the rules that they were compiled from
     */
    static KieBase load(List<LoadableRules> files, Set<RuleBase.RuleName> without) {
        var models = new ArrayList<Model>();
        int declared = 0;
        for (LoadableRules rules : files) {
            models.add(rules.model());
            declared += rules.file.rules().size();
        }
        KieBase loaded = KieBaseBuilder.createKieBaseFromModel(models, EventProcessingOption.CLOUD);
        long found = loaded.getKiePackages().stream()
                .mapToLong(part -> part.getRules().size())
                .sum();
        if (found != declared) {
            throw new IllegalStateException(declared + " rules were compiled but " + found + " were loaded");
        }
        without.forEach(rule -> remove(loaded, rule));
        return loaded;
    }

    private static void remove(KieBase loaded, RuleBase.RuleName rule) {
        if (loaded.getRule(rule.packageName(), rule.name()) != null) {
            loaded.removeRule(rule.packageName(), rule.name());
        }
    }

    /**
     * Returns the text of the file that was compiled.
     *
     * @throws IllegalStateException if it was not kept beside the classes
     */
    String source() {
        try (InputStream in = loader.getResourceAsStream(file.shown())) {
            if (in == null) {
                throw new IllegalStateException("the text of " + file.shown() + " was not kept");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.shown(), e);
        }
    }

    /** Returns its rules as they were written, in their order. */
    List<WrittenRule> written() {
        Role role = file.phase() == Phase.PERCEPTION ? Role.SYMPTOM_RULES : Role.CAUSE_RULES;
        var text = new RuleFile(role, nameInFolder(file.shown()), file.shown(), source());
        return DrlFile.parse(List.of(text), problem -> {}).stream()
                .flatMap(parsed -> WrittenRules.of(parsed).stream())
                .toList();
    }

    /** Where a folder of rules lies on one machine is of no use to readers on another. */
    private static String nameInFolder(String shown) {
        Matcher layout = LAYOUT.matcher(shown);
        return layout.find() ? layout.group() : shown.replaceFirst("^.*[/\\\\]", "");
    }

    private Model model() {
        try {
            return (Model)
                    loader.loadClass(file.modelClass()).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules of " + file.shown() + " cannot be loaded", e);
        }
    }
}
