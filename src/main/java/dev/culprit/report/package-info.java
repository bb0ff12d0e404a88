/**
 * Tells what was concluded: one {@link dev.culprit.model.Analysis} as text for people and as JSON for programs.
 *
 * <p>In: values of the model. Out: characters written to a {@link java.io.Writer} that the caller opened and closes; nothing
 * here knows of files, streams or terminals. Every report reads the same model, so they cannot disagree.
 *
 * <p>Decisions: the text says with words whatever it says with colour. Characters that could steer a terminal or turn
 * the direction of writing are shown as escapes in every format. A command stands on a line of its own and is never
 * broken, so that it can be pasted. A probability is never rounded up, and never printed as 100 %. Absence of
 * evidence is claimed only where the sources that would have shown it were collected. A record that carries no text
 * is said in the line that the catalogue has for such events, filled with its values; if one of them is missing, or
 * the event is not known for sure, its values stand alone. What was made so never bears the name of what the record
 * had: {@code says}, not {@code message}. JSON leaves out what is not known, writes times as RFC 3339 in UTC and
 * rounds numbers to six decimals, so that equal input gives equal bytes on every Java version. The JSON Schemas lie
 * beside these classes as resources: {@code report.schema.json} and {@code inventory.schema.json}.
 */
@NullMarked
package dev.culprit.report;

import org.jspecify.annotations.NullMarked;
