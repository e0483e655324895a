package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;

/** A Datenquelle together with the file it was read from, so that messages can name the line. */
record GeleseneDatenquelle(Knoten wurzel, Datenquelle datenquelle) {

  /** The entry from which an Aufgliederung was made; that of several Ebenen makes several. */
  Knoten getPlace(Faktabbildung abbildung) {
    return wurzel.get("abbildungen").liste().stream()
        .filter(k -> isOf(abbildung, k.get("aufgliederung").text()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOf(Faktabbildung abbildung, String declared) {
    return abbildung.aufgliederung().equals(declared)
        || abbildung.aufgliederung().equals(declared + "_" + abbildung.ebene());
  }
}
