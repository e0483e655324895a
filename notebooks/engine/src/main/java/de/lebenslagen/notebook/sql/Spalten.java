package de.lebenslagen.notebook.sql;

import de.lebenslagen.notebook.absatz.Ausgabe.Art;
import de.lebenslagen.notebook.absatz.Ausgabe.Spalte;
import de.lebenslagen.warehouse.query.Ergebnisspalte;
import de.lebenslagen.warehouse.query.Ergebnistyp;
import java.util.List;
import java.util.Set;

/** The columns of a query as those of a table. */
final class Spalten {

  private static final Set<Ergebnistyp> ZAHLEN =
      Set.of(Ergebnistyp.GANZZAHL, Ergebnistyp.DEZIMAL, Ergebnistyp.GLEITKOMMA, Ergebnistyp.SUMME);

  private Spalten() {}

  static List<Spalte> of(List<Ergebnisspalte> spalten) {
    return spalten.stream()
        .map(s -> new Spalte(s.name(), ZAHLEN.contains(s.typ()) ? Art.ZAHL : Art.TEXT, s.einheit()))
        .toList();
  }
}
