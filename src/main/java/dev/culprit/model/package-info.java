/**
 * The values that travel through the whole house; no I/O and no library.
 *
 * <p>In: nothing. Out: immutable values, complete at birth, never null inside; an absent text is {@code ""}, an absent
 * number is {@code NaN}, an unbounded time is {@link java.time.Instant#MIN} or {@link java.time.Instant#MAX}.
 *
 * <p>Decisions: rule authors see these types in DRL, so every accessor is written for them first. {@link
 * dev.culprit.model.Perception} and {@link dev.culprit.model.Case} are the two globals of the rule base; they are
 * interfaces here because the rules are compiled against this package alone.
 */
@NullMarked
package dev.culprit.model;

import org.jspecify.annotations.NullMarked;
