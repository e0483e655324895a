/**
 * Musterstadt: an invented town, made from a seed. Persons live through the years one dwelling's
 * line at a time, so memory holds counts and no persons; what the deliveries state is counted from
 * the persons, and what is true (rates, effects, shares) is written beside them.
 */
@NullMarked
package de.lebenslagen.ops.musterstadt;

import org.jspecify.annotations.NullMarked;
