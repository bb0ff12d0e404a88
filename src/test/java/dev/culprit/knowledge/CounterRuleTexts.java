package dev.culprit.knowledge;

import java.io.IOException;
import java.nio.file.Path;

/** A small rule folder that asks counters for everything they can tell. */
final class CounterRuleTexts {
    static final String SYMPTOM_RULES = """
            package rules.symptoms.storage
            import dev.culprit.model.*
            import java.time.Duration
            import java.util.List
            global dev.culprit.model.Limits limits
            global dev.culprit.model.Perception perception

            rule "writes wait while next to nothing is transferred"
            @symptom("disk.write-stall")
            when
              $latency : CounterSeries( object == "PhysicalDisk", counter == "Avg. Disk sec/Write", $host : host, $disk : instance )
              $transfers : CounterSeries( object == "PhysicalDisk", counter == "Disk Transfers/sec", host == $host, instance == $disk )
              $stall : CounterEpisode() from $latency.stalls( $transfers, limits.get("stall.latency"), limits.get("stall.transfers") ).episodes()
            then
              perception.symptom($stall).detail("claim", $stall.claim()).detail("peak", $stall.peak());
            end

            rule "latency comes near the limit"
            @symptom("disk.write-stall")
            when
              $latency : CounterSeries( object == "PhysicalDisk", counter == "Avg. Disk sec/Write", max > limits.get("stall.near"), max < limits.get("stall.latency") )
            then
              perception.nearMiss("stall.latency", $latency.max(), $latency);
            end

            rule "stalls begin at one clock time"
            @symptom("disk.stall-recurs")
            when
              Host( $host : name, $zone : zone )
              $series : List() from collect( CounterSeries( object == "PhysicalDisk", counter == "Current Disk Queue Length", host == $host ) )
              $queue : CounterSeries() from $series
              $recurs : Recurrence( days >= 3 ) from Recurrence.of( $queue.above( limits.get("queue.long") ).episodes(), $zone )
            then
              perception.symptom($recurs).about($queue.instance());
            end

            rule "one disk is slower than the others"
            @symptom("disk.outlier")
            when
              Host( $host : name )
              $disks : List( size >= 3 ) from collect( CounterSeries( object == "PhysicalDisk", counter == "Avg. Disk sec/Read", host == $host ) )
              $slow : Outlier() from Outlier.of( $disks, limits.get("outlier.factor") )
            then
              perception.symptom($slow);
            end

            rule "connections fail now"
            @symptom("rdma.failing")
            when
              $failed : CounterSeries( object == "RDMA Activity", counter in ( "RDMA Failed Connection Attempts", "RDMA Connection Errors" ), growth > 0 )
            then
              perception.symptom($failed).detail("growth", $failed.growth());
            end
            """;

    static final String CATALOGUE = """
            sets:
              PhysicalDisk:
                instance: disk
                aliases: [Physikalischer Datenträger]
                counters:
                  Avg. Disk sec/Write: {unit: s, kind: timer, meaning: mean time of a write}
                  Avg. Disk sec/Read: {unit: s, kind: timer, meaning: mean time of a read}
                  Disk Transfers/sec: {unit: transfers/s, kind: rate, meaning: reads and writes}
                  Current Disk Queue Length: {unit: count, kind: gauge, meaning: requests that wait}
              RDMA Activity:
                instance: adapter
                counters:
                  RDMA Failed Connection Attempts: {unit: count, kind: cumulative, meaning: connections that failed}
                  RDMA Connection Errors: {unit: count, kind: cumulative, meaning: connections that broke}
            """;

    static final String SYMPTOMS = """
            symptoms:
              disk.write-stall:
                meaning: Writes wait
                seen:
                  - {counter: '\\PhysicalDisk(*)\\Avg. Disk sec/Write', collect: 'typeperf -o disk-{host}.csv'}
              disk.stall-recurs:
                meaning: Stalls recur
                seen: [{counter: '\\PhysicalDisk(*)\\Current Disk Queue Length', collect: typeperf}]
              disk.outlier:
                meaning: One disk is slow
                seen: [{counter: '\\PhysicalDisk(*)\\Avg. Disk sec/Read', collect: typeperf}]
              rdma.failing:
                meaning: Connections fail
                seen: [{counter: '\\RDMA Activity(*)\\RDMA Failed Connection Attempts', collect: typeperf}]
            """;

    static final String LIMITS = """
            limits:
              stall.latency: {value: 0.5, unit: s, meaning: write that waits, source: engineering judgement}
              stall.near: {value: 0.25, unit: s, meaning: write that nearly waits, source: engineering judgement}
              queue.long: {value: 10, unit: requests, meaning: queue that is long, source: engineering judgement}
              stall.transfers: {value: 10, unit: transfers/s, meaning: next to nothing, source: engineering judgement}
              outlier.factor: {value: 5, unit: times, meaning: far above, source: engineering judgement}
            """;

    private CounterRuleTexts() {}

    /** Writes the whole folder. */
    static Path writeAll(Path folder) throws IOException {
        RuleTexts.write(folder, "symptoms/storage.drl", SYMPTOM_RULES);
        RuleTexts.write(folder, "catalog/counters.yaml", CATALOGUE);
        RuleTexts.write(folder, "catalog/symptoms.yaml", SYMPTOMS);
        RuleTexts.write(folder, "catalog/limits.yaml", LIMITS);
        return folder;
    }
}
