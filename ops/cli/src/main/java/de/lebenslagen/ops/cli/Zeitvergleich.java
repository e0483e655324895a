package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * A table of areas over years: a column per year, the change from the first year to the last, the
 * town as the closing row, a legend of the marks that occur.
 */
final class Zeitvergleich {

  private static final Wertstatus FEHLT = new Wertstatus.NichtGeliefert("");

  private final Stil stil;
  private final SortedSet<Integer> jahre;
  private final Zahlformat format;
  private final Zahlformat aenderungsformat;
  private final String aenderungTitel;
  private final Map<RaumId, String> namen = new LinkedHashMap<>();
  private final Map<RaumId, Map<Integer, Wertstatus>> werte = new LinkedHashMap<>();

  /**
   * @param aenderungTitel head of the last column, for instance {@code "2011–2022\nPersonen"}
   */
  Zeitvergleich(
      Stil stil,
      SortedSet<Integer> jahre,
      Zahlformat format,
      Zahlformat aenderungsformat,
      String aenderungTitel) {
    this.stil = stil;
    this.jahre = jahre;
    this.format = format;
    this.aenderungsformat = aenderungsformat;
    this.aenderungTitel = aenderungTitel;
  }

  void add(RaumId raum, String name, int jahr, Wertstatus wert) {
    namen.putIfAbsent(raum, name);
    werte.computeIfAbsent(raum, r -> new LinkedHashMap<>()).put(jahr, wert);
  }

  /**
   * @param schluss the area that closes the table; the others stand in the order they came
   */
  List<String> render(RaumId schluss) {
    List<TerminalTabelle.Spalte> spalten = new ArrayList<>();
    spalten.add(TerminalTabelle.Spalte.links("Gebiet"));
    jahre.forEach(j -> spalten.add(TerminalTabelle.Spalte.rechts(String.valueOf(j))));
    spalten.add(TerminalTabelle.Spalte.rechts(aenderungTitel));
    TerminalTabelle tabelle = new TerminalTabelle(stil, Integer.MAX_VALUE, spalten);
    namen.keySet().stream().filter(r -> !r.equals(schluss)).forEach(r -> tabelle.add(row(r)));
    tabelle.close(row(schluss));
    List<String> lines = new ArrayList<>(tabelle.render());
    legende().ifPresent(lines::add);
    return lines;
  }

  private List<String> row(RaumId raum) {
    Map<Integer, Wertstatus> byYear = werte.getOrDefault(raum, Map.of());
    List<String> cells = new ArrayList<>();
    cells.add(namen.getOrDefault(raum, raum.schluessel()));
    jahre.forEach(j -> cells.add(format.format(byYear.getOrDefault(j, FEHLT))));
    cells.add(
        aenderungsformat.format(
            byYear
                .getOrDefault(jahre.last(), FEHLT)
                .minus(byYear.getOrDefault(jahre.first(), FEHLT))));
    return cells;
  }

  private Optional<String> legende() {
    EnumSet<Statuscode> used = EnumSet.noneOf(Statuscode.class);
    werte.values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .map(Wertstatus::code)
        .filter(c -> c != Statuscode.ZAHL)
        .forEach(used::add);
    return used.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "  "
                + stil.blass(
                    used.stream().map(Zahlformat::legende).collect(Collectors.joining(" · "))));
  }
}
