/** The tables of the star: names, columns, units, rules. Declared once; Spark and DuckDB follow. */
@NullMarked
package de.lebenslagen.warehouse.schema;

import org.jspecify.annotations.NullMarked;
