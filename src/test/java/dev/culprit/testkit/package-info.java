/** Values and builders that the tests of several rooms share. */
@NullMarked
package dev.culprit.testkit;

import org.jspecify.annotations.NullMarked;
