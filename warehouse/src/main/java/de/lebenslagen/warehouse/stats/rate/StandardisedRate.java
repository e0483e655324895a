package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Interval;

/**
 * A directly standardised rate per person with both of its intervals.
 *
 * @param cases over all strata
 * @param crude cases per person, not standardised
 * @param rate standardised
 * @param fayFeuer gamma interval, the default
 * @param dobson interval as a check
 */
public record StandardisedRate(
    long cases, double crude, double rate, Interval fayFeuer, Interval dobson) {

  public StandardisedRate {
    crude = Checks.finite(crude, "crude");
    rate = Checks.finite(rate, "rate");
  }
}
