/** Space: who borders on whom, and whether like lies beside like. */
@NullMarked
package de.lebenslagen.warehouse.stats.spatial;

import org.jspecify.annotations.NullMarked;
