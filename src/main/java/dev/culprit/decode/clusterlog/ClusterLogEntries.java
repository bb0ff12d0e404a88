package dev.culprit.decode.clusterlog;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.model.Artifact;
import dev.culprit.model.Assumption;
import dev.culprit.model.SourceRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a cluster log line by line; holds one entry at a time. */
final class ClusterLogEntries {
    /** Longest entry kept, with its further lines. */
    private static final int MAX_CHARACTERS = 1 << 16;

    private static final Pattern SECTION = Pattern.compile("^\\[=== ?(.{1,128}?) ?===]");

    private final Artifact artifact;
    private final String channel;
    private final FileFaults faults;
    private final RawSink sink;
    private final ClusterLogHead head = new ClusterLogHead();
    private final Set<String> sectionsNotRead = new LinkedHashSet<>();
    private Optional<ClusterLogLine> waiting = Optional.empty();
    private final StringBuilder text = new StringBuilder();
    private String section = "";
    private boolean any;
    private boolean longTextTold;

    ClusterLogEntries(Artifact artifact, FileFaults faults, RawSink sink) {
        this.artifact = artifact;
        this.channel =
                artifact.fileName().toLowerCase(Locale.ROOT).endsWith("health.log") ? "health.log" : "cluster.log";
        this.faults = faults;
        this.sink = sink;
    }

    void take(String line, long number) {
        Optional<ClusterLogLine> entry = ClusterLogLine.of(line, number);
        Matcher title = SECTION.matcher(line);
        if (entry.isPresent()) {
            emit();
            waiting = entry;
            text.append(entry.get().text());
        } else if (title.find()) {
            emit();
            section = title.group(1);
        } else if (waiting.isPresent()) {
            goOn(line, number);
        } else if (!line.isBlank()) {
            head.take(line);
            sectionsNotRead.add(section);
        }
    }

    private void goOn(String line, long number) {
        int room = MAX_CHARACTERS - text.length() - 1;
        if (room > 0 && !line.isBlank()) {
            text.append('\n')
                    .append(
                            line.stripTrailing(),
                            0,
                            Math.min(line.stripTrailing().length(), room));
        } else if (room <= 0 && !longTextTold) {
            longTextTold = true;
            faults.report(
                    "clusterlog.entry-too-long",
                    number,
                    "Expected entries of at most " + MAX_CHARACTERS
                            + " characters; the rest of this one, and of any that follow in this file, was not read.");
        }
    }

    /** Hands on the last entry, and says what was read as what. */
    void finish() {
        emit();
        if (!any) {
            faults.report("clusterlog.no-entries", 1, "Expected lines with a time stamp but found none.");
            return;
        }
        SourceRef whole = SourceRef.whole(artifact.path());
        if (head.tellsTimes()) {
            sink.assumption(new Assumption(whole, "times", head.times(), "the head of the log says so"));
        }
        sectionsNotRead.remove("");
        sectionsNotRead.remove("Cluster");
        if (!sectionsNotRead.isEmpty()) {
            sink.assumption(new Assumption(
                    whole, "tables not read", String.join(", ", sectionsNotRead), "they stand in front of the log"));
        }
    }

    private void emit() {
        waiting.ifPresent(entry -> sink.event(event(entry)));
        any |= waiting.isPresent();
        waiting = Optional.empty();
        text.setLength(0);
    }

    private RawEvent event(ClusterLogLine entry) {
        boolean wanted = sink.needsValues(channel, 0);
        return new RawEvent(
                SourceRef.line(artifact.path(), entry.number()),
                -1,
                head.time(entry.time()),
                head.node(),
                channel,
                channel,
                0,
                0,
                entry.level(),
                wanted ? entry.data() : List.of(),
                wanted ? text.toString() : "");
    }
}
