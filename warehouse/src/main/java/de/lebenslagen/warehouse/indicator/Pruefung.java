package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.rate.Unterscheidbarkeit;

/**
 * What a test says about a difference.
 *
 * @param intervall 95 %, of the difference, in the unit of the indicator
 * @param pWert of no difference, two-sided, of this comparison alone
 * @param pBereinigt over all areas compared together (Benjamini–Hochberg)
 * @param urteil from {@code pBereinigt}
 */
public record Pruefung(
    Interval intervall, double pWert, double pBereinigt, Unterscheidbarkeit urteil) {}
