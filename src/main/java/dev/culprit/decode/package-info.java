/**
 * What every decoder promises: raw records out, damaged input as a value, never an exception that ends the run.
 *
 * <p>In: the bytes of one file. Out: {@link dev.culprit.decode.RawEvent}s, {@link dev.culprit.decode.RawSetting}s and
 * {@link dev.culprit.model.Problem}s, in the order of the file, nothing interpreted that the file does not say: a local
 * time stays text, a host keeps its spelling, an error code its digits.
 */
@NullMarked
package dev.culprit.decode;

import org.jspecify.annotations.NullMarked;
