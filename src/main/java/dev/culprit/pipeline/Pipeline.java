package dev.culprit.pipeline;

import dev.culprit.bundle.ArchiveLimits;
import dev.culprit.bundle.BundleReader;
import dev.culprit.diagnose.ConditionTracer;
import dev.culprit.diagnose.Diagnostician;
import dev.culprit.diagnose.RuleProfile;
import dev.culprit.diagnose.Silencing;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.StatedFacts;
import dev.culprit.model.Analysis;
import dev.culprit.model.CausePage;
import dev.culprit.model.ClockOffset;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Event;
import dev.culprit.model.Host;
import dev.culprit.model.Limits;
import dev.culprit.model.Observations;
import dev.culprit.model.Problem;
import dev.culprit.model.RuleTime;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.WhyNot;
import dev.culprit.normalize.NormalizeOptions;
import dev.culprit.normalize.Normalizer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes a bundle from its files to its verdict; one instance may serve many bundles and threads. */
public final class Pipeline {
    private final RuleBase rules;
    private final String version;

    /**
     * Takes the rules to judge by.
     *
     * @param version version of the program, for the report
     */
    public Pipeline(RuleBase rules, String version) {
        this.rules = rules;
        this.version = version;
    }

    /**
     * Reads every event of one bundle, without a verdict.
     *
     * @param taker takes each event as soon as its time is known
     */
    EventPass readEvents(Request request, Consumer<Event> taker, ProgressListener progress, BooleanSupplier interrupted)
            throws IOException {
        Normalizer normalizer = normalizer(request, Map.of(), Optional.of(taker));
        Reading reading = read(request, normalizer, progress, interrupted);
        Observations observations = normalizer.finish();
        return new EventPass(
                reading.outcomes(observations.problems()),
                reading.problems(),
                offsets(observations),
                reading.partial());
    }

    private static Reading read(
            Request request, Normalizer normalizer, ProgressListener progress, BooleanSupplier interrupted)
            throws IOException {
        // The caller's thread puts in order what the others decode, and that is work too.
        return WorkerThreads.use(request.threads() - 1, workers -> {
            var decoders = new Decoders(request.encoding(), request.recover(), workers);
            var reading = new Reading(decoders, normalizer, progress, interrupted);
            new BundleReader(request.inputs(), ArchiveLimits.DEFAULT).read(reading);
            return reading;
        });
    }

    /**
     * Analyses one bundle.
     *
     * @param request what to analyse
     * @param progress told how far it has come
     * @param interrupted asked often; once it says true, reading stops and what was read is judged, marked as partial
     * @throws IOException if the temporary space for nested archives cannot be used; damaged input is never thrown
     * @throws IllegalArgumentException if the request changes a limit or states a fact that is not known
     */
    public Analysis analyze(Request request, ProgressListener progress, BooleanSupplier interrupted)
            throws IOException {
        long begin = System.nanoTime();
        Limits limits = rules.limits().with(request.limits());
        var problems = new ArrayList<Problem>();
        loadRulesMeanwhile();
        Observed observed = observe(request, Map.of(), progress, interrupted);
        Map<String, List<ClockOffset>> offsets = offsets(observed.observations());
        if (request.window().isPresent() && request.correctClocks() && !offsets.isEmpty()) {
            observed = observe(request, offsets, progress, interrupted);
        }
        Observations observations = observed.observations();
        Reading reading = observed.reading();
        progress.stage("judging");
        Diagnosis diagnosis = new Silencing(
                        request.suppressions(), observations.span().map(Span::end))
                .of(new Diagnostician(rules, limits).diagnose(observations, request.window()));
        problems.addAll(observed.problems());
        problems.addAll(reading.problems());
        return new Analysis(
                new Analysis.Tool(version, rules.version(), rules.ruleCount()),
                request.inputs().stream().map(Path::toString).toList(),
                observations,
                diagnosis,
                reading.outcomes(observations.problems()),
                problems,
                run(request, Duration.ofNanos(System.nanoTime() - begin), reading.partial()));
    }

    /** What one reading of a bundle gave, and what was wrong with facts stated beside it. */
    private record Observed(Observations observations, Reading reading, List<Problem> problems) {}

    /**
     * Reads the bundle for judgement.
     *
     * @param offsets how far clocks were off, by host, if an earlier reading told that: a window is about times that were put
     *     right, and which these are is known only when all is read
     */
    private Observed observe(
            Request request,
            Map<String, List<ClockOffset>> offsets,
            ProgressListener progress,
            BooleanSupplier interrupted)
            throws IOException {
        var problems = new ArrayList<Problem>();
        Normalizer normalizer = normalizer(request, offsets, Optional.empty());
        stateFacts(request, normalizer, problems);
        Reading reading = read(request, normalizer, progress, interrupted);
        return new Observed(normalizer.finish(), reading, problems);
    }

    private static Map<String, List<ClockOffset>> offsets(Observations observations) {
        return observations.hosts().stream()
                .filter(host -> !host.clock().isEmpty())
                .collect(Collectors.toMap(Host::name, Host::clock));
    }

    /**
     * Measures what each rule costs over the facts of an analysis, by running each alone.
     *
     * @param request what was analysed
     * @param analysis what came of it
     * @return the rules, slowest first
     */
    public List<RuleTime> profile(Request request, Analysis analysis) {
        var profile = new RuleProfile(rules, rules.limits().with(request.limits()));
        return profile.of(analysis.observations(), analysis.diagnosis());
    }

    /**
     * Tells why a cause was not named, or was.
     *
     * @param request what was analysed
     * @param analysis what came of it
     * @param page the cause, of this pipeline's rules
     */
    public WhyNot whyNot(Request request, Analysis analysis, CausePage page) {
        var tracer = new ConditionTracer(rules, rules.limits().with(request.limits()));
        return tracer.trace(page, analysis.observations(), analysis.diagnosis());
    }

    private Normalizer normalizer(
            Request request, Map<String, List<ClockOffset>> offsets, Optional<Consumer<Event>> everyEvent) {
        var options = new NormalizeOptions(
                request.zone(),
                request.zoneStated(),
                request.window().orElse(Span.ALWAYS),
                offsets,
                request.correctClocks(),
                request.everyCounter());
        return new Normalizer(rules.catalogue(), rules.wanted(), rules.wantedCounters(), options, everyEvent);
    }

    private static Analysis.Run run(Request request, Duration elapsed, boolean partial) {
        return new Analysis.Run(
                request.arguments(), new TreeMap<>(request.settings()), request.window(), elapsed, partial);
    }

    /** Loads both phases while files are read; whoever needs one first waits for it, and meets its failure if it fails. */
    private void loadRulesMeanwhile() {
        List<Runnable> phases = List.of(rules::judgement, rules::perception);
        for (Runnable phase : phases) {
            var loading = new Thread(phase, "culprit-rules");
            loading.setDaemon(true);
            loading.setUncaughtExceptionHandler((thread, failure) -> {});
            loading.start();
        }
    }

    private void stateFacts(Request request, Normalizer normalizer, List<Problem> problems) {
        var facts = new TreeMap<String, StatedFacts.Fact>();
        for (Path input : request.inputs()) {
            StatedFacts beside = StatedFacts.beside(input, rules.catalogue());
            facts.putAll(beside.facts());
            problems.addAll(beside.problems());
        }
        request.facts().forEach((name, value) -> {
            rules.catalogue().faultOfFact(name, value).ifPresent(fault -> {
                throw new IllegalArgumentException(fault);
            });
            facts.put(name, new StatedFacts.Fact(value, SourceRef.whole("--fact")));
        });
        facts.forEach((name, fact) -> normalizer.state(name, fact.value(), fact.source()));
    }
}
