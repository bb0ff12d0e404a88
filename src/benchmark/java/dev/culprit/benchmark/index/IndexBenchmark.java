package dev.culprit.benchmark.index;

import com.sun.management.OperatingSystemMXBean;
import dev.culprit.index.EventIndexer;
import dev.culprit.index.IndexSearch;
import dev.culprit.index.QueryException;
import dev.culprit.model.Span;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures how fast events are indexed, what they take on disk, and how long queries take.
 *
 * <p>Arguments: a directory to write to, the number of events, the number of rounds. Wall time includes making the events,
 * which is told apart, and the commit. CPU time is that of the whole process, so it can be compared on a busy machine, too;
 * the first round is a cold JVM's. From the project's root:
 *
 * <pre>./mvnw -q -Pbenchmark test-compile exec:exec@program -Dbenchmark.jvm=-Xmx1g \
 *     -Dprogram=dev.culprit.benchmark.index.IndexBenchmark -Darguments="target/index-benchmark 500000 4"</pre>
 */
public final class IndexBenchmark {
    private static final int REPEATS = 21;
    private static final List<String> QUERIES = List.of(
            "error:0x80070005 AND host:srv1",
            "provider:Component7 id:[1070 TO 1073]",
            "VmName:VM-17",
            "Address:10.0.3.*",
            "migration network failed",
            "record:1000",
            "*");

    private IndexBenchmark() {}

    public static void main(String[] arguments) throws IOException, QueryException {
        Path root = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        for (int round = 1; round <= rounds; round++) {
            for (boolean rendered : new boolean[] {false, true}) {
                for (int threads = 1; threads <= 2; threads++) {
                    Path target = root.resolve((rendered ? "rendered-" : "bare-") + threads);
                    System.out.printf(Locale.ROOT, "round %d %-10s ", round, target.getFileName());
                    write(target, count, rendered, threads);
                }
            }
        }
        query(root.resolve("rendered-1"));
    }

    private static void write(Path target, int count, boolean rendered, int threads) throws IOException {
        long[] ids = new long[1];
        long begin = System.nanoTime();
        new SyntheticEvents(rendered).generate(count, event -> ids[0] += event.id());
        long making = System.nanoTime() - begin;
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = machine.getProcessCpuTime();
        begin = System.nanoTime();
        long handedOver;
        try (EventIndexer indexer = EventIndexer.open(target, "b", threads, Thread::new)) {
            new SyntheticEvents(rendered).generate(count, indexer::add);
            handedOver = System.nanoTime();
            indexer.commit(List.of(), Map.of());
        }
        long end = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%,d events/s; commit %.2f s; CPU %.2f us/event (making them %.2f); %.1f B/event%n",
                count * 1_000_000_000L / (end - begin),
                (end - handedOver) / 1e9,
                (machine.getProcessCpuTime() - cpu) / 1e3 / count,
                making / 1e3 / count,
                (double) bytes(target) / count);
    }

    private static long bytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void query(Path directory) throws IOException, QueryException {
        try (IndexSearch search = IndexSearch.open(directory, "b", symbol -> Set.of(), System.out::println)
                .orElseThrow()) {
            for (String query : QUERIES) {
                double[] millis = new double[REPEATS];
                long total = 0;
                for (int i = 0; i < REPEATS; i++) {
                    long begin = System.nanoTime();
                    total = search.search(query, Span.ALWAYS, 50).total();
                    millis[i] = (System.nanoTime() - begin) / 1e6;
                }
                double first = millis[0];
                Arrays.sort(millis);
                System.out.printf(
                        Locale.ROOT,
                        "%,9d hits  first %.1f ms, median %.1f ms  %s%n",
                        total,
                        first,
                        millis[REPEATS / 2],
                        query);
            }
        }
    }
}
