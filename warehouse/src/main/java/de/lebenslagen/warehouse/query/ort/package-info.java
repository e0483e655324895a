/** Points of a Datenstand: where facilities stand, and where people live. */
@NullMarked
package de.lebenslagen.warehouse.query.ort;

import org.jspecify.annotations.NullMarked;
