/**
 * Longitudinal work: base years, pooled years, shrunken beside raw, and what chance alone gives.
 */
@NullMarked
package de.lebenslagen.warehouse.analyse.verlauf;

import org.jspecify.annotations.NullMarked;
