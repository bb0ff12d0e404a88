/**
 * From observations to findings: two rule sessions, perception then judgement, and the arithmetic of evidence.
 *
 * <p>In: {@link dev.culprit.model.Observations} and the rule base. Out: a {@link dev.culprit.model.Diagnosis} with one
 * outcome for every known cause.
 *
 * <p>Decisions: perception runs to rest before judgement begins, so that {@code not Symptom(…)} means what it says and
 * the order of files cannot matter. Rules insert nothing: symptoms and evidence are gathered through two globals, sorted
 * and then used. A rule that throws is named, left out, and its phase run again. Evidence is summed in log-odds; all
 * evidence about one symptom id counts once for each direction, with its strongest weight, because more of the same adds
 * sources and not certainty. Causes that claim the same symptoms share the probability (explaining away).
 */
@NullMarked
package dev.culprit.diagnose;

import org.jspecify.annotations.NullMarked;
