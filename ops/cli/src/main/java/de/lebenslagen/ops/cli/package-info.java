/** The commands a user types, one class each, and how they speak. */
@NullMarked
package de.lebenslagen.ops.cli;

import org.jspecify.annotations.NullMarked;
