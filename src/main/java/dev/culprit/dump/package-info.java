/**
 * Many records as text, straight from the log: nothing is gathered, normalised or left out on the way.
 *
 * <p>In: {@link dev.culprit.decode.evtx.EventRecord}s, one after another, each readable until the next. Out: bytes in
 * UTF-8, either one JSON object a line or one XML document, in the order of the file for any number of threads.
 *
 * <p>JSON: the members are described by the JSON Schema beside these classes, {@code record.schema.json}. They bear the
 * names of {@code culprit search -f json} where they mean the same; what is unknown is absent. Numbers keep all their
 * digits, also beyond 2^53; times keep all seven of a FILETIME. As in the reports, characters that could steer a terminal
 * or turn the direction of writing are escaped, and a lone surrogate becomes U+FFFD.
 *
 * <p>XML: what Windows gives when it exports a log, and well-formed whatever the bytes were. Sources: Extensible Markup
 * Language (XML) 1.0, productions [2] to [5], [10], [14], [16] and [17]; Namespaces in XML 1.0, sections 3, 5 and 6.3.
 * What XML cannot hold is replaced visibly:
 *
 * <ul>
 *   <li>a character that XML forbids (C0 controls, lone surrogates, U+FFFE, U+FFFF) becomes U+FFFD; carriage returns,
 *       terminal controls and format characters become references to themselves, so that they survive;
 *   <li>a character that a name may not hold becomes {@code _}, and so does the colon behind a prefix that nobody
 *       declared; the letters kept are those that all editions of XML 1.0 allow;
 *   <li>a second attribute of the same name gets a number: {@code Name_2};
 *   <li>elements left open are closed;
 *   <li>a record whose XML breaks off, or is not one element, is written as a plain event made of the fields and values
 *       that can still be read, behind a processing instruction with the reason.
 * </ul>
 *
 * Recovered and torn records are told by that instruction alone, {@code <?culprit recovered="true"?>} or {@code <?culprit
 * damage="…"?>}, so that other readers see an ordinary export.
 */
@NullMarked
package dev.culprit.dump;

import org.jspecify.annotations.NullMarked;
