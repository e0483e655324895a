package de.lebenslagen.warehouse.indicator.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an analysis of infrastructure says, in German: what there is, what is missing, where. */
public final class Versorgungsaussagen {

  private static final int GENANNTE_GEBIETE = 3;

  private Versorgungsaussagen() {}

  /**
   * How many places there are.
   *
   * @param plaetze what is counted: "genehmigte Plätze für unter 3-Jährige"
   * @param gruppe for whom: "Kinder unter 3 Jahren"
   */
  public static String ofBestand(
      int jahr, String plaetze, double anzahl, String gruppe, double menschen, double je100) {
    return jahr
        + ": "
        + Werttext.number(anzahl, 0)
        + " "
        + plaetze
        + " auf "
        + Werttext.number(menschen, 0)
        + " "
        + gruppe
        + ", das sind "
        + Werttext.number(je100, 1)
        + " je 100.";
  }

  /**
   * What is missing to the target.
   *
   * @param fehlend name of the area → places missing; below 0: more than needed
   */
  public static String ofFehlendem(int jahr, double ziel, Map<String, Double> fehlend) {
    Map<String, Long> missing = new LinkedHashMap<>();
    fehlend.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .filter(e -> Math.round(e.getValue()) > 0)
        .forEach(e -> missing.put(e.getKey(), Math.round(e.getValue())));
    String start = jahr + ", bei " + Werttext.number(ziel, decimals(ziel)) + " je 100: ";
    if (missing.isEmpty()) {
      return start + "In keinem Gebiet fehlen Plätze.";
    }
    double sum = fehlend.values().stream().mapToDouble(Double::doubleValue).sum();
    return start
        + where(missing, fehlend.size())
        + (missing.size() < fehlend.size() && Math.round(sum) < 0
            ? "; die anderen haben zusammen mehr, als dort fehlt."
            : ".");
  }

  private static String where(Map<String, Long> missing, int areas) {
    long total = missing.values().stream().mapToLong(Long::longValue).sum();
    String places = Werttext.number(total, 0) + (total == 1 ? " Platz" : " Plätze");
    String verb = total == 1 ? " fehlt " : " fehlen ";
    if (missing.size() == 1) {
      return "In " + missing.keySet().iterator().next() + verb + places;
    }
    return "In "
        + missing.size()
        + " von "
        + areas
        + " Gebieten fehlen zusammen "
        + places
        + ", am meisten in "
        + missing.entrySet().stream()
            .limit(GENANNTE_GEBIETE)
            .map(e -> e.getKey() + " (" + Werttext.number(e.getValue(), 0) + ")")
            .collect(Collectors.joining(", "));
  }

  private static int decimals(double zahl) {
    return zahl == Math.rint(zahl) ? 0 : 1;
  }

  /**
   * Who lives far away.
   *
   * @param menschen of the group, with a known place
   * @param nahe by distance in metres, rising: how many of them live within
   */
  public static List<String> ofReichweite(
      String gruppe, double menschen, Map<Integer, Double> nahe) {
    List<String> result = new ArrayList<>();
    if (menschen > 0) {
      nahe.forEach((meter, within) -> result.add(ofMeter(gruppe, menschen, meter, within)));
    }
    return result;
  }

  private static String ofMeter(String gruppe, double menschen, int meter, double within) {
    String distance =
        " wohnen höchstens "
            + Werttext.number(meter, 0)
            + " m Luftlinie von der nächsten Einrichtung";
    long far = Math.round(menschen - within);
    return far == 0
        ? "Alle (" + gruppe + ")" + distance + "."
        : Werttext.number(100 * within / menschen, 1)
            + " % ("
            + gruppe
            + ")"
            + distance
            + "; "
            + Werttext.number(far, 0)
            + (far == 1 ? " wohnt" : " wohnen")
            + " weiter weg.";
  }
}
