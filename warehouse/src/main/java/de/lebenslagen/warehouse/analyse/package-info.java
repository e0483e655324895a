/**
 * Declared analyses over indicators: every step as a table, findings and limits as sentences, one
 * type of result for all.
 */
@NullMarked
package de.lebenslagen.warehouse.analyse;

import org.jspecify.annotations.NullMarked;
