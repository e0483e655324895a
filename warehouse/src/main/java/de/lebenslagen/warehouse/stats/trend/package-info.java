/**
 * Series over time: trend, declared breaks, and one area against the others. Breaks are declared,
 * never searched for; nothing here speaks of causes.
 */
@NullMarked
package de.lebenslagen.warehouse.stats.trend;

import org.jspecify.annotations.NullMarked;
