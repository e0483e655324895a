/** Runs a declared analysis of any kind over a Datenstand or over the rows of an example. */
@NullMarked
package de.lebenslagen.warehouse.analyse.run;

import org.jspecify.annotations.NullMarked;
