/** What values say, in German: numbers with their unit, reading examples, finding sentences. */
@NullMarked
package de.lebenslagen.warehouse.indicator.finding;

import org.jspecify.annotations.NullMarked;
