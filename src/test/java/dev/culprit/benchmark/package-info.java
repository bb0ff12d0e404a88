/** Measurements that are run by hand; none of them is a test. */
@NullMarked
package dev.culprit.benchmark;

import org.jspecify.annotations.NullMarked;
