package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.Host;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says in one line what was read: hosts, time, number of logs, events, counter and settings files. */
final class Headline {
    private static final int MOST_HOSTS = 6;
    private static final Set<ArtifactKind> SETTINGS =
            EnumSet.of(ArtifactKind.CLIXML, ArtifactKind.CMDLET_TEXT, ArtifactKind.REGISTRY_EXPORT);

    private final TextStyle style;

    Headline(TextStyle style) {
        this.style = style;
    }

    String of(Analysis analysis) {
        var observed = analysis.observations();
        var parts = new ArrayList<String>();
        var hosts = observed.hosts().stream().map(Host::name).toList();
        parts.add(hosts.isEmpty() ? "no host known" : Wording.hosts(hosts, MOST_HOSTS));
        observed.span().map(Times::span).ifPresent(parts::add);
        var counts = new ArrayList<String>();
        counts.add(Wording.count(observed.logCount(), "log"));
        counts.add(Wording.count(observed.eventCount(), "event"));
        addCount(counts, filesRead(analysis, EnumSet.of(ArtifactKind.PERFMON_CSV)), "counter file");
        addCount(counts, filesRead(analysis, SETTINGS), "settings file");
        addCount(counts, filesRead(analysis, EnumSet.of(ArtifactKind.TRANSCRIPT)), "transcript");
        parts.add(String.join(", ", counts));
        if (style.elapsed()) {
            parts.add(Times.elapsed(analysis.run().elapsed()));
        }
        return String.join(" · ", parts);
    }

    private static void addCount(List<String> counts, long number, String noun) {
        if (number > 0) {
            counts.add(Wording.count(number, noun));
        }
    }

    private static long filesRead(Analysis analysis, Set<ArtifactKind> kinds) {
        return analysis.artifacts().stream()
                .filter(outcome -> kinds.contains(outcome.artifact().kind()) && outcome.records() > 0)
                .count();
    }
}
