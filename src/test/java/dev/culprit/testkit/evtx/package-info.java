/**
 * Writes binary Windows event logs for tests, legal ones and damaged ones.
 *
 * <p>In: events, as values or as the lines of a script. Out: the bytes of an EVTX file, the same on every run. Names and
 * templates are stored once in a chunk and referred to from then on, as Windows does it; hash tables and checksums are
 * right until somebody damages them with {@link dev.culprit.testkit.evtx.EvtxImage}.
 *
 * <p>Sources: those of {@link dev.culprit.decode.evtx}. The writer shares no code with the reader, so that one cannot hide
 * a mistake of the other; two further readers check it. The rule that picks a template's bucket in the chunk's table is
 * not known; readers do not need it, and the id modulo 32 is used here.
 */
@NullMarked
package dev.culprit.testkit.evtx;

import org.jspecify.annotations.NullMarked;
