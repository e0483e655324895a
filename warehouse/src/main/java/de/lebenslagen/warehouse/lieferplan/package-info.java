/** What is to be delivered when, and what of it came. */
@NullMarked
package de.lebenslagen.warehouse.lieferplan;

import org.jspecify.annotations.NullMarked;
