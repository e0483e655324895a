/**
 * Types of areas: groupings that can be explained and come out the same every time. No method here
 * uses chance, so none needs a seed.
 */
@NullMarked
package de.lebenslagen.warehouse.stats.cluster;

import org.jspecify.annotations.NullMarked;
