package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Where the columns stand that tell apart rows of the same area and time. */
  static List<Integer> listMerkmalspalten(Datenquelle datenquelle) {
    Stream<String> columns =
        datenquelle.abbildungen().stream()
            .flatMap(
                a ->
                    Stream.concat(
                        a.merkmalSpalten().values().stream(),
                        a.werte().stream().flatMap(w -> w.zeilen().muster().keySet().stream())));
    return Stream.concat(columns, datenquelle.einrichtung().stream().map(e -> e.schluessel()))
        .distinct()
        .sorted()
        .map(c -> indexOf(datenquelle, c))
        .toList();
  }

  /** The texts in these columns of a row. */
  static List<String> texte(Zeile zeile, List<Integer> indexes) {
    List<String> result = new ArrayList<>(indexes.size());
    for (int index : indexes) {
      result.add(zeile.zellen().get(index) instanceof Zelle.Text text ? text.text() : "");
    }
    return result;
  }
}
