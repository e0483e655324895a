package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Zeilenfilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Access to the cells of a row by the name of their column. */
final class Spalten {

  private static final BigDecimal HALB = new BigDecimal("0.5");

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

  /** By how much the source's rounding may have moved a number of this column; 0 if exact. */
  static BigDecimal spielraum(Datenquelle datenquelle, String spalte) {
    int rundung =
        datenquelle.abbildungen().stream()
            .filter(a -> a.werte().stream().anyMatch(w -> w.spalte().equals(spalte)))
            .mapToInt(Datenquelle.Faktabbildung::rundung)
            .max()
            .orElse(1);
    return rundung > 1 ? BigDecimal.valueOf(rundung).multiply(HALB) : BigDecimal.ZERO;
  }

  /** Whether the filter means this row. */
  static boolean fits(Datenquelle datenquelle, Zeilenfilter filter, Zeile zeile) {
    return filter.isAlle()
        || filter.fits(
            spalte ->
                zeile.zellen().get(indexOf(datenquelle, spalte)) instanceof Zelle.Text text
                    ? text.text()
                    : "");
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
