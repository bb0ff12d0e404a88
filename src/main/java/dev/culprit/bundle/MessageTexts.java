package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the files with message texts that Windows lays beside an exported log: {@code LocaleMetaData/System_1033.MTA}
 * beside {@code System.evtx}, 1033 being the locale.
 *
 * <p>Sources: EvtArchiveExportedLog (winevt.h), {@code wevtutil archive-log} and Event Viewer's "display information" make
 * them. MS-EVEN6 section 3.1.1.7 tells what such a file holds, section by section, but not how it is laid out in bytes;
 * until that is published anywhere, none is read.
 */
final class MessageTexts {
    private static final Pattern IN_ITS_FOLDER =
            Pattern.compile("(?<folder>.*/)?LocaleMetaData/(?<file>[^/]*)\\.mta", Pattern.CASE_INSENSITIVE);

    /** The log's name without extension, and the locale (an LCID, decimal). */
    private static final Pattern NAME = Pattern.compile("(?<log>.+)_(?<locale>[0-9]{1,10})");

    private static final Pattern ALONE =
            Pattern.compile("(?:.*/)?(?<file>[^/]+_[0-9]{1,10})\\.mta", Pattern.CASE_INSENSITIVE);

    private MessageTexts() {}

    /**
     * Returns why a file is not read if it holds message texts, naming the log they belong to where the name tells it.
     *
     * @param artifact the file; outside of its folder it must be of unknown content to be one
     */
    static Optional<String> whyNotRead(Artifact artifact) {
        Matcher inFolder = IN_ITS_FOLDER.matcher(artifact.path());
        if (inFolder.matches()) {
            String beside = inFolder.group("folder") == null ? "" : inFolder.group("folder");
            return Optional.of(reason(beside, inFolder.group("file")));
        }
        Matcher alone = ALONE.matcher(artifact.path());
        return artifact.kind() == ArtifactKind.UNKNOWN && alone.matches()
                ? Optional.of(reason("", alone.group("file")))
                : Optional.empty();
    }

    private static String reason(String folder, String file) {
        Matcher name = NAME.matcher(file);
        String texts = name.matches()
                ? "message texts of " + folder + name.group("log") + ".evtx in locale " + name.group("locale")
                : "message texts of an event log in one language";
        return texts + "; their form is not published, and the values of the events need none";
    }
}
