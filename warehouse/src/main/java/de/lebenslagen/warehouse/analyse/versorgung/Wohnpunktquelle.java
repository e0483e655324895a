package de.lebenslagen.warehouse.analyse.versorgung;

import de.lebenslagen.warehouse.analyse.declaration.Versorgung.Reichweite;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;

/** Where the people of a group live. */
public interface Wohnpunktquelle {

  /**
   * The points, or the German reason why there are none.
   *
   * @param gruppe counts the group
   * @param ziel level of the areas for which they are wanted
   * @param jahr of the stock
   */
  Ergebnis<List<Wohnpunkt>> find(Indikator gruppe, Reichweite reichweite, Zielebene ziel, int jahr);
}
