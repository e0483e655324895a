package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one count column in one area by year: only rows with a number. Its values are
 * addressed by their place in the order of the years.
 */
final class Reihe {

  private static final String MESSWERT = "fct_messwert";

  private final String spalte;
  private final int index;
  private final Schluessel schluessel;
  private final Zeile[] zeilen;
  private final double[] werte;

  /** What stays the same along a series; the day of the year keeps quarters apart. */
  record Schluessel(RaumId raum, Optional<RaumId> ziel, MonthDay tag, List<String> merkmale) {

    /** By hand, because a large delivery has many: what the compiler makes is slow at the start. */
    @Override
    public int hashCode() {
      return (raum.hashCode() * 31 + merkmale.hashCode()) * 31 + tag.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Schluessel s
          && raum.equals(s.raum)
          && merkmale.equals(s.merkmale)
          && tag.equals(s.tag)
          && ziel.equals(s.ziel);
    }
  }

  private Reihe(String spalte, int index, Schluessel schluessel, Zeile[] zeilen) {
    this.spalte = spalte;
    this.index = index;
    this.schluessel = schluessel;
    this.zeilen = zeilen;
    this.werte = new double[zeilen.length];
    for (int i = 0; i < zeilen.length; i++) {
      werte[i] = zahl(zeilen[i]).doubleValue();
    }
  }

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
              Zeile[] numbers = sort(zeilen, index);
              if (numbers.length > 0) {
                result.add(new Reihe(spalte, index, key, numbers));
              }
            });
    return result;
  }

  /** The rows with a number in the order of their years; of two in a year the last. */
  private static Zeile[] sort(List<Zeile> zeilen, int index) {
    Zeile[] result = new Zeile[zeilen.size()];
    int count = 0;
    for (Zeile zeile : zeilen) {
      if (zeile.zellen().get(index) instanceof Zelle.Zahl) {
        int at = count;
        while (at > 0 && result[at - 1].berichtsjahr() > zeile.berichtsjahr()) {
          at--;
        }
        if (at > 0 && result[at - 1].berichtsjahr() == zeile.berichtsjahr()) {
          result[at - 1] = zeile;
        } else {
          System.arraycopy(result, at, result, at + 1, count - at);
          result[at] = zeile;
          count++;
        }
      }
    }
    return Arrays.copyOf(result, count);
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

  String spalte() {
    return spalte;
  }

  Schluessel schluessel() {
    return schluessel;
  }

  /** How many years have a number; never none. */
  int size() {
    return zeilen.length;
  }

  Zeile zeile(int stelle) {
    return zeilen[stelle];
  }

  double wert(int stelle) {
    return werte[stelle];
  }

  /** The place of a Berichtsjahr; -1 where it has no number. */
  int findStelle(int jahr) {
    int at = Math.min(jahr - zeilen[0].berichtsjahr(), zeilen.length - 1);
    while (at >= 0 && zeilen[at].berichtsjahr() > jahr) {
      at--;
    }
    return at >= 0 && zeilen[at].berichtsjahr() == jahr ? at : -1;
  }

  /** Whether the value follows that of the year before. */
  boolean isSchritt(int stelle) {
    return stelle > 0 && zeilen[stelle - 1].berichtsjahr() + 1 == zeilen[stelle].berichtsjahr();
  }

  BigDecimal zahl(Zeile zeile) {
    return ((Zelle.Zahl) zeile.zellen().get(index)).zahl(); // there are no other rows
  }

  /** How many steps from one year to the next are larger than chance allows. */
  int countSpruenge(double toleranz) {
    int result = 0;
    for (int i = 1; i < zeilen.length; i++) {
      result += isSchritt(i) && Math.abs(abstand(i - 1, i)) > toleranz ? 1 : 0;
    }
    return result;
  }

  /** How far one value lies from another, see {@link Zufallsabstand}. */
  double abstand(int vor, int nach) {
    return Zufallsabstand.of(werte[vor], werte[nach]);
  }
}
