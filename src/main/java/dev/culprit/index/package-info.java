/**
 * Keeps every event of a bundle so that it can be searched, and answers queries.
 *
 * <p>In: {@link dev.culprit.model.Event}s, one by one, while the bundle is read. Out: a directory that later runs open
 * instead of reading the bundle again, and from it the events a query asks for, whole, in the order of time, host and
 * source. {@link dev.culprit.index.EventIndexer} writes, {@link dev.culprit.index.IndexSearch} reads, {@link
 * dev.culprit.index.IndexLocation} knows where. Sole owner of Lucene.
 *
 * <p><b>The query language</b> is {@link dev.culprit.index.IndexSearch#QUERY_HELP}. Lucene's own grammar reads it; what
 * differs from a plain Lucene query: AND is the default, a query of NOT alone works, characters that are ordinary in
 * event logs are ordinary here, too, outside quotation marks ({@code \ / : - { }}), and there are no boosts, slops, fuzzy
 * words or regular expressions. Words in quotation marks must all occur in the event, <em>their order is not looked
 * at</em>: positions are not kept, which saves a seventh of the time and a third of the terms' space.
 *
 * <p><b>What one event leaves in the index</b>
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>{@code time}</td><td>100 ns steps since 1970, for ranges and order</td></tr>
 * <tr><td>{@code position}</td><td>record id, line or offset, for ranges and order</td></tr>
 * <tr><td>{@code origin}</td><td>one term: host, artifact and what the position counts; also for order</td></tr>
 * <tr><td>{@code kind}</td><td>one term: provider, id, level, channel, printed provider; also for order</td></tr>
 * <tr><td>{@code data}</td><td>a term for each value: lower-case name and value, at most 256 characters of each</td></tr>
 * <tr><td>{@code error}</td><td>a term for each error code, {@code 0x} and eight digits</td></tr>
 * <tr><td>{@code word}</td><td>the words of message and values, lower case, at most 64 characters of each</td></tr>
 * <tr><td>{@code rest}</td><td>names and values, codes and message, stored as they are</td></tr>
 * </table>
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Host, file, channel, provider, id and level are not fields of their own. A bundle has some thousands of different
 *       origins and kinds at most, so a query tries its test on each of those terms and takes the events of the ones that
 *       pass; an event costs two terms instead of seven.
 *   <li>Events are stored whole. It takes 26 bytes an event without messages (57 with messages of 190 characters) and no
 *       time that could be measured beside the terms, and hits are shown without the bundle. Should it have to shrink,
 *       the position suffices to read an event again from its file.
 *   <li>An index grows in a directory beside its place and is moved there whole, with {@code culprit-index.txt}, which
 *       tells the format's version, the inputs' fingerprint, the number of events and the files. No such file, or another
 *       version: no index. A lock beside the growing directory tells a living run from what a killed one left.
 *   <li>Only files with the names that Lucene and this package give are ever deleted, and a directory that holds any other
 *       is never replaced, so a mistyped path costs nothing.
 *   <li>The directory is private to its user where the system knows such rights: it holds what the logs hold.
 *   <li>Files are read, not mapped into memory, and Lucene's own log messages are off: newer JVMs and Lucene would
 *       otherwise write warnings on the error stream of every run.
 * </ul>
 *
 * <p>Sources: Lucene 9.12 {@code StandardSyntaxParser} for the grammar; [MS-ERREF] 2.1 for codes; winmeta.h for levels.
 */
@NullMarked
package dev.culprit.index;

import org.jspecify.annotations.NullMarked;
