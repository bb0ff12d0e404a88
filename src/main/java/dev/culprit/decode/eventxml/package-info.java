/**
 * Reads events that were exported or copied as text.
 *
 * <p>In: the bytes of Event Viewer's "Save as XML", of {@code wevtutil qe /f:xml} and of tools that print the same
 * elements; or of any text that holds copied event blocks ("Log Name: … Description: …") or what {@code Get-WinEvent |
 * Format-List *} prints. Out: {@link
 * dev.culprit.decode.RawEvent}s in the order of the file.
 *
 * <p>Sources: the event schema of Windows ({@code http://schemas.microsoft.com/win/2004/08/events/event}: System,
 * EventData, UserData, ProcessingErrorData, RenderingInfo) and files seen in the field.
 *
 * <p>Decisions: values keep their position, also empty and nameless ones, because message inserts count them. An event
 * that breaks off is kept if its System element was complete: its time, provider and id are certain. Text blocks are
 * found by the labels in front of their lines, in the languages of one table; their time stays as printed.
 */
@NullMarked
package dev.culprit.decode.eventxml;

import org.jspecify.annotations.NullMarked;
