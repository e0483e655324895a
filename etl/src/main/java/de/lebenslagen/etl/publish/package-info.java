/**
 * One load from checked deliveries to finished files; what is outside the run's folder stays as it
 * is.
 */
@NullMarked
package de.lebenslagen.etl.publish;

import org.jspecify.annotations.NullMarked;
