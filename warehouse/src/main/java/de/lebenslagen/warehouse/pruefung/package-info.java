/** Pruefberichte: how they are kept in the register, and findings of one rule together. */
@NullMarked
package de.lebenslagen.warehouse.pruefung;

import org.jspecify.annotations.NullMarked;
