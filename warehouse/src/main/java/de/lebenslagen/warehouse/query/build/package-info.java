/** Builds the disposable DuckDB file of a Datenstand from its Parquet files. */
@NullMarked
package de.lebenslagen.warehouse.query.build;

import org.jspecify.annotations.NullMarked;
