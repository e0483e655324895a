package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Access to the cells of a row by the name of their column. */
final class Spalten {

  private Spalten() {}

  static int indexOf(Datenquelle datenquelle, String name) {
    List<Spalte> spalten = datenquelle.spalten();
    for (int i = 0; i < spalten.size(); i++) {
      if (spalten.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(datenquelle.id() + " has no column " + name);
  }

  static Optional<BigDecimal> findZahl(Zeile zeile, int index) {
    return zeile.zellen().get(index) instanceof Zelle.Zahl zahl
        ? Optional.of(zahl.zahl())
        : Optional.empty();
  }

  /** The text of the Merkmal columns: what tells apart rows of the same area and time. */
  static List<String> merkmale(Datenquelle datenquelle, Zeile zeile) {
    TreeSet<String> columns = new TreeSet<>();
    for (Faktabbildung abbildung : datenquelle.abbildungen()) {
      columns.addAll(abbildung.merkmalSpalten().values());
    }
    return columns.stream()
        .map(c -> zeile.zellen().get(indexOf(datenquelle, c)))
        .map(z -> z instanceof Zelle.Text text ? text.text() : "")
        .toList();
  }
}
