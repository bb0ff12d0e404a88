/**
 * Where the stages meet; reads like the drawing: bundle, decode, normalize, then diagnose and index side by side.
 *
 * <p>In: paths and what the user said about them. Out: an {@link dev.culprit.model.Analysis}, and an index that is kept
 * only when the caller says so, after the verdict is out.
 *
 * <p>{@link dev.culprit.pipeline.EventDump} is a line of its own: bundle, decode, dump.
 *
 * <p>Decisions: the verdict never waits for the index. Events reach the index as they are read; committing it is a step
 * of its own, so that an interruption in between keeps the verdict and leaves no half-made index. The index is keyed by
 * the content of the inputs, so that later commands on the same files, wherever they lie, do not read them again.
 */
@NullMarked
package dev.culprit.pipeline;

import org.jspecify.annotations.NullMarked;
