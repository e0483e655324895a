package de.lebenslagen.etl.check;

import de.lebenslagen.etl.check.Summanden.Summe;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Compares parts and whole. Where a part is hidden, the known parts are a lower bound: only more
 * than the whole is a breach then.
 */
final class Summenvergleich {

  private final BigDecimal toleranz;

  Summenvergleich(double toleranz) {
    this.toleranz = BigDecimal.valueOf(toleranz);
  }

  /** How far the parts miss the whole; empty when all is well or can't be told. */
  Optional<BigDecimal> findAbweichung(Summe teile, Summe gesamt) {
    if (!teile.vorhanden() || !gesamt.isGenau()) {
      return Optional.empty();
    }
    BigDecimal difference = teile.bekannt().subtract(gesamt.bekannt());
    boolean breach =
        teile.verdeckt()
            ? difference.compareTo(toleranz) > 0
            : difference.abs().compareTo(toleranz) > 0;
    return breach ? Optional.of(difference) : Optional.empty();
  }

  /** Reports the columns of other Datenquellen that are missing; tells whether any is. */
  static boolean reportFehlende(Pruefkontext kontext, Pruefauftrag auftrag, Summanden... seiten) {
    boolean missing = false;
    for (Summanden seite : seiten) {
      if (!seite.fehlende().isEmpty()) {
        auftrag.reportNichtGeprueft(
            kontext.stelle(), "es fehlt " + String.join(", ", seite.fehlende()));
        missing = true;
      }
    }
    return missing;
  }
}
