package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.List;
import java.util.SortedMap;

/** Something that answers selections: a Datenstand, or the rows of an example. */
public interface Kennzahlquelle {

  /** One answer per selection, in their order; an obstacle is an answer too. */
  List<Kennzahlantwort> answerAll(List<Kennzahlauswahl> auswahlen);

  /**
   * The areas of a level, whether they have numbers or not: on the wanted Gebietsstand, else on the
   * latest.
   */
  SortedMap<RaumId, String> listRaeume(Zielebene ziel);
}
