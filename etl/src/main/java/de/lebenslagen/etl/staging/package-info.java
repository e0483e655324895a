/**
 * Checked rows as typed Datasets, 1:1, and the Spark session that holds them. Nothing is joined
 * here.
 */
@NullMarked
package de.lebenslagen.etl.staging;

import org.jspecify.annotations.NullMarked;
