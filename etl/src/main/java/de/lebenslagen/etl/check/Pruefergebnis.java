package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Pruefbericht;

/** What became of a delivery. */
public sealed interface Pruefergebnis {

  Pruefbericht pruefbericht();

  /** Nothing stops it. */
  record Bestanden(GepruefteLieferung lieferung) implements Pruefergebnis {
    @Override
    public Pruefbericht pruefbericht() {
      return lieferung.pruefbericht();
    }
  }

  /** It has at least one FEHLER and does not enter. */
  record Zurueckgewiesen(Pruefbericht pruefbericht) implements Pruefergebnis {}
}
