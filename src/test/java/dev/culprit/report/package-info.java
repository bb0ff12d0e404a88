/** Proves what the reports say, and what they never say. */
@NullMarked
package dev.culprit.report;

import org.jspecify.annotations.NullMarked;
