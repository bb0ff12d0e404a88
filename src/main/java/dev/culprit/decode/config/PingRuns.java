package dev.culprit.decode.config;

import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.model.Artifact;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the runs of {@code ping} in console text and keeps them apart. */
final class PingRuns {
    /** First line of the output, in English, German, Dutch and French; the command is not always there. */
    private static final Pattern HEADING = Pattern.compile(
            "(?i)^\\s*(?:Pinging|Ping wird ausgef.{1,3}hrt f.{1,3}r|Pingen naar"
                    + "|Envoi d.une requ.{1,3}te .Ping.)\\s+(\\S+)(?:\\s+\\[[^\\]]*])?"
                    + "(?:\\s+(?:from|von|van|vanaf|de|depuis)\\s+(\\S+))?\\s+(?:with|mit|met|avec)\\s+(\\d{1,9})\\s.*$");

    private final Artifact artifact;
    private final RawSink sink;
    private final FileFaults faults;
    private Optional<PingRun> current = Optional.empty();
    private boolean headingSeen;

    PingRuns(Artifact artifact, RawSink sink, FileFaults faults) {
        this.artifact = artifact;
        this.sink = sink;
        this.faults = faults;
    }

    /** Begins a run if the command is a ping; ends the one before in any case. */
    void begin(String command, String computer, long line) {
        end();
        current = PingCommand.of(command).map(ping -> PingRun.typed(line, computer, ping));
    }

    /** Takes the next line; true if it belongs to a run. */
    boolean take(String line, String computer, long number) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches() && (current.isEmpty() || headingSeen)) {
            end();
            String source = heading.group(2) == null ? "" : heading.group(2);
            PingCommand made =
                    new PingCommand(line.strip(), heading.group(1), Long.parseLong(heading.group(3)), false, source);
            current = Optional.of(PingRun.headed(number, computer, made));
            headingSeen = true;
            return true;
        }
        headingSeen |= heading.matches();
        boolean inside = current.isPresent();
        current.ifPresent(run -> run.take(line));
        if (line.isBlank() && current.filter(PingRun::isComplete).isPresent()) {
            end();
        }
        return inside;
    }

    /** Ends the run, if there is one. */
    void end() {
        current.ifPresent(run -> run.emit(artifact.path(), sink, faults));
        current = Optional.empty();
        headingSeen = false;
    }
}
