/**
 * Reads binary Windows event logs (EVTX).
 *
 * <p>In: the bytes of one log. Out: one {@link dev.culprit.decode.RawEvent} for each record whose header is sound, and one
 * {@link dev.culprit.model.Problem} for each place that is not as the format says, with its offset in the file.
 *
 * <p>Sources of the format: Microsoft MS-EVEN6 section 2.2.12 (binary XML), MS-DTYP (FILETIME, SYSTEMTIME, GUID, SID);
 * libyal/libevtx, "Windows XML Event Log (EVTX) format", revision 0.0.26 (file, chunk and record); and a census of the
 * sample logs of omerbenamram/evtx where the two are silent. Each type names the section it follows.
 *
 * <p>From bytes to event: {@code EvtxFile} finds chunks, {@code RecordWalk} frames records, {@code BinaryXmlReader} parses
 * payloads and templates into {@code Node}s, {@code ValueTable} keeps values as windows, {@code FragmentWalk} fills one
 * into the other, {@code ValueText} prints a value only then, {@code EventBuilder} gathers the event.
 *
 * <p>Decisions: chunks are found by their magic, since the counts of a log copied while in use are stale. Records are read
 * up to the free-space offset; what lies behind is deleted. Checksums are reported and never decide. A chunk costs at most
 * what {@code Budget} says, whatever its bytes. A processing instruction carries no value and is left out of the event.
 */
@NullMarked
package dev.culprit.decode.evtx;

import org.jspecify.annotations.NullMarked;
