package dev.culprit.report;

/**
 * How text for people is laid out.
 *
 * @param width columns to fill, at least 40; a smaller number counts as 40
 * @param colour whether to add ANSI colours; words carry the meaning either way
 * @param verbosity how much is said
 * @param elapsed whether the time that the run took is shown; without it equal input gives equal text
 */
public record TextStyle(int width, boolean colour, Verbosity verbosity, boolean elapsed) {
    private static final int LEAST_WIDTH = 40;

    /** How much is said. */
    public enum Verbosity {
        /** One line for each finding. */
        QUIET,
        /** What is needed to act. */
        NORMAL,
        /** Everything, with the commands that collect what is missing. */
        VERBOSE
    }

    public TextStyle {
        width = Math.max(width, LEAST_WIDTH);
    }

    boolean verbose() {
        return verbosity == Verbosity.VERBOSE;
    }
}
