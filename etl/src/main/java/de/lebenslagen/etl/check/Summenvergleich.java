package de.lebenslagen.etl.check;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Compares parts and whole. Where a part is hidden, the known parts are a lower bound: only more
 * than the whole is a breach then. Where the source rounds, each number may be off by half its
 * unit: sums that miss each other by no more prove nothing.
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
    BigDecimal most = toleranz.add(teile.spielraum()).add(gesamt.spielraum());
    boolean breach =
        teile.verdeckt() ? difference.compareTo(most) > 0 : difference.abs().compareTo(most) > 0;
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
