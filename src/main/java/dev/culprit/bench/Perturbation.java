package dev.culprit.bench;

import dev.culprit.model.Observations;
import dev.culprit.model.Span;
import java.util.Optional;
import java.util.Set;

/**
 * A case that was changed.
 *
 * @param what how, such as {@code without System of srv1}
 * @param observations what is left or was added
 * @param window the time asked about
 * @param truth causes that are true of it
 */
record Perturbation(String what, Observations observations, Optional<Span> window, Set<String> truth) {}
