package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.RaumId;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of one count column in one area by year.
 *
 * @param werte berichtsjahr → row, only rows with a number
 */
record Reihe(String spalte, int index, Schluessel schluessel, TreeMap<Integer, Zeile> werte) {

  private static final String MESSWERT = "fct_messwert";

  /** What stays the same along a series; the day of the year keeps quarters apart. */
  record Schluessel(RaumId raum, MonthDay tag, List<String> merkmale) {}

  /** All series of the count columns that the Auftrag looks at. */
  static List<Reihe> list(Pruefkontext kontext, Pruefauftrag auftrag) {
    List<Reihe> result = new ArrayList<>();
    for (String spalte : zaehlspalten(kontext.datenquelle())) {
      if (auftrag.appliesTo(spalte)) {
        result.addAll(list(kontext, spalte));
      }
    }
    return result;
  }

  /** The columns that hold counts. */
  static List<String> zaehlspalten(Datenquelle datenquelle) {
    return datenquelle.abbildungen().stream()
        .filter(a -> !a.tabelle().equals(MESSWERT))
        .map(Faktabbildung::werte)
        .flatMap(List::stream)
        .map(Wertspalte::spalte)
        .distinct()
        .toList();
  }

  private static List<Reihe> list(Pruefkontext kontext, String spalte) {
    int index = Spalten.indexOf(kontext.datenquelle(), spalte);
    List<Integer> merkmalspalten = Spalten.listMerkmalspalten(kontext.datenquelle());
    Map<Schluessel, Reihe> result = new LinkedHashMap<>();
    for (Zeile zeile : kontext.listMitFrueheren()) {
      if (Spalten.findZahl(zeile, index).isPresent()) {
        Schluessel key =
            new Schluessel(
                zeile.raum(),
                MonthDay.from(zeile.zeitbezug().bis()),
                Spalten.texte(zeile, merkmalspalten));
        result
            .computeIfAbsent(key, k -> new Reihe(spalte, index, k, new TreeMap<>()))
            .werte
            .put(zeile.berichtsjahr(), zeile);
      }
    }
    return List.copyOf(result.values());
  }

  Optional<Zeile> find(int jahr) {
    return Optional.ofNullable(werte.get(jahr));
  }

  BigDecimal zahl(Zeile zeile) {
    return Spalten.findZahl(zeile, index).orElseThrow();
  }

  /** How far {@code nach} lies from {@code vor}, see {@link Zufallsabstand}. */
  double abstand(Zeile vor, Zeile nach) {
    return Zufallsabstand.of(zahl(vor).doubleValue(), zahl(nach).doubleValue());
  }
}
