package dev.culprit.cli;

/** What the exit code of the process means. */
final class ExitCode {
    /** It ran; what it found is in the output. */
    static final int RAN = 0;

    /** A fault of the program itself. */
    static final int INTERNAL = 1;

    /** A fault in the arguments or in a rule. */
    static final int USAGE = 2;

    /** A finding at or above {@code --fail-on}. */
    static final int FINDING = 3;

    /** Nothing in the input could be read. */
    static final int NOTHING_READABLE = 5;

    /** With {@code --strict}: some of the input could not be read. */
    static final int PARTLY_UNREADABLE = 6;

    /** Interrupted before the verdict. */
    static final int INTERRUPTED = 130;

    static final String HELP = "Exit code: 0 ran; 1 internal error; 2 usage or rule error; 5 nothing readable in the"
            + " input; 130 interrupted (partial output, marked so).";

    static final String HELP_STRICT = "Exit code: 0 ran; 1 internal error; 2 usage error; 5 nothing readable in the"
            + " input; 6 some input unreadable, with --strict; 130 interrupted (partial output, marked so).";

    static final String HELP_ALL = "Exit code: 0 ran; 1 internal error; 2 usage or rule error; 3 a finding at or above"
            + " --fail-on; 5 nothing readable in the input; 6 some input unreadable, with --strict; 130 interrupted"
            + " (partial output, marked so).";

    private ExitCode() {}
}
