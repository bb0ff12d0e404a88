/**
 * Measures the reader of performance counters beside Commons CSV alone.
 *
 * <p>In: a written table of 2,000 columns and 5,000 rows, as relog writes it: rates of 17 digits, whole numbers, blanks. Out:
 * rows and megabytes (10<sup>6</sup> bytes of file) by the second, as JMH prints them.
 *
 * <p>Decisions: the table lies in memory. One thread. A benchmark whose rows or problems are not those of the table fails
 * instead of measuring something else.
 */
@NullMarked
package dev.culprit.benchmark.perfmon;

import org.jspecify.annotations.NullMarked;
