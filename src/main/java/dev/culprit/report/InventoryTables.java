package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.ArtifactOutcome;
import dev.culprit.model.Assumption;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.Coverage;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Host;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the input holds: hosts, files, how well each source was collected, and what could not be read. */
final class InventoryTables {
    private static final int ROW = 2;
    private static final int DETAIL = 4;
    private static final int STATE = 13;
    private static final int KIND = 15;
    private static final int SIZE = 9;
    private static final int PATH = 30;
    private static final int LEAST_PATH = 32;
    private static final String AS_ABOVE = "not read: as above";
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB");
    private static final int TOPIC = 18;

    private final Sheet sheet;
    private final Analysis analysis;
    private final Wording wording;
    private final boolean verbose;
    /** Column of the paths; a narrow screen has no room for sizes beside them. */
    private final int path;

    InventoryTables(Sheet sheet, Analysis analysis, Wording wording, boolean verbose) {
        this.sheet = sheet;
        this.analysis = analysis;
        this.wording = wording;
        this.verbose = verbose;
        this.path = sheet.width() >= PATH + SIZE + LEAST_PATH ? PATH + SIZE : PATH;
    }

    void hosts() {
        var hosts = analysis.observations().hosts();
        heading("hosts", hosts.isEmpty());
        for (Host host : hosts) {
            var others = host.aliases().stream()
                    .filter(alias -> !alias.equals(Wording.host(host.name())))
                    .toList();
            String cluster = analysis.observations().clusterOf(host);
            var said = Stream.of(
                            cluster.isEmpty() ? "" : "node of " + Wording.host(cluster),
                            others.isEmpty() ? "" : "also written " + String.join(", ", others),
                            host.zoneBasis().isEmpty() ? "" : "local times read as " + Wording.zone(host),
                            host.clock().isEmpty() ? "" : "clock " + Wording.clock(host))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
            var lead = List.of(new Piece(Lines.padded("  " + Wording.host(host.name()) + " ", STATE + 2), Ink.BOLD));
            sheet.paragraph(lead, STATE + 4, Piece.plain(said));
        }
        for (String node : analysis.observations().nodesNotCollected()) {
            var lead = List.of(new Piece(Lines.padded("  " + Wording.host(node) + " ", STATE + 2), Ink.BOLD));
            sheet.paragraph(
                    lead, STATE + 4, new Piece("a node of the cluster; nothing of it is in the input", Ink.YELLOW));
        }
    }

    void files() {
        heading("files", analysis.artifacts().isEmpty());
        if (!analysis.artifacts().isEmpty()) {
            sheet.line(new Piece(row("records", "size", "kind") + "path", Ink.DIM));
        }
        String said = "";
        for (ArtifactOutcome outcome : analysis.artifacts()) {
            String records = outcome.skipped().isEmpty() ? number(outcome.records()) : "–";
            var artifact = outcome.artifact();
            place(row(records, size(artifact.bytes()), artifact.kind().label()), artifact.path());
            String trouble = Stream.of(
                            outcome.skipped().isEmpty() ? "" : "not read: " + outcome.skipped(),
                            outcome.problems() == 0 ? "" : Wording.count(outcome.problems(), "problem"))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
            boolean again = trouble.equals(said) && trouble.length() > AS_ABOVE.length() && !verbose;
            if (!trouble.isEmpty()) {
                sheet.paragraph(List.of(), path, new Piece(again ? AS_ABOVE : trouble, Ink.YELLOW));
            }
            said = trouble;
        }
    }

    /** Writes the path below that of its archive, which has a row of its own, and breaks it between folders. */
    private void place(String lead, String place) {
        int inside = place.lastIndexOf("!/");
        String name = inside < 0 ? place : place.substring(inside + 2);
        String depth = "  ".repeat(place.split("!/", -1).length - 1);
        List<String> parts = Lines.ofPath(depth + name, sheet.width() - path);
        sheet.line(Piece.plain(lead), Piece.plain(parts.get(0)));
        parts.stream().skip(1).forEach(part -> sheet.line(Piece.plain(" ".repeat(path) + part)));
    }

    /** Returns a size as people say it; "" if it is not known. */
    private static String size(long bytes) {
        if (bytes < 0) {
            return "";
        }
        long unit = bytes;
        int power = 0;
        while (unit >= 10_000 && power < UNITS.size() - 1) {
            unit = (unit + 512) / 1024;
            power++;
        }
        return unit + " " + UNITS.get(power);
    }

    private String row(String records, String size, String kind) {
        String sized = path > PATH ? Lines.paddedLeft(size, SIZE) : "";
        return Lines.paddedLeft(records, 11) + sized + "  " + Lines.padded(kind, KIND) + "  ";
    }

    void coverage() {
        var observed = analysis.observations().collected();
        var symptoms = analysis.diagnosis().coverage();
        heading("coverage", observed.isEmpty() && symptoms.isEmpty());
        var hosts = Stream.concat(
                        observed.stream().map(CollectedSource::host),
                        symptoms.stream().map(Coverage::host))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String host : hosts) {
            sheet.line(new Piece("  " + (host.isEmpty() ? "no single host" : Wording.host(host)), Ink.BOLD));
            observed.stream().filter(source -> source.host().equals(host)).forEach(this::source);
            List<Coverage> uncovered = symptoms.stream()
                    .filter(coverage -> coverage.host().equals(host) && coverage.state() != CoverageState.PRESENT)
                    .toList();
            if (verbose || !countersAlone()) {
                gaps(uncovered);
            } else if (!uncovered.isEmpty()) {
                state("not covered", Wording.count(uncovered.size(), "symptom") + " (-v lists them)");
            }
        }
    }

    /** Who asks about files of counters asks how they were read, and not what else an incident would need. */
    private boolean countersAlone() {
        return analysis.observations().collected().stream()
                .allMatch(source -> source.kind() == CollectedSource.Kind.COUNTER);
    }

    private void source(CollectedSource source) {
        var parts = Stream.of(
                        Wording.count(source.count(), unit(source.kind())),
                        source.span().equals(Span.ALWAYS) ? "" : wording.when(source.span()),
                        wording.sentence(source.why()))
                .filter(part -> !part.isEmpty());
        state(source.state().label(), source.name() + ": " + parts.collect(Collectors.joining(", ")));
    }

    private static String unit(CollectedSource.Kind kind) {
        return switch (kind) {
            case CHANNEL -> "record";
            case CMDLET -> "setting";
            case FACT -> "fact";
            case COUNTER -> "sample";
        };
    }

    /** Writes the symptoms that could not have been seen, those with the same reason together. */
    private void gaps(List<Coverage> uncovered) {
        var byReason = uncovered.stream()
                .filter(coverage -> verbose || !isUncollected(coverage))
                .collect(Collectors.groupingBy(
                        Coverage::why, TreeMap::new, Collectors.mapping(Coverage::symptom, Collectors.toList())));
        byReason.forEach((why, symptoms) -> {
            String count = Wording.count(symptoms.size(), "symptom");
            state("not covered", wording.sentence(why) + (verbose ? "" : " (" + count + ")"));
            if (verbose) {
                sheet.paragraph(List.of(), DETAIL + STATE, new Piece(String.join(", ", symptoms), Ink.DIM));
            }
        });
        long uncollected =
                uncovered.stream().filter(InventoryTables::isUncollected).count();
        if (!verbose && uncollected > 0) {
            state(
                    "not covered",
                    "nothing was collected that would show " + Wording.count(uncollected, "symptom")
                            + " (-v lists them)");
        }
    }

    /** What was never collected is the longest list, and the same for most hosts. */
    private static boolean isUncollected(Coverage coverage) {
        return coverage.state() == CoverageState.ABSENT;
    }

    private void state(String state, String text) {
        boolean good = state.equals(CoverageState.PRESENT.label());
        var lead = new Piece(" ".repeat(DETAIL) + Lines.padded(state, STATE), good ? Ink.PLAIN : Ink.YELLOW);
        sheet.paragraph(List.of(lead), DETAIL + STATE, Piece.plain(text));
    }

    /** Writes how files were read that can be read in several ways; those read alike together. */
    void assumptions() {
        var byFile = analysis.observations().assumptions().stream()
                .collect(Collectors.groupingBy(
                        assumption -> assumption.where().artifact(), TreeMap::new, Collectors.toList()));
        if (byFile.isEmpty()) {
            return;
        }
        heading("read as", false);
        var alike = new LinkedHashMap<String, List<String>>();
        byFile.forEach((file, assumptions) -> alike.computeIfAbsent(said(assumptions), same -> new ArrayList<>())
                .add(file));
        for (List<String> files : alike.values()) {
            files.stream()
                    .limit(verbose ? files.size() : 1)
                    .forEach(file -> sheet.paragraph(List.of(), ROW, Piece.plain(file)));
            if (files.size() > 1 && !verbose) {
                sheet.paragraph(
                        List.of(),
                        ROW,
                        new Piece("and " + Wording.count(files.size() - 1, "file") + " read alike", Ink.DIM));
            }
            List<Assumption> ofFirst = byFile.getOrDefault(files.get(0), List.of());
            long header = ofFirst.stream()
                    .mapToLong(assumption -> assumption.where().position())
                    .min()
                    .orElse(0);
            ofFirst.forEach(assumption -> assumption(assumption, header));
        }
    }

    private static String said(List<Assumption> assumptions) {
        return assumptions.stream()
                .map(assumption -> assumption.topic() + "\n" + assumption.assumed() + "\n" + assumption.because())
                .collect(Collectors.joining("\n"));
    }

    private void assumption(Assumption assumption, long header) {
        var lead = new Piece(" ".repeat(DETAIL) + Lines.padded(assumption.topic(), TOPIC), Ink.DIM);
        String because = assumption.because().isEmpty() ? "" : " (" + assumption.because() + ")";
        String line = assumption.where().position() == header ? "" : ", at " + place(assumption.where());
        sheet.paragraph(List.of(lead), DETAIL + TOPIC, Piece.plain(assumption.assumed() + line + because));
    }

    void problems() {
        heading("problems", analysis.problems().isEmpty());
        var byFile = analysis.problems().stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.where().artifact(), TreeMap::new, Collectors.toList()));
        byFile.forEach((file, problems) -> {
            sheet.paragraph(List.of(), ROW, Piece.plain(file.isEmpty() ? "no single file" : file));
            problems.forEach(problem -> sheet.paragraph(List.of(), DETAIL, Piece.plain(problem(problem))));
        });
    }

    private String problem(Problem problem) {
        String place = place(problem.where());
        return (place.isEmpty() ? "" : place + ": ") + wording.sentence(problem.text()) + " (" + problem.code() + ")";
    }

    /** Returns a place inside a file, such as {@code line 12}, or "" for the file as a whole. */
    static String place(SourceRef where) {
        return switch (where.unit()) {
            case RECORD -> "record " + where.position();
            case LINE -> "line " + where.position();
            case OFFSET -> "offset " + where.position();
            case WHOLE -> "";
        };
    }

    private void heading(String title, boolean empty) {
        sheet.blank();
        sheet.line(new Piece(title + (empty ? ": none" : ""), Ink.BOLD));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
