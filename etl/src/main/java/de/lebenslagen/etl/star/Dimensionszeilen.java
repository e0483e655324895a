package de.lebenslagen.etl.star;

import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of a dimension as they are written: complete, sorted by a key that is unique. */
final class Dimensionszeilen {

  private Dimensionszeilen() {}

  static List<@Nullable Object[]> sorted(Sterntabelle tabelle, List<@Nullable Object[]> zeilen) {
    zeilen.forEach(z -> requireComplete(tabelle, z));
    int schluessel = tabelle.sortierung().size();
    Comparator<@Nullable Object[]> order =
        (a, b) -> {
          for (int i = 0; i < schluessel; i++) {
            int c = compare(a[i], b[i]);
            if (c != 0) {
              return c;
            }
          }
          return 0;
        };
    List<@Nullable Object[]> result = new ArrayList<>(zeilen);
    result.sort(order);
    for (int i = 1; i < result.size(); i++) {
      if (order.compare(result.get(i - 1), result.get(i)) == 0) {
        throw new IllegalArgumentException(
            tabelle.name()
                + " would have two rows with the key "
                + List.of(result.get(i)).subList(0, schluessel));
      }
    }
    return result;
  }

  private static void requireComplete(Sterntabelle tabelle, @Nullable Object[] zeile) {
    List<Sternspalte> spalten = tabelle.spalten();
    if (zeile.length != spalten.size()) {
      throw new IllegalArgumentException(
          tabelle.name() + " has " + spalten.size() + " columns, a row has " + zeile.length);
    }
    for (int i = 0; i < zeile.length; i++) {
      if (spalten.get(i).pflicht() && zeile[i] == null) {
        throw new IllegalArgumentException(
            tabelle.name() + "." + spalten.get(i).name() + " must not be NULL");
      }
    }
  }

  @SuppressWarnings("unchecked") // Values of one key column have one comparable type.
  private static int compare(@Nullable Object a, @Nullable Object b) {
    return ((Comparable<Object>) Objects.requireNonNull(a)).compareTo(Objects.requireNonNull(b));
  }
}
