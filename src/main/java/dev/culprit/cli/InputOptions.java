package dev.culprit.cli;

import dev.culprit.model.Span;
import dev.culprit.pipeline.Request;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the input is understood; the same for every verb that reads a bundle. */
final class InputOptions {
    /** What a path on the command line may be. */
    static final String PATHS = "A bundle as it was sent: folders, zip files, single files, in any mix.";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            description = "Zone of times that carry none, such as Europe/Brussels or +01:00 (default: UTC). Event logs"
                    + " carry UTC; copied text blocks do not.")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--encoding",
            paramLabel = "CHARSET",
            description = "Character set of counter files (CSV, TSV) that carry no mark of one, such as windows-1252;"
                    + " else told by their bytes.")
    private Optional<String> encoding = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Judge only events from this time on: 2013-10-08T10:00Z, or without Z in --timezone.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", description = "Judge only events up to this time.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            mapFallbackValue = "",
            description =
                    "State something no file holds, such as migration.large-ping=failed; counts as a setting marked"
                            + " \"stated\". Also read from a facts.yaml beside the bundle. What there is to state:"
                            + " culprit rules facts")
    private Map<String, String> facts = new TreeMap<>();

    @Option(
            names = "--recover",
            description =
                    "Also look for deleted records in the unused space of event logs (EVTX). They count as events,"
                            + " but never as a sign that a log is complete.")
    private boolean recover;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    private ZoneId zone() {
        try {
            return ZoneId.of(zone.orElse("UTC"));
        } catch (DateTimeException unknown) {
            throw fault("--timezone " + zone.orElse("") + " is no zone; try Europe/Brussels, +01:00 or UTC");
        }
    }

    private Optional<Charset> charset() {
        try {
            return encoding.map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw fault("--encoding " + encoding.orElse("") + " is no character set; try windows-1252 or UTF-16LE");
        }
    }

    /** Returns the time the user asked about; empty for all. */
    private Optional<Span> window() {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        Instant start = from.map(text -> time("--from", text)).orElse(Instant.MIN);
        Instant end = to.map(text -> time("--to", text)).orElse(Instant.MAX);
        if (end.isBefore(start)) {
            throw fault("--to lies before --from");
        }
        return Optional.of(new Span(start, end));
    }

    private Instant time(String option, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutZone) {
            return localTime(option, text);
        }
    }

    private Instant localTime(String option, String text) {
        try {
            LocalDateTime local = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            return local.atZone(zone()).toInstant();
        } catch (DateTimeException unreadable) {
            throw fault(option + " " + text + " is no time; try 2013-10-08, 2013-10-08T10:00 or 2013-10-08T10:00Z");
        }
    }

    /** Returns what to analyse, with these options also on record. */
    Request request(List<Path> paths, Map<String, Double> limits, ClockOption clocks, List<String> arguments) {
        return request(paths, limits, arguments, clocks.correct(), false);
    }

    /** Returns what to search in: times are those that the hosts wrote. */
    Request search(List<Path> paths) {
        return request(paths, Map.of(), List.of(), true, false);
    }

    /** Returns what to list: every counter is looked at, whether rules want it or not. */
    Request inventory(List<Path> paths, Map<String, Double> limits, ClockOption clocks, List<String> arguments) {
        return request(paths, limits, arguments, clocks.correct(), true);
    }

    private Request request(
            List<Path> paths,
            Map<String, Double> limits,
            List<String> arguments,
            boolean correctClocks,
            boolean everyCounter) {
        List<String> absent =
                paths.stream().filter(Files::notExists).map(Path::toString).toList();
        if (!absent.isEmpty()) {
            throw fault("there is no " + String.join(", ", absent));
        }
        var settings = new TreeMap<String, String>();
        settings.put("timezone", zone().getId());
        charset().ifPresent(charset -> settings.put("encoding", charset.name()));
        if (recover) {
            settings.put("recover", "true");
        }
        if (!correctClocks) {
            settings.put("raw-clocks", "true");
        }
        from.ifPresent(text -> settings.put("from", text));
        to.ifPresent(text -> settings.put("to", text));
        limits.forEach((name, value) -> settings.put("set " + name, value.toString()));
        return new Request(
                paths,
                zone(),
                zone.isPresent(),
                window(),
                facts,
                limits,
                List.of(),
                charset(),
                correctClocks,
                everyCounter,
                recover,
                threads.count(),
                arguments,
                settings);
    }

    private ParameterException fault(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
