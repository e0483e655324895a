package de.lebenslagen.etl.entwurf;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Proposes a unit where the words of a header name what is counted. */
final class Einheitswort {

  private static final Map<String, String> WOERTER = woerter();

  private Einheitswort() {}

  private static Map<String, String> woerter() {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("bedarfsgemeinschaft", "Bedarfsgemeinschaften");
    result.put("haushalt", "Haushalte");
    result.put("wohnung", "Wohnungen");
    result.put("gebäude", "Gebäude");
    result.put("plätze", "Plätze");
    result.put("fälle", "Fälle");
    result.put("kinder", "Kinder");
    result.put("einwohner", "Personen");
    result.put("bevölkerung", "Personen");
    result.put("personen", "Personen");
    result.put("jährige", "Personen");
    result.put("arbeitslose", "Personen");
    result.put("empfänger", "Personen");
    result.put("leistungsberechtigte", "Personen");
    result.put("beschäftigte", "Personen");
    result.put("schüler", "Personen");
    return result;
  }

  static Optional<String> find(String text) {
    String low = text.toLowerCase(Locale.GERMANY);
    return WOERTER.entrySet().stream()
        .filter(e -> low.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
