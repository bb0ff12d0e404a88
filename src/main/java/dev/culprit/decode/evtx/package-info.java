/**
 * Reads binary Windows event logs (EVTX).
 *
 * <p>In: the bytes of one log. Out: one {@link dev.culprit.decode.evtx.EventRecord} for each record whose header is sound,
 * shown to a {@link dev.culprit.decode.evtx.ChunkSink}, and one {@link dev.culprit.model.Problem} for each place that is
 * not as the format says, with its offset in the file. {@link dev.culprit.decode.evtx.EvtxDecoder} makes a
 * {@link dev.culprit.decode.RawEvent} of each.
 *
 * <p>Sources of the format: Microsoft MS-EVEN6 section 2.2.12 (binary XML), MS-DTYP (FILETIME, SYSTEMTIME, GUID, SID);
 * libyal/libevtx, "Windows XML Event Log (EVTX) format", revision 0.0.26 (file, chunk and record); and a census of the
 * sample logs of omerbenamram/evtx where the two are silent. Each type names the section it follows.
 *
 * <p>From bytes to event: {@code LogRun} finds chunks and deals them out, {@code RecordWalk} frames records, {@code
 * FragmentCursor} steps through a payload, {@code Templates} finds the {@code Node}s that {@code BinaryXmlReader} once
 * parsed, {@code ValueTable} keeps values as windows, {@code FieldWalk} notes where the fields are, and {@code ValueText}
 * prints a value if and when somebody asks; {@code XmlWalk} gives the whole event as XML.
 *
 * <p>Decisions: chunks are found by their magic, since the counts of a log copied while in use are stale. Records are read
 * up to the free-space offset; what lies behind is deleted and read on request only ({@code SlackWalk}), without what the
 * log also holds as its own ({@code LiveRecords}). Checksums are reported and never decide. A chunk costs at most what
 * {@code Budget} says, whatever its bytes. A processing instruction carries no value. Chunks are decoded apart from one
 * another, on as many threads as there are, and handed on in the order of the file; templates are shared by all
 * ({@code TemplateLibrary}), and nothing a chunk yields depends on which came first.
 */
@NullMarked
package dev.culprit.decode.evtx;

import org.jspecify.annotations.NullMarked;
