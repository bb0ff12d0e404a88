package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.ArtifactOutcome;
import dev.culprit.model.Assumption;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.Host;
import dev.culprit.model.Missing;
import dev.culprit.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the findings leave open: causes not found or not judged, assumed time zones, unreadable input. */
final class ClosingText {
    private static final int MOST_WANTS = 3;
    private static final int MOST_FILES = 3;
    private static final int MOST_CAUSES = 12;
    private static final int MOST_NEAREST = 3;
    private static final int MOST_HOSTS = 6;
    private static final double WORTH_NAMING = 0.01;

    private final Sheet sheet;
    private final TextStyle style;
    private final Analysis analysis;
    private final Wording wording;
    private final Collecting collecting;

    ClosingText(Sheet sheet, TextStyle style, Analysis analysis, Wording wording, Collecting collecting) {
        this.sheet = sheet;
        this.style = style;
        this.analysis = analysis;
        this.wording = wording;
        this.collecting = collecting;
    }

    void write() {
        if (analysis.diagnosis().findings().isEmpty()) {
            nothingFound();
        }
        nearest();
        open();
        notFound();
        notJudged();
        failed();
        clusters();
        assumedHosts();
        times();
        clocks();
        unread();
        new ProblemNotes(sheet, style, analysis, wording).write();
    }

    /** Returns how many of the known causes were judged, and with what result. */
    static String judged(Analysis analysis) {
        long known = analysis.diagnosis().outcomes().size();
        long notFound = with(analysis, Verdict.NOT_FOUND).size();
        long open = (long) with(analysis, Verdict.NOT_EVALUATED).size()
                + with(analysis, Verdict.ERROR).size();
        return "of " + Wording.count(known, "cause") + " looked for, " + notFound + " not found, " + open
                + " not judged";
    }

    private void nothingFound() {
        int known = analysis.diagnosis().outcomes().size();
        if (known == 0) {
            sheet.paragraph(List.of(), 0, new Piece("Nothing was judged.", Ink.BOLD));
            return;
        }
        sheet.paragraph(List.of(), 0, new Piece("No known cause was found.", Ink.BOLD));
        int open = with(analysis, Verdict.NOT_EVALUATED).size();
        String said = "This is no all-clear: Culprit knows " + Wording.count(known, "cause")
                + " and looked for them only in the files given."
                + (open > 0 ? " " + open + " of them could not be judged; what is missing is named below." : "");
        sheet.paragraph(List.of(), 0, Piece.plain(said));
        sheet.blank();
    }

    /** Names what came nearest to a verdict, where there is none. */
    private void nearest() {
        if (!analysis.diagnosis().findings().isEmpty()) {
            return;
        }
        String label = "nearest";
        var nearest = with(analysis, Verdict.NOT_FOUND).stream()
                .filter(outcome -> outcome.confidence() >= WORTH_NAMING)
                .sorted(Comparator.comparingDouble(CauseOutcome::confidence).reversed())
                .limit(MOST_NEAREST)
                .toList();
        for (CauseOutcome outcome : nearest) {
            sheet.note(label, Piece.plain(outcome.cause() + ": " + wording.sentence(outcome.reason())));
            label = "";
        }
    }

    /** Returns the causes for which something speaks although they could not be judged, unless another one is found. */
    static List<CauseOutcome> open(Analysis analysis) {
        boolean found = analysis.diagnosis().findings().stream().anyMatch(one -> one.verdict() == Verdict.FOUND);
        return found ? List.of() : halfSeen(analysis).limit(MOST_NEAREST).toList();
    }

    /** Returns the causes that something speaks for although they could not be judged, those with most of it first. */
    private static Stream<CauseOutcome> halfSeen(Analysis analysis) {
        return with(analysis, Verdict.NOT_EVALUATED).stream()
                .filter(outcome -> !outcome.seen().isEmpty())
                .sorted(Comparator.comparingInt(
                                (CauseOutcome outcome) -> -outcome.seen().size())
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Names what could not be judged although something speaks for it, and what would bring it over. */
    private void open() {
        String label = "open";
        for (CauseOutcome outcome : open(analysis)) {
            String seen = wording.sentence(String.join("; ", outcome.seen()));
            sheet.note(label, Piece.plain(outcome.cause() + " may be it: " + seen + ". To judge it, collect:"));
            collecting.grouped(outcome.missing()).forEach((command, missing) -> {
                sheet.note("", Piece.plain(String.join("; ", wording.wants(missing))));
                sheet.collect(command);
            });
            label = "";
        }
    }

    /** Names the causes that were looked for and not found where that is the main result, else counts them. */
    private void notFound() {
        var causes = with(analysis, Verdict.NOT_FOUND);
        if (!causes.isEmpty()) {
            boolean named = analysis.diagnosis().findings().isEmpty() && causes.size() <= MOST_CAUSES;
            String names = causes.stream().map(CauseOutcome::cause).collect(Collectors.joining(", "));
            String list = named ? ": " + names : " (-v lists them)";
            sheet.note(
                    "not found",
                    Piece.plain(Wording.count(causes.size(), "cause") + (style.verbose() ? ", listed below" : list)));
        }
    }

    private void notJudged() {
        var causes = with(analysis, Verdict.NOT_EVALUATED);
        if (!causes.isEmpty()) {
            var missing =
                    causes.stream().flatMap(cause -> cause.missing().stream()).toList();
            Optional<CauseOutcome> halfSeen = halfSeen(analysis).findFirst();
            String want = halfSeen.map(
                            nearest -> "; the nearest is " + nearest.cause() + wantOf(nearest.missing(), "more"))
                    .orElse(wantOf(missing, "more sources"));
            String list = style.verbose()
                    ? "; the commands that collect them are listed below"
                    : " (-v lists " + (halfSeen.isPresent() ? "all" : "them") + " with the command that collects each)";
            sheet.note("not judged", Piece.plain(Wording.count(causes.size(), "cause") + want + list));
        }
    }

    private String wantOf(List<Missing> missing, String others) {
        var wants = wording.wants(missing);
        return wants.isEmpty() ? "" : ", for want of " + Wording.some(wants, MOST_WANTS, others, "; ");
    }

    private void failed() {
        var causes = with(analysis, Verdict.ERROR);
        if (!causes.isEmpty()) {
            String names = causes.stream().map(CauseOutcome::cause).collect(Collectors.joining(", "));
            sheet.note("rule failed", Piece.plain("nothing can be said about " + names));
        }
    }

    /** Warns of what is seldom meant: files of several clusters in one call. */
    private void clusters() {
        analysis.observations().problems().stream()
                .filter(problem -> problem.code().equals("bundle.several-clusters"))
                .forEach(problem -> sheet.note("clusters", new Piece(problem.text(), Ink.YELLOW)));
    }

    private void assumedHosts() {
        String label = "hosts";
        for (Assumption assumption : analysis.observations().assumptions()) {
            if (assumption.topic().equals("host")) {
                String file = assumption.where().artifact();
                sheet.note(
                        label,
                        Piece.plain(file.substring(file.lastIndexOf('/') + 1) + " is taken for that of "
                                + assumption.assumed() + ": " + assumption.because()));
                label = "";
            }
        }
    }

    private void clocks() {
        boolean left = analysis.run().settings().containsKey("raw-clocks");
        String label = "clocks";
        for (Host host : analysis.observations().hosts()) {
            if (!host.clock().isEmpty()) {
                String done = left
                        ? "its times are as it wrote them"
                        : "its times are put right; --raw-clocks leaves them, and search shows them as they were written";
                sheet.note(label, Piece.plain(Wording.host(host.name()) + " was " + Wording.clock(host) + "; " + done));
                label = "";
            }
        }
    }

    /** Says in which zones local times were read, and what the times of the report are in. */
    private void times() {
        var byZone = analysis.observations().hosts().stream()
                .filter(host -> !host.zoneBasis().isEmpty())
                .collect(Collectors.groupingBy(Wording::zoneName, TreeMap::new, Collectors.toList()));
        String label = "times";
        for (var entry : byZone.entrySet()) {
            var names = entry.getValue().stream().map(Host::name).toList();
            var bases =
                    entry.getValue().stream().map(Wording::zoneBasis).distinct().toList();
            String said = "local times of " + Wording.hosts(names, MOST_HOSTS) + " read as " + entry.getKey() + " ("
                    + Wording.some(bases, MOST_FILES, "more", "; ") + ")";
            sheet.note(label, Piece.plain(said));
            label = "";
        }
        if (!byZone.isEmpty()) {
            sheet.note("", Piece.plain("here they stand in UTC (Z), unless a zone is named beside them"));
        }
    }

    /** Tells whether a person can make a file readable that likely holds evidence. */
    private static boolean holdsMore(ArtifactOutcome outcome) {
        ArtifactKind kind = outcome.artifact().kind();
        return kind == ArtifactKind.PERFMON_BLG || (kind == ArtifactKind.ARCHIVE && outcome.problems() == 0);
    }

    /** Names binary performance logs and closed archives with what makes them readable, and counts what else was left out. */
    private void unread() {
        var skipped = analysis.artifacts().stream()
                .filter(outcome -> !outcome.skipped().isEmpty())
                .collect(Collectors.partitioningBy(ClosingText::holdsMore));
        String label = "not read";
        var closed = skipped.getOrDefault(true, List.of());
        for (ArtifactOutcome outcome : closed.subList(0, Math.min(MOST_FILES, closed.size()))) {
            sheet.note(label, new Piece(outcome.artifact().path() + ": " + outcome.skipped(), Ink.YELLOW));
            label = "";
        }
        int others =
                analysis.hasReadable() ? skipped.getOrDefault(false, List.of()).size() : 0;
        int left = others + Math.max(0, closed.size() - MOST_FILES);
        if (left > 0) {
            String more = closed.isEmpty() ? "file" : "other file";
            sheet.note(
                    label,
                    Piece.plain(Wording.count(left, more)
                            + (style.verbose()
                                    ? ", listed below"
                                    : "; culprit inventory tells what each is, and why")));
        }
    }

    private static List<CauseOutcome> with(Analysis analysis, Verdict verdict) {
        return analysis.diagnosis().outcomes().stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .toList();
    }
}
