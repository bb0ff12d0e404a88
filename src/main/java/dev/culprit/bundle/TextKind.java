package dev.culprit.bundle;

import dev.culprit.model.ArtifactKind;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a text is; forms that announce themselves at the start come before those that are found further down. */
final class TextKind {
    /** The header cell of every CSV or TSV that PDH writes (relog, typeperf, Data Collector Sets). */
    private static final Pattern PERFMON = Pattern.compile("\\A\\s*\"?\\(PDH-[CT]SV 4\\.0\\)");

    /**
     * A table of counters whose first header cell lost PDH's mark: the second one is the path of a counter, with a host or
     * without; then comes another path, or a line that starts as a date does.
     */
    private static final Pattern COUNTER_TABLE =
            Pattern.compile("\\A\\s*+(?:\"[^\"\\n]{0,255}\"|[^\",;\\t\\n]{0,255})[,;\\t] ?\"?"
                    + "(?:\\\\\\\\[^\\\\\"\\n]{1,255}+)?\\\\[^\\\\\"\\n]{1,1024}+\\\\"
                    + "(?:[^\\n]*?[,;\\t] ?\"?\\\\|[^\\n]*+\\s*+\"?\\d{1,4}[-./]\\d)");

    /** First line of regedit's two formats, version 5 and version 4. */
    private static final Pattern REGISTRY =
            Pattern.compile("\\A\\s*(?:Windows Registry Editor Version 5\\.00|REGEDIT4)\\b");

    /** The thread and time stamp of a line of Get-ClusterLog, or a section title of Windows Server 2016 and later. */
    private static final Pattern CLUSTER_LOG = Pattern.compile(
            "^(?:\\[\\w+] )?[0-9a-f]{8}\\.[0-9a-f]{8}::\\d{4}/\\d\\d/\\d\\d-\\d\\d:\\d\\d:\\d\\d\\.\\d{3} "
                    + "|\\A\\s*\\[=== ?\\w[\\w ]*===]",
            Pattern.MULTILINE);

    /** The line of asterisks that Start-Transcript begins with. */
    private static final Pattern TRANSCRIPT_START = Pattern.compile("\\A\\s*\\*{20,}\\s*$", Pattern.MULTILINE);

    /** A prompt of PowerShell (also remote), a prompt of cmd with a command, or the first line of a Get-NetView file. */
    private static final Pattern PROMPT = Pattern.compile(
            "^(?:\\[[^\\]\\n]{1,255}]: )?PS [^>\\n]{1,255}>|^[A-Z]:\\\\[^>|<\\n]{0,255}>\\s?\\w|\\A\\s*\\S+ @ \\S+:\\s*$",
            Pattern.MULTILINE);

    /** First or summary line of ping in English, German, Dutch and French. */
    private static final Pattern PING = Pattern.compile(
            "^[ \\t]*+(?:Pinging \\S.* with \\d+ bytes of data|Ping statistics for "
                    + "|Ping wird ausgef.hrt f.r |Ping-Statistik f.r "
                    + "|Pingen naar \\S.* met \\d+ bytes|Ping-statistieken voor "
                    + "|Envoi d.une requ.te 'Ping'|Statistiques Ping pour )",
            Pattern.MULTILINE);

    /** The two properties without which a listed event is none, as Format-List prints them. */
    private static final Pattern LISTED_ID = Pattern.compile("^Id +: \\d{1,10}[ \\t]*$", Pattern.MULTILINE);

    private static final Pattern LISTED_TIME = Pattern.compile("^TimeCreated +: [^\\n]*\\d:\\d\\d", Pattern.MULTILINE);

    /** Properties that only Test-NetConnection prints. */
    private static final Pattern TEST_NET_CONNECTION =
            Pattern.compile("^[ \\t]*+(?:TcpTestSucceeded|PingSucceeded)\\s*:", Pattern.MULTILINE);

    /** The line of the time zone in what systeminfo prints; its label differs with the language. */
    private static final Pattern SYSTEM_INFORMATION =
            Pattern.compile("^[^:\\n]{2,60}: {2,60}\\((?:UTC|GMT)(?:[+-]\\d\\d:\\d\\d)?\\) \\S", Pattern.MULTILINE);

    private static final List<Map.Entry<ArtifactKind, Predicate<String>>> TESTS = List.of(
            Map.entry(ArtifactKind.PERFMON_CSV, has(PERFMON).or(has(COUNTER_TABLE))),
            Map.entry(ArtifactKind.REGISTRY_EXPORT, has(REGISTRY)),
            Map.entry(ArtifactKind.CLIXML, XmlStart::isClixml),
            Map.entry(ArtifactKind.EVENT_XML, XmlStart::isEventXml),
            Map.entry(ArtifactKind.TRANSCRIPT, has(TRANSCRIPT_START)),
            Map.entry(ArtifactKind.CLUSTER_LOG, has(CLUSTER_LOG)),
            Map.entry(ArtifactKind.EVENT_TEXT, has(LISTED_ID).and(has(LISTED_TIME))),
            Map.entry(ArtifactKind.EVENT_TEXT, EventBlock::isIn),
            Map.entry(ArtifactKind.TRANSCRIPT, has(PROMPT).or(has(PING)).or(has(TEST_NET_CONNECTION))),
            Map.entry(ArtifactKind.CMDLET_TEXT, CmdletLayout::isIn),
            Map.entry(ArtifactKind.CMDLET_TEXT, has(SYSTEM_INFORMATION)));

    private TextKind() {}

    /** Returns the kind of a text; {@link ArtifactKind#OTHER_TEXT} if it has no known form. */
    static ArtifactKind of(String text) {
        return TESTS.stream()
                .filter(test -> test.getValue().test(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ArtifactKind.OTHER_TEXT);
    }

    private static Predicate<String> has(Pattern pattern) {
        return pattern.asPredicate();
    }

    /** Event Viewer's "Copy as text": a line with the log's name and, a few lines further, one with the event's id. */
    private static final class EventBlock {
        /**
         * English, German, Dutch and French. French has a blank, often a no-break one, before the colon; mark-up of a wiki
         * or mail may put asterisks there.
         */
        private static final Pattern LABEL = Pattern.compile(
                "(?:(?<log>Log.Name|Protokollname|Logboeknaam|Nom.du.journal)"
                        + "|(?<id>Event.ID|Ereignis-ID|Gebeurtenis-id|ID.(?:de.l.|d.)?.{1,2}v.{1,2}nement))"
                        + "[ \\u00a0*]*:",
                Pattern.CASE_INSENSITIVE);

        /** Source and date stand between the two; pasted text has blank lines in between as well. */
        private static final int LINES_APART = 8;

        static boolean isIn(String text) {
            int line = 0;
            int logAt = 0;
            int idAt = 0;
            for (String content : (Iterable<String>) text.lines()::iterator) {
                line++;
                Matcher label = LABEL.matcher(content);
                while (label.find()) {
                    logAt = label.group("log") != null ? line : logAt;
                    idAt = label.group("id") != null ? line : idAt;
                    if (logAt > 0 && idAt > 0 && Math.abs(logAt - idAt) <= LINES_APART) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
