/**
 * Reads files of performance counters that PDH or one of its heirs wrote as text.
 *
 * <p>In: the bytes of what relog, typeperf (its file or its console output) and Data Collector Sets write, as CSV or TSV,
 * also after a spreadsheet saved it again. Out: one {@link dev.culprit.decode.RawCounters} for each header and its rows as
 * numbers, with {@link dev.culprit.model.Assumption}s that say how the file was read.
 *
 * <p>Sources: files seen in the field; Microsoft's pages on relog, typeperf and {@code GetTimeZoneInformation} (UTC is local
 * time plus bias). The header's first cell is {@code (PDH-CSV 4.0) (zone)(bias)}; times are {@code MM/dd/yyyy
 * HH:mm:ss.fff} in every language of Windows; a cell with one blank, or nothing, is no sample.
 *
 * <p>Decisions: one pass, one row in memory. No PDH file has a cell with a line end in it, so each line stands for itself:
 * a stray quotation mark costs its line and not the rest of the file. Commons CSV reads the header and every row that has
 * more to it than cells in quotation marks or without; those rows, which are nearly all, are read in place, since a
 * String for each of ten million cells and its number take longer than the target allows (Commons CSV and
 * {@link java.lang.Double#parseDouble} reach a fifth of the speed; CounterBenchmark measures both). What is no number is NaN,
 * never 0, and told unless it is blank or one of the C library's spellings of NaN. A number with two kinds of marks is
 * never guessed at. Nothing depends on the zone, language or code page of the machine.
 */
@NullMarked
package dev.culprit.decode.perfmon;

import org.jspecify.annotations.NullMarked;
