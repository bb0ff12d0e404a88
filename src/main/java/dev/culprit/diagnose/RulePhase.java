package dev.culprit.diagnose;

import dev.culprit.knowledge.RuleBase;
import dev.culprit.model.FiredRule;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** Runs one set of rules over one set of facts until nothing more fires, leaving out rules that throw. */
final class RulePhase {
    /** More firings than any real bundle needs: rules that fire this often are in a loop. */
    private static final int MOST_FIRINGS = 5_000_000;

    /** How Drools names the rules behind a condition that threw: {@code [Rule "a", "b" in rules/x.drl]}. */
    private static final Pattern RULES_IN_MESSAGE = Pattern.compile("Rule ((?:\"[^\"]+\"(?:, )?)+) in");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final Function<RuleBase, KieBase> phase;
    private final Function<Rule, String> subject;
    private final SortedMap<String, String> failures = new TreeMap<>();
    private final Set<Rule> fired = Collections.newSetFromMap(new IdentityHashMap<>());
    private RuleBase rules;
    private Optional<Rule> latest = Optional.empty();

    /**
     * Prepares to run.
     *
     * @param phase takes the rules of this phase out of a rule base
     * @param subject tells which symptom or cause a rule is about
     */
    RulePhase(RuleBase rules, Function<RuleBase, KieBase> phase, Function<Rule, String> subject) {
        this.rules = rules;
        this.phase = phase;
        this.subject = subject;
    }

    /**
     * Fires all rules.
     *
     * @param facts what to insert, in order
     * @param globals values of the globals the rules declare
     * @param beforeMatch told of each rule just before its consequence runs
     * @param restart told before each attempt, to forget what an earlier attempt gathered
     */
    void run(Collection<?> facts, Map<String, Object> globals, Consumer<Rule> beforeMatch, Runnable restart) {
        boolean atRest = false;
        while (!atRest) {
            restart.run();
            fired.clear();
            atRest = attempt(facts, globals, beforeMatch);
        }
    }

    /** Returns what rules threw, one sentence for each symptom or cause they are about. */
    SortedMap<String, String> failures() {
        return failures;
    }

    /** Returns the rules that fired, without those that failed. */
    SortedSet<FiredRule> fired() {
        return fired.stream()
                .map(rule -> new FiredRule(rules.fileOf(rule.getPackageName()), rule.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns a problem for each failure. */
    List<Problem> problems() {
        return failures.values().stream()
                .map(text -> new Problem("diagnose", "rules.rule-failed", SourceRef.whole("rules"), text))
                .toList();
    }

    // Drools evaluates conditions while facts go in and wraps whatever an author's rule throws in a RuntimeException of
    // its own; none of it may end the run, and what no rule can be blamed for is thrown on.
    private boolean attempt(Collection<?> facts, Map<String, Object> globals, Consumer<Rule> beforeMatch) {
        KieBase base = phase.apply(rules);
        KieSession session = base.newKieSession();
        try {
            declaredGlobals(base).forEach(name -> session.setGlobal(name, globals.get(name)));
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    latest = Optional.of(event.getMatch().getRule());
                    fired.add(event.getMatch().getRule());
                    beforeMatch.accept(event.getMatch().getRule());
                }
            });
            facts.forEach(session::insert);
            int fired = session.fireAllRules(MOST_FIRINGS);
            if (fired >= MOST_FIRINGS) {
                leaveOut(latest.orElseThrow(), new IllegalStateException("it fires without end"));
            }
            return fired < MOST_FIRINGS;
        } catch (ConsequenceException thrown) {
            leaveOut(thrown.getMatch().getRule(), thrown);
            return false;
        } catch (RuntimeException thrown) {
            leaveOutThoseNamed(base, thrown);
            return false;
        } finally {
            session.dispose();
        }
    }

    private static List<String> declaredGlobals(KieBase base) {
        return base.getKiePackages().stream()
                .flatMap(kiePackage -> kiePackage.getGlobalVariables().stream())
                .map(global -> global.getName())
                .distinct()
                .toList();
    }

    private void leaveOutThoseNamed(KieBase base, RuntimeException thrown) {
        boolean leftOut = false;
        Matcher list = RULES_IN_MESSAGE.matcher(String.valueOf(thrown.getMessage()));
        while (list.find()) {
            Matcher name = QUOTED.matcher(list.group(1));
            while (name.find()) {
                for (Rule rule : named(base, name.group(1))) {
                    leaveOut(rule, thrown);
                    leftOut = true;
                }
            }
        }
        if (!leftOut) {
            throw thrown;
        }
    }

    private static List<Rule> named(KieBase base, String name) {
        return base.getKiePackages().stream()
                .map(KiePackage::getRules)
                .flatMap(Collection::stream)
                .filter(rule -> rule.getName().equals(name))
                .toList();
    }

    private void leaveOut(Rule rule, RuntimeException thrown) {
        String about = subject.apply(rule);
        String text = "rule \"" + rule.getName() + "\" of " + about + " failed: " + message(thrown);
        failures.merge(about, text, (first, next) -> first + "; " + next);
        rules = rules.without(rule.getPackageName(), rule.getName());
    }

    private static String message(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
    }
}
