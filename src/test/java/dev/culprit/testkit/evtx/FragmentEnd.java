package dev.culprit.testkit.evtx;

import java.util.HexFormat;

/** What stands behind the last token of a stretch of binary XML; all of these occur in real logs. */
public enum FragmentEnd {
    /** The end-of-stream token. */
    END_OF_STREAM("00"),
    /** Nothing, not even the end-of-stream token. */
    NOTHING(""),
    /** The end-of-stream token and padding that holds what looks like a template, an element and a record. */
    END_OF_STREAM_AND_PADDING("000c0141ff2a2a00000f0101");

    private final String hex;

    FragmentEnd(String hex) {
        this.hex = hex;
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
