/**
 * One clock, one identity for each host, one spelling for each code: raw records become values that can be compared.
 *
 * <p>In: {@link dev.culprit.decode.RawEvent}s, {@link dev.culprit.decode.RawSetting}s and {@link
 * dev.culprit.decode.RawCounters} of all files. Out: every {@link
 * dev.culprit.model.Event}, one by one, and at the end {@link dev.culprit.model.Observations}: the events that rules want,
 * exact tallies, settings, the samples of the counters that
 * rules want, how well each log and counter was collected, and what was assumed.
 *
 * <p>Decisions: a log covers from its first record (from the beginning of time when that record's id is 1, as such a log
 * never wrapped) to the newest time seen in any log of the same host and the same capture; a capture is one folder,
 * on disk or in an archive. A log that was filtered, forwarded, copied by hand or damaged is partial: what it shows counts, what
 * it lacks does not. A log of which there is no record is covered where the list of logs of the same capture shows that it was
 * on and empty. A record that several files hold counts once. Local times wait until all files are read, because other logs may decide the order of day and month.
 *
 * <p>Counters: what the header of a file tells about UTC holds for its rows, even against {@code --timezone}. It is the zone of
 * the machine that wrote the file, which may be another than the one it was recorded on; nothing in the file tells. The
 * header has one distance to UTC, its rows have wall time: a change to or from daylight saving is believed where an hour is
 * repeated or missing. Files of one host are segments of one collection: of two samples of one instant, that of the file
 * first in the order of paths counts. Up to 10,000 samples of each series are kept, and 2,000,000 of a file; beyond that
 * minutes, or 2, 4, 8 … of them, with smallest, largest, mean and last sample. Coverage of a counter is partial where more
 * than a tenth of its time has no samples. Names of zones are from the Unicode CLDR (windowsZones).
 *
 * <p>Sole owner of zones and locales.
 */
@NullMarked
package dev.culprit.normalize;

import org.jspecify.annotations.NullMarked;
