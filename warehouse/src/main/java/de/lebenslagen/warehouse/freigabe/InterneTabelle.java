package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebnisspalte;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.List;

/** Uncleared: for eyes in terminal and notebook (zone A). */
public record InterneTabelle(
    String titel, String datenstand, List<Ergebnisspalte> spalten, List<Ergebniszeile> zeilen)
    implements Tabelle {

  public InterneTabelle {
    spalten = List.copyOf(spalten);
    zeilen = List.copyOf(zeilen);
  }

  /** The result of a query on a Datenstand. */
  public static InterneTabelle query(
      Datenbank datenbank, String titel, String datenstand, String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return new InterneTabelle(titel, datenstand, ergebnis.spalten(), ergebnis.list());
    }
  }
}
