package de.lebenslagen.notebook.tablesaw;

import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Ausgabe.Spalte;
import de.lebenslagen.notebook.absatz.Ausgabe.Zahlen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table as one to show. */
final class Tafelbau {

  private Tafelbau() {}

  /** The first rows. */
  static Ausgabe.Tafel of(Table table, String titel, int zeilen, Zahlen zahlen) {
    List<Spalte> spalten =
        table.columns().stream()
            .map(
                c ->
                    new Spalte(
                        c.name(),
                        c instanceof NumericColumn ? Ausgabe.Art.ZAHL : Ausgabe.Art.TEXT,
                        Optional.empty()))
            .toList();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int r = 0; r < Math.min(zeilen, table.rowCount()); r++) {
      List<@Nullable Object> row = new ArrayList<>();
      for (Column<?> c : table.columns()) {
        row.add(c.isMissing(r) ? null : value(c.get(r)));
      }
      rows.add(row);
    }
    return new Ausgabe.Tafel(titel, spalten, rows, zahlen);
  }

  /** Whole numbers become Long, floating ones Double, as from a query. */
  private static Object value(Object value) {
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    return value instanceof Float f ? (Object) f.doubleValue() : value;
  }
}
