/** From an Arbeitsbereich to what may be asked of it: register, Datenstand, Freigabe. */
@NullMarked
package de.lebenslagen.warehouse.zugang;

import org.jspecify.annotations.NullMarked;
