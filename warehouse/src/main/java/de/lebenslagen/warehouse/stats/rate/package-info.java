/**
 * Rates and small numbers: intervals, two-period tests, standardised and shrunken rates, funnel
 * limits, probability map.
 *
 * <p>Counts are {@link de.lebenslagen.warehouse.stats.rate.Proportion} where the cases are part of
 * the population, and {@link de.lebenslagen.warehouse.stats.rate.EventRate} where events are
 * counted against an exposure. All results are in the unit of the input: a share is 0.12, not 12.
 */
@NullMarked
package de.lebenslagen.warehouse.stats.rate;

import org.jspecify.annotations.NullMarked;
