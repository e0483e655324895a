package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.model.Pruefbericht;
import java.util.List;

/** Makes checked deliveries for tests of the stages behind the checks. */
public final class Geprueft {

  private Geprueft() {}

  public static GepruefteLieferung of(
      Lieferung lieferung, Pruefbericht pruefbericht, List<Zeile> zeilen) {
    return new GepruefteLieferung(lieferung, pruefbericht, zeilen);
  }
}
