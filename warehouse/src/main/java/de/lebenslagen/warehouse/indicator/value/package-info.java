/** Computes indicators: values, ranks, comparisons, each with its test. */
@NullMarked
package de.lebenslagen.warehouse.indicator.value;

import org.jspecify.annotations.NullMarked;
