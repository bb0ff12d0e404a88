/**
 * Where the stages meet; reads like the drawing: bundle, decode, normalize, then diagnose, and at last index.
 *
 * <p>In: paths and what the user said about them. Out: an {@link dev.culprit.model.Analysis}, and an index that is kept
 * only when the caller says so, after the verdict is out.
 *
 * <p>{@link dev.culprit.pipeline.EventDump} is a line of its own: bundle, decode, dump.
 *
 * <p>Decisions: the verdict never waits for the index. It is made from a second reading when the verdict is
 * out, so that most values of most records need not be printed before, and an interruption keeps the verdict and leaves no
 * half-made index. The index is keyed by the content of the inputs, so that later commands on the same files, wherever
 * they lie, do not read them again.
 */
@NullMarked
package dev.culprit.pipeline;

import org.jspecify.annotations.NullMarked;
