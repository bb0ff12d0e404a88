package dev.culprit.pipeline;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.Workers;
import dev.culprit.decode.clusterlog.ClusterLogDecoder;
import dev.culprit.decode.config.ClixmlDecoder;
import dev.culprit.decode.config.ConsoleTextDecoder;
import dev.culprit.decode.config.RegistryExportDecoder;
import dev.culprit.decode.eventxml.EventTextDecoder;
import dev.culprit.decode.eventxml.EventXmlDecoder;
import dev.culprit.decode.evtx.EvtxDecoder;
import dev.culprit.decode.perfmon.PerfmonDecoder;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which decoder reads which kind of file, and why the others are not read. */
final class Decoders {
    /** Whatever else a name from a bundle holds, a shell could take for more than a name. */
    private static final Pattern HARMLESS_LOG_NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} _.-]*");

    /** What only a person can read, by the end of its name. */
    private static final Map<String, String> FOR_PEOPLE = Map.of(
            "png", "a picture",
            "jpg", "a picture",
            "jpeg", "a picture",
            "pdf", "a document",
            "docx", "a document",
            "xlsx", "a workbook; save it as CSV",
            "msg", "a mail; save what is attached to it",
            "dmp", "a memory dump");

    private final Map<ArtifactKind, Decoder> byKind;

    /**
     * Makes the decoders of one run.
     *
     * @param encoding character set of counter files that carry no mark of one; empty to tell it by their bytes
     * @param recover whether to look for deleted records in event logs
     * @param workers threads to decode event logs on
     */
    Decoders(Optional<Charset> encoding, boolean recover, Workers workers) {
        this.byKind = Map.of(
                ArtifactKind.EVTX, new EvtxDecoder(recover, workers),
                ArtifactKind.EVENT_XML, new EventXmlDecoder(),
                ArtifactKind.EVENT_TEXT, new EventTextDecoder(),
                ArtifactKind.CLIXML, new ClixmlDecoder(),
                ArtifactKind.CMDLET_TEXT, new ConsoleTextDecoder(),
                ArtifactKind.TRANSCRIPT, new ConsoleTextDecoder(),
                ArtifactKind.CLUSTER_LOG, new ClusterLogDecoder(),
                ArtifactKind.REGISTRY_EXPORT, new RegistryExportDecoder(),
                ArtifactKind.PERFMON_CSV, new PerfmonDecoder(encoding));
    }

    Optional<Decoder> forKind(ArtifactKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** Returns why a file whose kind has no decoder is left unread. */
    static String whyNotRead(Artifact artifact) {
        return switch (artifact.kind()) {
            case PERFMON_BLG -> binaryCounters(artifact);
            case EMPTY -> "the file is empty";
            case OTHER_TEXT -> "text of no known form";
            case UNKNOWN -> FOR_PEOPLE.getOrDefault(ending(artifact), "content of no known kind");
            case ARCHIVE -> "archive of a kind that is not opened";
            case EVTX, EVENT_XML, EVENT_TEXT, CLIXML, CMDLET_TEXT, TRANSCRIPT -> "";
            case CLUSTER_LOG, REGISTRY_EXPORT, PERFMON_CSV -> "";
        };
    }

    private static String ending(Artifact artifact) {
        String name = artifact.fileName();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns why nothing came out of a file that was read and has no fault; "" where an empty file of its kind is usual. */
    static String whyNothingFound(ArtifactKind kind) {
        return switch (kind) {
            case CMDLET_TEXT, TRANSCRIPT ->
                "no table or list of a cmdlet in it, and no output of another command that is read";
            case EVENT_TEXT -> "no event in it";
            default -> "";
        };
    }

    /** Names the command that makes of a binary performance log what is read; only Windows can run it. */
    private static String binaryCounters(Artifact log) {
        String host = log.hostHint().isEmpty() ? "" : " of " + log.hostHint();
        String name = HARMLESS_LOG_NAME.matcher(log.fileName()).matches() ? log.fileName() : "FILE.blg";
        String csv = name.replaceFirst("(?i)\\.blg\\z", "") + ".csv";
        return "binary performance log, likely counters" + host
                + " that a Data Collector Set sampled; on Windows run: relog " + word(name) + " -f csv -o " + word(csv);
    }

    private static String word(String fileName) {
        return fileName.indexOf(' ') >= 0 ? '"' + fileName + '"' : fileName;
    }
}
