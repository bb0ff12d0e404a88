/**
 * The command line: arguments in, results on stdout, everything else on stderr, an exit code at the end.
 *
 * <p>Sole owner of picocli, the standard streams, the exit and the clock. Reaches files only through the pipeline.
 *
 * <p>Decisions: whether a stream is a terminal and how wide it is comes from the launcher as system properties, because
 * Java 17 cannot tell it for each stream; without them nothing is a terminal. Ctrl+C before the verdict prints what was
 * read so far, marked as partial, and exits with 130; after the verdict it keeps the verdict's own exit code.
 * Who no longer reads standard output, as behind {@code | head}, has enough: a dump then ends in silence, with 0.
 */
@NullMarked
package dev.culprit.cli;

import org.jspecify.annotations.NullMarked;
