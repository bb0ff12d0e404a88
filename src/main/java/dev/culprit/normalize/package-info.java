/**
 * One clock, one identity for each host, one spelling for each code: raw records become values that can be compared.
 *
 * <p>In: {@link dev.culprit.decode.RawEvent}s and {@link dev.culprit.decode.RawSetting}s of all files. Out: every {@link
 * dev.culprit.model.Event}, one by one, and at the end {@link dev.culprit.model.Observations}: the events that rules want,
 * exact tallies, settings, and how well each log was collected.
 *
 * <p>Decisions: a log covers from its first record (from the beginning of time when that record's id is 1, as such a log
 * never wrapped) to the newest time seen in any log of the same host and the same capture; a capture is one folder,
 * on disk or in an archive. A log that was filtered, copied by hand or damaged is partial: what it shows counts, what it lacks does
 * not. Local times wait until all files are read, because other logs may decide the order of day and month.
 *
 * <p>Sole owner of zones and locales.
 */
@NullMarked
package dev.culprit.normalize;

import org.jspecify.annotations.NullMarked;
