/**
 * The gate: what leaves the house goes through here.
 *
 * <p>The way of a figure: a {@link Freigabeantrag} names tables; {@link Faktenleser} reads the
 * counts behind them; {@link Zellnetz} links them over areas, Merkmale, ages, times and declared
 * inclusions, and with everything that was ever released; {@link Freigabestelle} protects, audits
 * and, when a person grants it, enters the release into the Freigaberegister. A {@link
 * FreigegebeneTabelle} is made only from what is entered there.
 */
@NullMarked
package de.lebenslagen.warehouse.freigabe;

import org.jspecify.annotations.NullMarked;
