/**
 * Measures the reader of binary event logs: JMH benchmarks of warm code, and the maker of large logs for whole commands.
 *
 * <p>In: {@link dev.culprit.testkit.evtx.BigLog}s made of sample logs or, where there are none, of written ones. Out:
 * records and megabytes (10<sup>6</sup> bytes of log) by the second, as JMH prints them.
 *
 * <p>Decisions: logs lie in memory, since reading them from a warm disk cache costs a tenth of decoding them. One reader
 * serves all passes, as it serves all files of a bundle. A benchmark whose input turns out damaged, or whose threads change
 * the order of records, fails instead of measuring something else.
 */
@NullMarked
package dev.culprit.benchmark.evtx;

import org.jspecify.annotations.NullMarked;
