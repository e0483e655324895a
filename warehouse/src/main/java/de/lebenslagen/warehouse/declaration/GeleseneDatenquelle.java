package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle;

/** A Datenquelle together with the file it was read from, so that messages can name the line. */
record GeleseneDatenquelle(Knoten wurzel, Datenquelle datenquelle) {

  Knoten abbildung(int index) {
    return wurzel.get("abbildungen").liste().get(index);
  }
}
