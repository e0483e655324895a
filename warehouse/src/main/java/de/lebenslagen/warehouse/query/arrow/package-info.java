/**
 * The bridge from DuckDB over the Arrow C stream to Tablesaw columns and to Arrow and Parquet
 * files.
 *
 * <p>Whole buffers are copied, never cell by cell; missing values come from the validity bitmaps.
 * Where Tablesaw can't tell a value from a missing one, or can't hold it, the bridge ends with an
 * {@link de.lebenslagen.warehouse.model.Abbruch} instead of handing over something else.
 */
@NullMarked
package de.lebenslagen.warehouse.query.arrow;

import org.jspecify.annotations.NullMarked;
