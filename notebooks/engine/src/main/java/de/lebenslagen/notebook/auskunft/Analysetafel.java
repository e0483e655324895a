package de.lebenslagen.notebook.auskunft;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Ausgabe.Zahlen;
import de.lebenslagen.warehouse.analyse.Analysetabelle;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Art;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wert;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wort;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table of an analysis, as one to show and as one to compute with. */
final class Analysetafel {

  private static final String SCHLUESSEL = "raum_id";

  private Analysetafel() {}

  /** Without the keys of the areas, and without columns in which nothing has a number. */
  static Ausgabe.Tafel of(String analyse, Analysetabelle t, int zeilen, Zahlen zahlen) {
    List<Integer> shown =
        IntStream.range(0, t.spalten().size())
            .filter(i -> !t.spalten().get(i).name().equals(SCHLUESSEL))
            .filter(i -> t.spalten().get(i).art() == Art.TEXT || hasZahl(t, i))
            .boxed()
            .toList();
    List<Ausgabe.Spalte> spalten =
        shown.stream().map(t.spalten()::get).map(Analysetafel::spalte).toList();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<Zelle> zeile : t.zeilen().subList(0, Math.min(zeilen, t.zeilen().size()))) {
      List<@Nullable Object> row = new ArrayList<>();
      shown.forEach(i -> row.add(cell(zeile.get(i), t.spalten().get(i))));
      rows.add(row);
    }
    return new Ausgabe.Tafel(analyse + ": " + t.titel(), spalten, rows, zahlen);
  }

  private static boolean hasZahl(Analysetabelle t, int column) {
    return t.zeilen().isEmpty()
        || t.zeilen().stream()
            .anyMatch(z -> z.get(column) instanceof Wert w && w.status().findZahl().isPresent());
  }

  private static Ausgabe.Spalte spalte(Spalte s) {
    return new Ausgabe.Spalte(
        titel(s), s.art().isZahl() ? Ausgabe.Art.ZAHL : Ausgabe.Art.TEXT, Optional.empty());
  }

  /** In one line. */
  static String titel(Spalte spalte) {
    return spalte.titel().replace("-\n", "").replace('\n', ' ');
  }

  private static Object cell(Zelle zelle, Spalte spalte) {
    return zelle instanceof Wort wort
        ? wort.text()
        : new Ausgabe.Wert(
            ((Wert) zelle).status(), spalte.nachkommastellen(), Zahlformat.of(spalte).vorzeichen());
  }

  /**
   * All columns. Where a cell has no number a last column says of which kind of nothing it is:
   * {@code je_100: geheim_quelle}.
   */
  static Table toTablesaw(Analysetabelle t) {
    List<Column<?>> columns = new ArrayList<>();
    for (int i = 0; i < t.spalten().size(); i++) {
      int column = i;
      Spalte spalte = t.spalten().get(i);
      columns.add(
          spalte.art().isZahl()
              ? numbers(spalte.name(), t.zeilen().stream().map(z -> z.get(column)).toList())
              : words(spalte.name(), t.zeilen().stream().map(z -> z.get(column)).toList()));
    }
    List<String> gaps = t.zeilen().stream().map(t::describeOhneZahl).toList();
    if (gaps.stream().anyMatch(g -> !g.isEmpty())) {
      columns.add(StringColumn.create("ohne_zahl", gaps));
    }
    return Table.create(t.schluessel(), columns);
  }

  private static DoubleColumn numbers(String name, List<Zelle> zellen) {
    DoubleColumn result = DoubleColumn.create(name);
    for (Zelle z : zellen) {
      OptionalDouble zahl = z instanceof Wert w ? w.status().findZahl() : OptionalDouble.empty();
      if (zahl.isPresent()) {
        result.append(zahl.getAsDouble());
      } else {
        result.appendMissing();
      }
    }
    return result;
  }

  private static StringColumn words(String name, List<Zelle> zellen) {
    return StringColumn.create(
        name, zellen.stream().map(z -> z instanceof Wort w ? w.text() : "").toList());
  }
}
