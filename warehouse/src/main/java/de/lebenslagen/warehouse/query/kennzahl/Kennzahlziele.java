package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The areas into which a selection is added up.
 *
 * @param namen of the areas that are expected to have a value
 * @param teile how many source areas lie in each
 * @param anteilig whether a source area lies in one only in part
 * @param ohneGewicht how many source areas a conversion does not know
 */
record Kennzahlziele(
    SortedMap<RaumId, String> namen, Map<RaumId, Long> teile, boolean anteilig, long ohneGewicht) {

  static Kennzahlziele of(List<Ergebniszeile> zeilen) {
    SortedMap<RaumId, String> namen = new TreeMap<>();
    Map<RaumId, Long> teile = new HashMap<>();
    boolean anteilig = false;
    long ohneGewicht = 0;
    for (Ergebniszeile zeile : zeilen) {
      RaumId raum = RaumId.parse(text(zeile, 0));
      if (!Boolean.TRUE.equals(zeile.wert(2))) {
        namen.put(raum, text(zeile, 1));
      }
      teile.put(raum, zeile.wert(3) instanceof Long count ? count : 0L);
      anteilig |= Boolean.TRUE.equals(zeile.wert(4));
      ohneGewicht = zeile.wert(5) instanceof Long count ? count : 0;
    }
    return new Kennzahlziele(namen, teile, anteilig, ohneGewicht);
  }
}
