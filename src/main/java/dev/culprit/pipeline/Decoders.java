package dev.culprit.pipeline;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.Workers;
import dev.culprit.decode.config.ClixmlDecoder;
import dev.culprit.decode.config.ConsoleTextDecoder;
import dev.culprit.decode.eventxml.EventTextDecoder;
import dev.culprit.decode.eventxml.EventXmlDecoder;
import dev.culprit.decode.evtx.EvtxDecoder;
import dev.culprit.model.ArtifactKind;
import java.util.Map;
import java.util.Optional;

/** Which decoder reads which kind of file, and why the others are not read. */
final class Decoders {
    private final Map<ArtifactKind, Decoder> byKind;

    /**
     * Makes the decoders of one run.
     *
     * @param recover whether to look for deleted records in event logs
     * @param workers threads to decode event logs on
     */
    Decoders(boolean recover, Workers workers) {
        this.byKind = Map.of(
                ArtifactKind.EVTX, new EvtxDecoder(recover, workers),
                ArtifactKind.EVENT_XML, new EventXmlDecoder(),
                ArtifactKind.EVENT_TEXT, new EventTextDecoder(),
                ArtifactKind.CLIXML, new ClixmlDecoder(),
                ArtifactKind.CMDLET_TEXT, new ConsoleTextDecoder(),
                ArtifactKind.TRANSCRIPT, new ConsoleTextDecoder());
    }

    Optional<Decoder> forKind(ArtifactKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** Returns why a kind without a decoder is left unread. */
    static String whyNotRead(ArtifactKind kind) {
        return switch (kind) {
            case PERFMON_CSV, PERFMON_BLG -> "performance counters are not read by this version";
            case REGISTRY_EXPORT -> "registry exports are not read by this version";
            case CLUSTER_LOG -> "cluster logs are not read by this version";
            case EMPTY -> "the file is empty";
            case OTHER_TEXT -> "text of no known form";
            case UNKNOWN -> "content of no known kind";
            case ARCHIVE -> "archive of a kind that is not opened";
            case EVTX, EVENT_XML, EVENT_TEXT, CLIXML, CMDLET_TEXT, TRANSCRIPT -> "";
        };
    }
}
