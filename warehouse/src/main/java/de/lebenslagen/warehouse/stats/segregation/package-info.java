/**
 * Segregation: how unevenly groups live over the areas of a town, and how much of that chance alone
 * would make. Every index is a share between 0 and 1; printed as points it is times 100.
 */
@NullMarked
package de.lebenslagen.warehouse.stats.segregation;

import org.jspecify.annotations.NullMarked;
