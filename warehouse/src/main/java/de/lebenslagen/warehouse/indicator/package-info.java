/**
 * Indicators and what they say: declarations, values with their truth, findings. A value is made
 * from counts, never from rates; it is confidential until disclosure control has cleared it.
 */
@NullMarked
package de.lebenslagen.warehouse.indicator;

import org.jspecify.annotations.NullMarked;
