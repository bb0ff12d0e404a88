package dev.culprit.normalize;

import dev.culprit.model.CollectedSource;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Setting;
import dev.culprit.model.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the list of all logs of a host ({@code Get-WinEvent -ListLog *}) proves about logs that are not in the bundle.
 *
 * <p>Collections leave out logs without records. One that is switched on and holds none is as good as collected; one that
 * is switched off could not record anything.
 */
final class LogLists {
    private static final String CMDLET = "Get-WinEvent";

    private final TreeMap<LogKey, TreeMap<String, Listed>> listed = new TreeMap<>();

    private static final class Listed {
        private final String folder;
        private String records = "";
        private Optional<Boolean> enabled = Optional.empty();

        Listed(String folder) {
            this.folder = folder;
        }
    }

    static LogLists of(List<Setting> settings) {
        var lists = new LogLists();
        settings.stream()
                .filter(setting ->
                        setting.cmdlet().equals(CMDLET) && !setting.subject().isEmpty())
                .forEach(lists::add);
        return lists;
    }

    private void add(Setting setting) {
        Listed log = listed.computeIfAbsent(new LogKey(setting.host(), setting.subject()), same -> new TreeMap<>())
                .computeIfAbsent(LogExtract.folder(setting.source().artifact()), Listed::new);
        if (setting.name().equals("RecordCount")) {
            log.records = setting.value();
        } else if (setting.name().equals("IsEnabled") && (setting.isTrue() || setting.isFalse())) {
            log.enabled = Optional.of(setting.isTrue());
        }
    }

    /**
     * Returns what the lists prove about logs of which the bundle holds no record. Where lists of several collections differ,
     * records came or went between them, and none of them proves anything.
     *
     * @param logs what was collected
     * @param captured when collections were made
     */
    Stream<CollectedSource> sources(LogCoverage logs, CaptureTimes captured) {
        Map<String, Instant> newest = captured.applied(logs.newestOfEachCapture());
        return listed.entrySet().stream()
                .filter(entry -> !logs.holds(entry.getKey()))
                .filter(entry -> entry.getValue().values().stream()
                                .map(list -> list.records + list.enabled)
                                .distinct()
                                .count()
                        == 1)
                .flatMap(entry -> entry.getValue().values().stream()
                        .flatMap(list -> source(entry.getKey(), list, logs, newest).stream()));
    }

    private static Optional<CollectedSource> source(
            LogKey log, Listed listed, LogCoverage logs, Map<String, Instant> newest) {
        if (listed.enabled.equals(Optional.of(false))) {
            return Optional.of(source(log, CoverageState.EMPTY, Span.ALWAYS, "switched off on this host"));
        }
        if (!listed.records.equals("0")) {
            return Optional.empty();
        }
        Optional<Instant> taken = Optional.ofNullable(newest.get(LogExtract.capture(log.host(), listed.folder)));
        if (listed.enabled.isEmpty() || taken.isEmpty()) {
            String unknown = listed.enabled.isEmpty() ? "whether it is switched on" : "when the list was made";
            return Optional.of(source(
                    log, CoverageState.EMPTY, Span.ALWAYS, "the list of logs shows no record, and not " + unknown));
        }
        Instant start = logs.clearedBefore(log, taken.get()).orElse(Instant.MIN);
        return Optional.of(
                source(log, CoverageState.PRESENT, new Span(start, taken.get()), "empty, as the list of logs says"));
    }

    private static CollectedSource source(LogKey log, CoverageState state, Span span, String why) {
        return new CollectedSource(CollectedSource.Kind.CHANNEL, log.channel(), log.host(), state, span, 0, why);
    }
}
