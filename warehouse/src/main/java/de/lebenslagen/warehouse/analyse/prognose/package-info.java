/** Projections of the residents by age: Hamilton–Perry and cohort component. */
@NullMarked
package de.lebenslagen.warehouse.analyse.prognose;

import org.jspecify.annotations.NullMarked;
