/** Reads declared analyses and runs the examples that stand beside them. */
@NullMarked
package de.lebenslagen.warehouse.analyse.catalogue;

import org.jspecify.annotations.NullMarked;
