/**
 * The author's bench: runs the cases of a corpus, and what seeded perturbations make of them, and tells how often causes are
 * named rightly.
 *
 * <p>In: cases with what is true of them, and a rule base. Out: {@link dev.culprit.model.BenchScores}. A perturbation changes
 * what was observed and not the files: leaving out a log, counter or cmdlet there is the same as not having collected it, and
 * thousands of them take a minute.
 *
 * <p>What is true of a perturbed case: a cause of the case stays true as long as the strongest evidence for it is still
 * there; without that it must not be named any more. All other causes are wrong whenever they are named.
 */
@NullMarked
package dev.culprit.bench;

import org.jspecify.annotations.NullMarked;
