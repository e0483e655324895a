package de.lebenslagen.warehouse.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wert;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wort;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.List;

/** Reads results of analyses in tests. */
public final class Analysetexte {

  private Analysetexte() {}

  /** The cell of a row whose first words are given. */
  public static Zelle cell(Analyseergebnis result, String table, String row, String column) {
    Analysetabelle found = result.find(table).orElseThrow();
    List<String> names = found.spalten().stream().map(Spalte::name).toList();
    assertThat(names).contains(column);
    return found.zeilen().stream()
        .filter(z -> z.stream().anyMatch(c -> c instanceof Wort w && w.text().equals(row)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No row " + row + " in " + found.zeilen()))
        .get(names.indexOf(column));
  }

  public static Wertstatus status(Analyseergebnis result, String table, String row, String column) {
    return ((Wert) cell(result, table, row, column)).status();
  }

  public static double number(Analyseergebnis result, String table, String row, String column) {
    return status(result, table, row, column).findZahl().orElseThrow();
  }

  public static String text(Analyseergebnis result, String table, String row, String column) {
    return ((Wort) cell(result, table, row, column)).text();
  }

  /** Nothing that a program prints by mistake, and at least one limit. */
  public static void requirePrintable(Analyseergebnis result) {
    assertThat(result.grenzen()).isNotEmpty();
    assertThat(String.join(" ", result.aussagen()) + String.join(" ", result.grenzen()))
        .doesNotContain("NaN", "Infinity", "∞", "−0,0 ", "−0 ", "null", "Optional");
    result.tabellen().stream()
        .flatMap(t -> t.zeilen().stream())
        .flatMap(List::stream)
        .filter(c -> c instanceof Wert)
        .map(c -> ((Wert) c).status().findZahl())
        .filter(n -> n.isPresent())
        .forEach(
            n ->
                assertThat(n.getAsDouble())
                    .isFinite()
                    .satisfies(v -> assertThat(1 / v).isNotEqualTo(Double.NEGATIVE_INFINITY)));
  }
}
