package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
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
  record Schluessel(RaumId raum, Optional<RaumId> ziel, MonthDay tag, List<String> merkmale) {}

  /** All series of the count columns that the Auftrag looks at. */
  static List<Reihe> list(Pruefkontext kontext, Pruefauftrag auftrag) {
    List<Reihe> result = new ArrayList<>();
    for (String spalte : zaehlspalten(kontext.datenquelle())) {
      if (auftrag.appliesTo(spalte)) {
        result.addAll(kontext.listReihen(spalte));
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

  /** All series of a column; see {@link Pruefkontext#listReihen}. */
  static List<Reihe> list(Pruefkontext kontext, String spalte) {
    int index = Spalten.indexOf(kontext.datenquelle(), spalte);
    List<Reihe> result = new ArrayList<>();
    kontext
        .zeilenBySchluessel()
        .forEach(
            (key, zeilen) -> {
              TreeMap<Integer, Zeile> werte = new TreeMap<>();
              for (Zeile zeile : zeilen) {
                if (zeile.zellen().get(index) instanceof Zelle.Zahl) {
                  werte.put(zeile.berichtsjahr(), zeile);
                }
              }
              if (!werte.isEmpty()) {
                result.add(new Reihe(spalte, index, key, werte));
              }
            });
    return result;
  }

  /** The rows of the delivery and those before it, by series. */
  static Map<Schluessel, List<Zeile>> group(Pruefkontext kontext) {
    List<Integer> merkmalspalten = Spalten.listMerkmalspalten(kontext.datenquelle());
    Map<Zeitbezug, MonthDay> tage = new HashMap<>();
    Map<Schluessel, List<Zeile>> result = new LinkedHashMap<>();
    for (Zeile zeile : kontext.listMitFrueheren()) {
      MonthDay tag = tage.computeIfAbsent(zeile.zeitbezug(), z -> MonthDay.from(z.bis()));
      result
          .computeIfAbsent(
              new Schluessel(zeile.raum(), zeile.ziel(), tag, Spalten.texte(zeile, merkmalspalten)),
              k -> new ArrayList<>())
          .add(zeile);
    }
    return result;
  }

  Optional<Zeile> find(int jahr) {
    return Optional.ofNullable(werte.get(jahr));
  }

  BigDecimal zahl(Zeile zeile) {
    return ((Zelle.Zahl) zeile.zellen().get(index)).zahl(); // werte holds no other rows
  }

  /** How many steps from one year to the next are larger than chance allows. */
  int countSpruenge(double toleranz) {
    int result = 0;
    Map.Entry<Integer, Zeile> vor = null;
    for (Map.Entry<Integer, Zeile> nach : werte.entrySet()) {
      if (vor != null
          && vor.getKey() + 1 == nach.getKey()
          && Math.abs(abstand(vor.getValue(), nach.getValue())) > toleranz) {
        result += 1;
      }
      vor = nach;
    }
    return result;
  }

  /** How far {@code nach} lies from {@code vor}, see {@link Zufallsabstand}. */
  double abstand(Zeile vor, Zeile nach) {
    return Zufallsabstand.of(zahl(vor).doubleValue(), zahl(nach).doubleValue());
  }
}
