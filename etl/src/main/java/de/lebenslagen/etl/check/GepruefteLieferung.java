package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.warehouse.model.Pruefbericht;
import java.util.List;

/**
 * A delivery that passed its checks. Only this package can make one, so that nothing unchecked
 * reaches the star.
 */
public final class GepruefteLieferung {

  private final Lieferung lieferung;
  private final Pruefbericht pruefbericht;
  private final List<Zeile> zeilen;

  GepruefteLieferung(Lieferung lieferung, Pruefbericht pruefbericht, List<Zeile> zeilen) {
    if (!pruefbericht.isBestanden()) {
      throw new IllegalArgumentException(
          "A delivery with FEHLER does not pass: " + pruefbericht.datei());
    }
    this.lieferung = lieferung;
    this.pruefbericht = pruefbericht;
    this.zeilen = zeilen instanceof Fallzeilen ? zeilen : List.copyOf(zeilen);
  }

  public Lieferung lieferung() {
    return lieferung;
  }

  public Pruefbericht pruefbericht() {
    return pruefbericht;
  }

  /** Rows of the file: of a Fallliste those that were counted. */
  public int zeilenAnzahl() {
    return lieferung.datenquelle().fallliste().isPresent() ? pruefbericht.zeilen() : zeilen.size();
  }

  /** The rows in the order of the file; of a Fallliste the counts. */
  public List<Zeile> zeilen() {
    return zeilen;
  }
}
