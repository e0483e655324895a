/**
 * Counts the rows of a file whose rows are persons: by ranges of its bytes, in as many threads as
 * there are processors, into primitive tables. No row and no cell is kept: what leaves this package
 * are counts.
 */
@NullMarked
package de.lebenslagen.etl.zaehlung;

import org.jspecify.annotations.NullMarked;
