package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The value of one indicator, area and Berichtsjahr: still confidential.
 *
 * @param zaehler numerator, count or delivered value; empty for an index
 * @param nenner denominator, where there is one
 * @param wert in the unit of the indicator
 * @param intervall 95 %, in the unit of the indicator; else the German reason why there is none
 * @param vermerke what must be said beside it
 */
public record Indikatorwert(
    IndikatorSchluessel indikator,
    Gebiet gebiet,
    int berichtsjahr,
    Optional<Teilwert> zaehler,
    Optional<Teilwert> nenner,
    Wertstatus wert,
    Ergebnis<Interval> intervall,
    Set<Wertvermerk> vermerke,
    Herkunft herkunft) {

  public Indikatorwert {
    vermerke =
        vermerke.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(vermerke));
  }

  /** Whether a count of this and its counterpart come from different sources; false without one. */
  public boolean isAndereQuelle(Indikatorwert other) {
    return differs(zaehler, other.zaehler) || differs(nenner, other.nenner);
  }

  private static boolean differs(Optional<Teilwert> a, Optional<Teilwert> b) {
    return a.isPresent()
        && b.isPresent()
        && !a.get().datenquellen().isEmpty()
        && !b.get().datenquellen().isEmpty()
        && !a.get().datenquellen().equals(b.get().datenquellen());
  }

  /** The same place and time with another value, or the reason why there is none. */
  public Indikatorwert withWert(Wertstatus other) {
    return new Indikatorwert(
        indikator, gebiet, berichtsjahr, zaehler, nenner, other, intervall, vermerke, herkunft);
  }
}
