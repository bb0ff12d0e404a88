/**
 * Reads XML and text that nobody vouches for.
 *
 * <p>In: bytes of an exported file. Out: characters in whatever encoding the file was saved, lines or elements one at a
 * time, and {@link dev.culprit.model.Problem}s where the file breaks the rules of XML.
 *
 * <p>Sources: Extensible Markup Language (XML) 1.0, fifth edition: sections 2.2 (characters), 2.8 (prolog and document
 * type declaration), 4.1 (references) and appendix F (detecting the encoding).
 *
 * <p>Decisions: the JDK's own StAX reader is the only one, asked for by name, so that no library on the class path can
 * replace it. A document type declaration is never read, so there are no entities to expand and nothing to fetch. Names
 * lose their prefix and name spaces are not resolved, because exports with undeclared prefixes are readable otherwise.
 * Characters that XML forbids become U+FFFD, since Windows writes them and a single one must not cost the file. Problem
 * texts are our own: the JDK's follow the language of the machine.
 */
@NullMarked
package dev.culprit.decode.xml;

import org.jspecify.annotations.NullMarked;
