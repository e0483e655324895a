/** Files come in: recognised by their Datenquelle, read row by row, archived. No Spark. */
@NullMarked
package de.lebenslagen.etl.intake;

import org.jspecify.annotations.NullMarked;
