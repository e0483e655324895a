package de.lebenslagen.warehouse.analyse;

import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import java.util.Optional;
import java.util.function.Function;

/**
 * An index with all that stands behind it: ranks with the span that chance alone gives them, the
 * values and scores of each part, centre and spread, who takes no part, and how often an area
 * changes its class when the index is made another way.
 */
public final class Indexanalyse {

  private Indexanalyse() {}

  /**
   * Analyses the index of a year.
   *
   * @param indikator whose run it is; its Berechnung is an {@code Index}
   * @param katalog names and units of the parts
   * @param gesamt the dynamics, where the recipe names them
   * @param herkunft of the values that went in
   */
  public static Analyseergebnis compute(
      Indikator indikator,
      Indexlauf lauf,
      Function<IndikatorSchluessel, Indikator> katalog,
      Optional<Gesamtindex> gesamt,
      Zufallsziehung ziehung,
      Herkunft herkunft) {
    Indexbefund befund = Indexbefund.of(indikator, lauf, katalog, gesamt, ziehung);
    return new Analyseergebnis(
        indikator.name(),
        new Indextabellen(befund).list(),
        new Indexaussagen(befund).list(),
        Indexgrenzen.list(befund, ziehung),
        herkunft);
  }
}
