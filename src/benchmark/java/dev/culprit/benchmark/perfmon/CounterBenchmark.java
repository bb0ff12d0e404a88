package dev.culprit.benchmark.perfmon;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.culprit.decode.perfmon.PerfmonDecoder;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.function.IntPredicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A whole table in each pass, on one thread: to typed columns, and through Commons CSV alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class CounterBenchmark {
    private final PerfmonDecoder decoder = new PerfmonDecoder();

    /** All columns as numbers. */
    @Benchmark
    public void allColumns(TableInMemory table, TableThroughput throughput, Blackhole blackhole) throws IOException {
        decode(table, throughput, column -> true, blackhole);
    }

    /** One column of fifty as numbers, as rules need them of a wide collection. */
    @Benchmark
    public void fewColumns(TableInMemory table, TableThroughput throughput, Blackhole blackhole) throws IOException {
        decode(table, throughput, column -> column % 50 == 0, blackhole);
    }

    /** Commons CSV splits the rows; nobody looks at the cells. */
    @Benchmark
    public void commonsCsvCells(TableInMemory table, TableThroughput throughput, Blackhole blackhole)
            throws IOException {
        long rows = -1;
        try (CSVParser parser = CSVParser.parse(new InputStreamReader(table.open(), ISO_8859_1), CSVFormat.DEFAULT)) {
            for (CSVRecord row : parser) {
                blackhole.consume(row);
                rows++;
            }
        }
        throughput.add(rows, table);
    }

    /** Commons CSV splits the rows and the library reads the numbers. */
    @Benchmark
    public void commonsCsvNumbers(TableInMemory table, TableThroughput throughput, Blackhole blackhole)
            throws IOException {
        long rows = -1;
        double[] values = new double[table.columns];
        try (CSVParser parser = CSVParser.parse(new InputStreamReader(table.open(), ISO_8859_1), CSVFormat.DEFAULT)) {
            for (CSVRecord row : parser) {
                if (rows++ >= 0) {
                    read(row, values);
                    blackhole.consume(values);
                }
            }
        }
        throughput.add(rows, table);
    }

    private static void read(CSVRecord row, double[] values) {
        for (int column = 0; column < values.length; column++) {
            String cell = row.get(column + 1);
            values[column] = cell.isBlank() ? Double.NaN : Double.parseDouble(cell);
        }
    }

    private void decode(TableInMemory table, TableThroughput throughput, IntPredicate needed, Blackhole blackhole)
            throws IOException {
        RowCounter sink = new RowCounter(needed, blackhole);
        decoder.decode(new Artifact("big.csv", ArtifactKind.PERFMON_CSV, table.bytes(), ""), table.open(), sink);
        throughput.add(sink.rows(), table);
    }
}
