/** Infrastructure: places, who lives near them, what is missing and where. */
@NullMarked
package de.lebenslagen.warehouse.analyse.versorgung;

import org.jspecify.annotations.NullMarked;
