package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One value of a figure.
 *
 * @param schluessel of the area, as {@code Gebiet.schluessel}
 * @param name of the area, as printed; hostile until it is escaped
 * @param spanne 95 %, in the unit of the value
 * @param vermerke what must be said beside it
 */
public record Bildwert(
    String schluessel,
    String name,
    int jahr,
    Wertstatus wert,
    Optional<Interval> spanne,
    Set<Wertvermerk> vermerke) {

  public Bildwert {
    vermerke = Set.copyOf(vermerke);
    spanne = wert.findZahl().isPresent() ? spanne : Optional.empty();
  }

  static Bildwert of(Indikatorwert wert) {
    return new Bildwert(
        wert.gebiet().schluessel(),
        wert.gebiet().name(),
        wert.berichtsjahr(),
        wert.wert(),
        wert.intervall().find(),
        wert.vermerke());
  }

  /** The number, where there is one. */
  public OptionalDouble findZahl() {
    return wert.findZahl();
  }
}
