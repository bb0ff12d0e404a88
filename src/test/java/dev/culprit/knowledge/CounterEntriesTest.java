package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.CounterCatalogue.CounterEntry;
import dev.culprit.model.CounterKind;
import dev.culprit.model.CounterName;
import dev.culprit.model.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterEntriesTest {
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Catalogues catalogues = new Catalogues(YamlText::read, problems::add);

    private CounterCatalogue read(String... texts) {
        for (String text : texts) {
            String name = "catalog/counters.yaml";
            catalogues.add(new RuleFile(RuleFile.Role.CATALOGUE, name, "rules/" + name, text));
        }
        return catalogues.catalogue().counters();
    }

    private CounterCatalogue builtIn() throws IOException {
        return read(Files.readString(Path.of("rules", "catalog", "counters.yaml")));
    }

    @ParameterizedTest
    @CsvSource({
        "Memory, Available Bytes, \\Memory\\Available Bytes",
        "memory, Pages/sec, \\memory\\Pages/sec",
        "System, Processor Queue Length, \\System\\Processor Queue Length",
        "TCPv4, Segments Retransmitted/sec, \\TCPv4\\Segments Retransmitted/sec",
        "Processor Information, % DPC Time, \\Processor Information(*)\\% DPC Time",
        "Cluster CSV File System, Redirected Write Bytes/sec, \\Cluster CSV File System(*)\\Redirected Write Bytes/sec",
        "Set of a vendor, Errors, \\Set of a vendor(*)\\Errors"
    })
    void setWithoutInstancesIsAskedForWithoutThem(String object, String counter, String path) throws IOException {
        CounterName name = new CounterName(object, counter);

        assertThat(builtIn().path(name)).isEqualTo(path);
        assertThat(CounterName.ofPath(path)).contains(name);
    }

    @Test
    void everyCounterOfTheRuleBaseSaysWhatItIs() throws IOException {
        List<CounterEntry> entries = builtIn().entries().toList();

        assertThat(problems).isEmpty();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(240).allSatisfy(entry -> {
            assertThat(entry.kind()).isNotEqualTo(CounterKind.UNKNOWN);
            assertThat(entry.meaning()).isNotEmpty();
        });
        assertThat(entries)
                .extracting(entry -> entry.name().path().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyNameLeadsToItsOwnCounter() throws IOException {
        CounterCatalogue counters = builtIn();

        counters.sets()
                .values()
                .forEach(set -> set.counters().values().forEach(entry -> {
                    assertThat(counters.canonical(set.name(), entry.name().counter()))
                            .isEqualTo(entry.name());
                    set.aliases().stream()
                            .map(alias -> alias.replace("*", "ANY"))
                            .forEach(alias -> entry.aliases()
                                    .forEach(other -> assertThat(counters.canonical(alias, other))
                                            .as(alias + " " + other)
                                            .isEqualTo(entry.name())));
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Physikalischer Datenträger|Mittlere Sek./Schreibvorgänge|PhysicalDisk|Avg. Disk sec/Write",
                "disque logique|% d'espace libre|LogicalDisk|% Free Space",
                "Процесс|% загруженности процессора|Process|% Processor Time",
                "Mellanox Adapter QoS Counters|Rcv Pause Frames|Mellanox WinOF-2 Port QoS|Rcv Pause Frames",
                "Mellanox Adapter Diagnostics|Requester time out received|Mellanox WinOF-2 Diagnostics|Requester Timeout Received",
                "Mellanox Adapter Diagnostics|responder out of order sequence received|Mellanox WinOF-2 Diagnostics|Responder Out Of Order Sequence Received",
                "MSSQL$TOOLS:Backup Device|Device Throughput Bytes/sec|SQLServer:Backup Device|Device Throughput Bytes/sec",
                "physicaldisk|disk transfers/SEC|PhysicalDisk|Disk Transfers/sec",
                "Prozess|Handles|Process|Handles",
                "Nobody's Set|A Counter|Nobody's Set|A Counter"
            })
    void otherNameLeadsToTheEnglishOne(String object, String counter, String canonicalObject, String canonicalCounter)
            throws IOException {
        assertThat(builtIn().canonical(object, counter)).isEqualTo(new CounterName(canonicalObject, canonicalCounter));
    }

    @Test
    void countersThatOnlyRiseAreKnownAsSuch() throws IOException {
        CounterCatalogue counters = builtIn();

        assertThat(List.of(
                        new CounterName("RDMA Activity", "RDMA Failed Connection Attempts"),
                        new CounterName("Network Interface", "Packets Received Errors"),
                        new CounterName("Mellanox WinOF-2 Port QoS", "Sent Pause Frames")))
                .allSatisfy(name ->
                        assertThat(counters.entry(name).orElseThrow().kind()).isEqualTo(CounterKind.CUMULATIVE));
        assertThat(counters.entry(new CounterName("LogicalDisk", "Avg. Disk sec/Read")))
                .hasValueSatisfying(entry -> assertThat(entry.unit()).isEqualTo("s"));
    }

    @Test
    void authorAddsCountersAndNamesToAKnownSet() {
        CounterCatalogue counters = read("""
            sets:
              Disk: {instance: disk, aliases: [Platte], counters: {Reads: {unit: ops/s, kind: rate, meaning: reads}}}
            """, """
            sets:
              DISK: {aliases: [Disque], counters: {Writes: {kind: gauge, meaning: writes, verified: false}, Reads: {kind: gauge, meaning: mine}}}
            """);

        assertThat(problems).isEmpty();
        assertThat(counters.sets()).hasSize(1);
        assertThat(counters.canonical("disque", "writes")).isEqualTo(new CounterName("Disk", "Writes"));
        assertThat(counters.canonical("Platte", "reads")).isEqualTo(new CounterName("Disk", "Reads"));
        assertThat(counters.entry(new CounterName("Disk", "Reads")))
                .hasValueSatisfying(entry -> assertThat(entry.meaning()).isEqualTo("mine"));
        assertThat(counters.entry(new CounterName("Disk", "Writes")))
                .hasValueSatisfying(entry -> assertThat(entry.verified()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sets: {A: {counters: {B: {kind: level, meaning: m}}}}|'level' is no kind of counter|rate, gauge",
                "sets: {A: {counters: {B: {kind: rate}}}}|'meaning' is missing|add meaning",
                "sets: {A: {counters: {B: {kind: rate, meaning: m, verified: perhaps}}}}|neither true nor false|true",
                "sets: {A: {counters: {B: {kind: rate, meaning: m, warning: 5}}}}|no field 'warning'|unit",
                "sets: {A: {counters: {B: {kind: rate, meaning: m}, b: {kind: rate, meaning: m}}}}|'b' stands here twice|one",
                "sets: {A: {aliases: [X]}, B: {aliases: [x]}}|already means the set|one of the two",
                "sets: {A: {aliases: [B]}, B: {counters: {}}}|already means the set|one of the two"
            })
    void mistakeIsNamedWithItsPlace(String text, String message, String hint) {
        read(text);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("rules/catalog/counters.yaml");
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.message()).contains(message);
            assertThat(problem.hint()).contains(hint);
        });
    }
}
