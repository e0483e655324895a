/** From staging to the facts and dimensions of the star, as sorted, reproducible Parquet files. */
@NullMarked
package de.lebenslagen.etl.star;

import org.jspecify.annotations.NullMarked;
