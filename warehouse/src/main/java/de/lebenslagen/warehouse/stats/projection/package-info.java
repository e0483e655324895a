/**
 * Population of tomorrow: cohort methods, fitting to given totals, whole persons. A projection is
 * what would happen if the schedules went on; it is no forecast.
 */
@NullMarked
package de.lebenslagen.warehouse.stats.projection;

import org.jspecify.annotations.NullMarked;
