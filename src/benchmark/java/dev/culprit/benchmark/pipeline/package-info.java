/**
 * Measures whole analyses.
 *
 * <p>In: a bundle of binary event logs, written once and the same on every run. Out: how long it took to read and to judge,
 * and what it took of the heap. A program of its own and no JMH benchmark, since a run takes seconds and its memory counts.
 */
@NullMarked
package dev.culprit.benchmark.pipeline;

import org.jspecify.annotations.NullMarked;
