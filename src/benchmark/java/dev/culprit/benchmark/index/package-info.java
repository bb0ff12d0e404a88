/**
 * Measures the index of events.
 *
 * <p>In: synthetic events, the same on every run. Out: figures on the screen, events and queries by the second. A program
 * of its own and no JMH benchmark, since it measures whole builds of an index and what they leave on disk.
 */
@NullMarked
package dev.culprit.benchmark.index;

import org.jspecify.annotations.NullMarked;
