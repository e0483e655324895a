/** Writes results: CSV, JSON, Parquet, Arrow. */
@NullMarked
package de.lebenslagen.warehouse.query.output;

import org.jspecify.annotations.NullMarked;
