package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.indicator.Summand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an indicator divides by what: sums of selections, each with its weight.
 *
 * @param art what the quotient tells about people
 * @param indikator key of the indicator
 */
record Verhaeltnis(Art art, String indikator, List<Posten> oben, List<Posten> unten) {

  /** What a quotient is. */
  enum Art {
    /** Everybody above the line is counted below it too. */
    ANTEIL,
    /** Above the line a sum of amounts, below it the number of those that they belong to. */
    MITTELWERT
  }

  /**
   * A count with fixed Auspraegungen.
   *
   * @param faktor at which it enters; 0 where it enters with a fraction
   */
  record Posten(
      String gegenstand, SortedMap<String, String> merkmale, int faktor, int jahresversatz) {}

  Verhaeltnis {
    oben = List.copyOf(oben);
    unten = List.copyOf(unten);
  }

  static Verhaeltnis of(Art art, String indikator, List<Summand> oben, List<Summand> unten) {
    return new Verhaeltnis(art, indikator, posten(oben), posten(unten));
  }

  private static List<Posten> posten(List<Summand> summanden) {
    List<Posten> result = new ArrayList<>();
    for (Summand summand : summanden) {
      int faktor = summand.gewicht() == Math.rint(summand.gewicht()) ? (int) summand.gewicht() : 0;
      for (SortedMap<String, String> one : combine(summand.merkmale())) {
        result.add(new Posten(summand.gegenstand(), one, faktor, summand.jahresversatz()));
      }
    }
    return result;
  }

  /** Every choice of one Auspraegung per Merkmal. */
  private static List<SortedMap<String, String>> combine(Map<String, Set<String>> merkmale) {
    List<SortedMap<String, String>> all = new ArrayList<>(List.of(new TreeMap<>()));
    for (Map.Entry<String, Set<String>> merkmal : new TreeMap<>(merkmale).entrySet()) {
      List<SortedMap<String, String>> more = new ArrayList<>();
      for (SortedMap<String, String> chosen : all) {
        for (String wert : merkmal.getValue()) {
          SortedMap<String, String> next = new TreeMap<>(chosen);
          next.put(merkmal.getKey(), wert);
          more.add(next);
        }
      }
      all = more;
    }
    return all;
  }

  /** Whether its counts are added up as they are, at one time. */
  boolean isGezaehlt() {
    return Stream.concat(oben.stream(), unten.stream())
        .allMatch(p -> p.faktor() == 1 && p.jahresversatz() == 0);
  }
}
