/** Speed, measured as ratios in one run: {@code ./lebenslagen bench}. */
@NullMarked
package de.lebenslagen.ops.bench;

import org.jspecify.annotations.NullMarked;
