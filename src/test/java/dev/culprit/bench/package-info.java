@NullMarked
package dev.culprit.bench;

import org.jspecify.annotations.NullMarked;
