/**
 * Writes the rule base as a folder of pages to browse: every cause, and what rules can see and say.
 *
 * <p>In: pages, catalogue, limits and rules as written. Out: the text of each file by its path, as Markdown that GitHub
 * shows with working links, and as HTML that needs no network and no script.
 *
 * <p>Decisions: each page is made once, as a tree of CommonMark nodes, and written twice, so that both forms say the same
 * and the library does all escaping. Text of a page's author is Markdown; HTML in it is shown and never obeyed, a picture
 * becomes its description, and a link leads to the web or to another cause or becomes plain text. Nothing depends on time,
 * locale or the order of hash tables. Anchors are those that GitHub gives to headings.
 */
@NullMarked
package dev.culprit.report.reference;

import org.jspecify.annotations.NullMarked;
