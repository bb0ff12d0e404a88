/**
 * The rule base: loads, compiles and checks what rule authors write.
 *
 * <p>In: a folder of DRL files, pages and catalogues, or the same compiled and packed by the build. Out: a {@link
 * dev.culprit.knowledge.RuleBase}, or a list of {@link dev.culprit.model.RuleProblem} with file, line, rule and what
 * to write instead.
 *
 * <p>Layout of a folder:
 *
 * <pre>
 * causes/AREA/CAUSE-ID.drl     judgement; package rules.causes.CAUSE_ID
 * causes/AREA/CAUSE-ID.md      the page of the cause
 * symptoms/AREA.drl            perception; package rules.symptoms.AREA
 * catalog/NAME.yaml            events, counters, errors, symptoms, limits
 * catalog/events/FAMILY.yaml   more events, of one part of Windows or of one vendor
 * </pre>
 *
 * An author's folder may hold any part of that, or the files side by side without folders.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Drools runs in cloud mode: in stream mode the same events gave other findings, depending on how they were fed.
 *   <li>Rules become an executable model in a build step of their own. The Maven plugin of Drools reports success over an
 *       empty model when the rules lie in a folder at the top, so each rule base counts its rules when it is loaded.
 *   <li>The language is DRL6, set in {@code DrlText} alone: the newer parser reads some constraints differently and loses
 *       line numbers.
 *   <li>The events that rules want are read from the parsed rules while compiling and kept beside the classes, so that
 *       loading needs neither the parser nor the compiler.
 *   <li>DRL is code: a rule can do what the process can. Rules therefore come from the built-in set and from folders that
 *       a person named, never from a bundle.
 * </ul>
 */
@NullMarked
package dev.culprit.knowledge;

import org.jspecify.annotations.NullMarked;
