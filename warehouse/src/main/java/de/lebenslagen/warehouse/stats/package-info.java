/**
 * Small-area social statistics as pure functions: the same input gives the same output, nothing is
 * read, written or remembered. One package per question; here is what they share.
 *
 * <p>Two kinds of trouble are kept apart. A figure that the <em>data</em> do not allow (denominator
 * 0, spread 0, too few cases) is an {@link
 * de.lebenslagen.warehouse.stats.Ergebnis.NichtBerechenbar} with a German reason. An argument that
 * no data can produce (a negative count, arrays of different length) is a mistake of the caller and
 * throws {@link java.lang.IllegalArgumentException}. NaN, infinity and -0.0 are never returned.
 *
 * <p>Knows the JDK, commons-statistics and ojAlgo.
 */
@NullMarked
package de.lebenslagen.warehouse.stats;

import org.jspecify.annotations.NullMarked;
