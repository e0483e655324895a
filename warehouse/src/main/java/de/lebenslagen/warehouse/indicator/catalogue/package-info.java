/** Reads declared indicators and runs the examples that stand beside them. */
@NullMarked
package de.lebenslagen.warehouse.indicator.catalogue;

import org.jspecify.annotations.NullMarked;
