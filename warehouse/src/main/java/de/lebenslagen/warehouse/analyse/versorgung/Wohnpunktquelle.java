package de.lebenslagen.warehouse.analyse.versorgung;

import de.lebenslagen.warehouse.analyse.declaration.Versorgung.Reichweite;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the people of a group live. */
public interface Wohnpunktquelle {

  /**
   * The points, or the German reason why there are none.
   *
   * @param gruppe counts the group
   * @param ebene level of the areas in which they are counted
   * @param jahr of the stock
   */
  Ergebnis<List<Wohnpunkt>> find(
      Indikator gruppe,
      Reichweite reichweite,
      String ebene,
      Optional<LocalDate> gebietsstand,
      int jahr);
}
