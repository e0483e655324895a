package de.lebenslagen.warehouse.indicator.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a projection says, in German. It says what would be if things went on as they did, never
 * what will be.
 *
 * @param von the first year of the time that is carried on
 * @param basisjahr the year of the last stock
 * @param jahr the projected year that is spoken about
 */
public record Prognoseaussagen(int von, int basisjahr, int jahr) {

  private static final double PROZENT = 100;

  /** The sentence about the town; nobody there in the base year: none. */
  public Optional<String> ofStadt(long vorher, long nachher) {
    if (vorher == 0) {
      return Optional.empty();
    }
    String wenn =
        von < basisjahr
            ? ", wenn es weiterginge wie von " + von + " bis " + basisjahr
            : ", wenn die angegebenen Raten gälten";
    return Optional.of(
        jahr
            + " hätten die Gebiete zusammen "
            + Werttext.number(nachher, 0)
            + " Menschen, "
            + change(vorher, nachher)
            + basisjahr
            + " ("
            + Werttext.number(vorher, 0)
            + ")"
            + wenn
            + ".");
  }

  private static String change(long before, long after) {
    double percent = PROZENT * (after - before) / before;
    String number = Werttext.number(Math.abs(percent), 1);
    return number.equals("0,0")
        ? "ebenso viele wie "
        : number + " % " + (percent > 0 ? "mehr als " : "weniger als ");
  }

  /**
   * The areas that would grow and shrink most.
   *
   * @param aenderungen name → change in percent
   */
  public List<String> ofGebiete(Map<String, Double> aenderungen) {
    List<String> result = new ArrayList<>();
    Comparator<Map.Entry<String, Double>> byChange = Map.Entry.comparingByValue();
    aenderungen.entrySet().stream()
        .max(byChange)
        .filter(e -> e.getValue() > 0)
        .ifPresent(e -> result.add(extreme("Am stärksten wüchse ", e)));
    aenderungen.entrySet().stream()
        .min(byChange)
        .filter(e -> e.getValue() < 0)
        .ifPresent(e -> result.add(extreme("Am stärksten schrumpfte ", e)));
    return aenderungen.size() < 2 ? List.of() : result;
  }

  private static String extreme(String words, Map.Entry<String, Double> area) {
    return words
        + area.getKey()
        + " ("
        + (area.getValue() > 0 ? "+" : "")
        + Werttext.number(area.getValue(), 1)
        + " %).";
  }

  /** How an age group would change; nobody there in the base year: none. */
  public Optional<String> ofAlter(String gruppe, long vorher, long nachher) {
    return vorher == 0
        ? Optional.empty()
        : Optional.of(
            gruppe
                + ": "
                + Werttext.number(nachher, 0)
                + " im Jahr "
                + jahr
                + ", "
                + change(vorher, nachher)
                + basisjahr
                + ".");
  }
}
