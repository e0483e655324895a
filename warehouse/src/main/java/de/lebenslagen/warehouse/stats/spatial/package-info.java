/**
 * Space: whether like lies beside like. All tests are by permutation, with a seed: the same seed
 * gives the same p-value on any number of processor cores.
 */
@NullMarked
package de.lebenslagen.warehouse.stats.spatial;

import org.jspecify.annotations.NullMarked;
