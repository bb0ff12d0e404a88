package dev.culprit.benchmark.pipeline;

import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBases;
import dev.culprit.model.Analysis;
import dev.culprit.model.EventKey;
import dev.culprit.model.EventTally;
import dev.culprit.pipeline.Pipeline;
import dev.culprit.pipeline.ProgressListener;
import dev.culprit.pipeline.Request;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long a bundle takes to read and to judge.
 *
 * <p>Arguments: a folder to write the bundle to, the number of events, how many of them rules ask for, the number of rounds,
 * and optionally one kind, such as {@code disk 153}, that all of those are of. The first round is a cold JVM's, as a run of
 * the program is. Prints for each round the seconds of reading and judging, how many of the wanted events were counted, and
 * the most that the pools of the heap held. From the project's root:
 *
 * <pre>./mvnw -q -Pbenchmark test-compile exec:exec@program -Dbenchmark.jvm=-Xmx1g \
 *     -Dprogram=dev.culprit.benchmark.pipeline.AnalysisBenchmark -Darguments="target/bundle-1m 1000000 18000 3"</pre>
 */
public final class AnalysisBenchmark {
    private static final int PROVIDER = 4;

    private AnalysisBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        RuleBase rules = RuleBases.builtIn();
        List<EventKey> kinds = arguments.length > PROVIDER
                ? List.of(new EventKey(arguments[PROVIDER], Integer.parseInt(arguments[PROVIDER + 1])))
                : List.copyOf(rules.wanted().keys());
        Path folder = Path.of(arguments[0]);
        new WrittenBundle(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]), kinds, rules.catalogue())
                .writeTo(folder);
        for (int round = 1; round <= Integer.parseInt(arguments[3]); round++) {
            measure(round, folder, rules);
        }
    }

    private static void measure(int round, Path folder, RuleBase rules) throws IOException {
        var stages = new Stages();
        long begin = System.nanoTime();
        Analysis analysis = new Pipeline(rules, "benchmark").analyze(Request.of(List.of(folder)), stages, () -> false);
        long end = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "round %d: %,d events, %,d wanted; read in %.1f s, judged in %.1f s; heap %,d MB%n",
                round,
                analysis.observations().eventCount(),
                analysis.observations().tallies().stream()
                        .mapToLong(EventTally::count)
                        .sum(),
                (stages.judging - begin) / 1e9,
                (end - stages.judging) / 1e9,
                heapPeak() / 1_000_000);
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** Notes when judging began. */
    private static final class Stages implements ProgressListener {
        private long judging;

        @Override
        public void reading(String artifact, long files, long events) {}

        @Override
        public void stage(String what) {
            judging = what.equals("judging") ? System.nanoTime() : judging;
        }

        @Override
        public void done() {}
    }
}
