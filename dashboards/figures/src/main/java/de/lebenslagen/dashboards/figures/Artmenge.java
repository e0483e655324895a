package de.lebenslagen.dashboards.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many of a kind, in German: "1 Kita", "12 Kitas". The plural follows from the ending of the
 * kind's name; where no ending is known, the name stays as it is: "Familienlotse: 12".
 */
public final class Artmenge {

  /** Endings and what they become; the first that fits counts. */
  private static final List<Map.Entry<String, String>> MEHRZAHL =
      List.of(
          Map.entry("haus", "häuser"),
          Map.entry("zentrum", "zentren"),
          Map.entry("museum", "museen"),
          Map.entry("praxis", "praxen"),
          Map.entry("hort", "horte"),
          Map.entry("heim", "heime"),
          Map.entry("platz", "plätze"),
          Map.entry("treff", "treffs"),
          Map.entry("club", "clubs"),
          Map.entry("verein", "vereine"),
          Map.entry("dienst", "dienste"),
          Map.entry("büro", "büros"),
          Map.entry("amt", "ämter"),
          Map.entry("kita", "kitas"),
          Map.entry("garten", "gärten"),
          Map.entry("park", "parks"),
          Map.entry("bad", "bäder"),
          Map.entry("ung", "ungen"),
          Map.entry("ion", "ionen"),
          Map.entry("tät", "täten"),
          Map.entry("ek", "eken"),
          Map.entry("e", "en"));

  private Artmenge() {}

  /**
   * @param titel of the kind in the singular
   */
  public static String of(long anzahl, String titel) {
    String number = Zahlformat.ANZAHL.format(anzahl);
    if (anzahl == 1) {
      return number + " " + titel;
    }
    String many = mehrzahl(titel);
    return many.equals(titel) ? titel + ": " + number : number + " " + many;
  }

  /** The kind in the plural; where that isn't known, as it is. */
  public static String mehrzahl(String titel) {
    String lower = titel.toLowerCase(Locale.GERMANY);
    for (Map.Entry<String, String> ending : MEHRZAHL) {
      if (lower.endsWith(ending.getKey())) {
        String stem = titel.substring(0, titel.length() - ending.getKey().length());
        String end = ending.getValue();
        return stem.isEmpty()
            ? end.substring(0, 1).toUpperCase(Locale.GERMANY) + end.substring(1)
            : stem + end;
      }
    }
    return titel;
  }
}
