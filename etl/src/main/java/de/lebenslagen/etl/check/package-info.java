/** Deliveries are checked: typed findings, and rows that know their area and time. No Spark. */
@NullMarked
package de.lebenslagen.etl.check;

import org.jspecify.annotations.NullMarked;
