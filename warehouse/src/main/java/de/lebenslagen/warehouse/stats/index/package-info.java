/**
 * The Sozialindex and its parts: z-scores, composites declared as a recipe, classes, ranks with
 * intervals, principal components.
 *
 * <p>An index orders areas; alone it establishes no need for action.
 */
@NullMarked
package de.lebenslagen.warehouse.stats.index;

import org.jspecify.annotations.NullMarked;
