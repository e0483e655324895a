package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten.Fakt;
import java.util.List;

/**
 * What stands in a {@code .spec.yml}: a few facts and the values that must come out.
 *
 * @param fakten of a small town, invented
 */
record Beispiel(List<Fakt> fakten, List<Erwartung> erwartungen) {

  Beispiel {
    fakten = List.copyOf(fakten);
    erwartungen = List.copyOf(erwartungen);
  }
}
