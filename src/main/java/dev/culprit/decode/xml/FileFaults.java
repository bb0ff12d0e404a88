package dev.culprit.decode.xml;

import dev.culprit.decode.RawSink;
import dev.culprit.model.Artifact;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;

/** Reports what is wrong with one file; kept for the whole file, so that it reports some things only once. */
public final class FileFaults {
    private static final String STAGE = "decode";

    private final Artifact artifact;
    private final RawSink sink;
    private boolean illegalCharacterTold;
    private boolean longTextTold;
    private boolean longLineTold;

    public FileFaults(Artifact artifact, RawSink sink) {
        this.artifact = artifact;
        this.sink = sink;
    }

    /**
     * Reports any other fault at a line.
     *
     * @param code stable code such as {@code clixml.no-objects}
     * @param line line in the file, from 1
     * @param text one sentence: what was expected and what was found
     */
    public void report(String code, long line, String text) {
        sink.problem(new Problem(STAGE, code, SourceRef.line(artifact.path(), line), text));
    }

    /**
     * Reports XML that is not well-formed.
     *
     * @param expected what would have been in order, such as {@code </Data>}
     */
    void malformed(long line, String expected) {
        report("xml.malformed", line, "Expected " + expected + " but the XML breaks off or is not well-formed here.");
    }

    void doctypeRefused(long line) {
        report(
                "xml.doctype-refused",
                line,
                "A document type declaration (DOCTYPE) is refused, and the rest of the file with it: no Windows export"
                        + " holds one, and it could name external entities.");
    }

    void tooDeep(long line, int limit) {
        report("xml.too-deep", line, "Expected elements nested at most " + limit + " deep but found one deeper.");
    }

    void tooLong(long line, String what, int limit) {
        report(
                "xml.too-long",
                line,
                "Expected " + what + " of at most " + limit + " characters but found a longer one.");
    }

    void textTooLong(long line, int limit) {
        if (!longTextTold) {
            longTextTold = true;
            tooLong(line, "a text", limit);
        }
    }

    void lineTooLong(long line, int limit) {
        if (!longLineTold) {
            longLineTold = true;
            report(
                    "text.line-too-long",
                    line,
                    "Expected lines of at most " + limit
                            + " characters; the rest of this one, and of any that follow in"
                            + " this file, was not read.");
        }
    }

    void illegalCharacter(long line) {
        if (!illegalCharacterTold) {
            illegalCharacterTold = true;
            report(
                    "xml.illegal-character",
                    line,
                    "Expected only characters that XML allows; a forbidden one, and any that follow in this file, were"
                            + " replaced by U+FFFD.");
        }
    }
}
