package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What kinds of facilities are called. */
final class Artnamen {

  private static final String SQL =
      "SELECT auspraegung::VARCHAR, titel FROM dim_auspraegung"
          + " WHERE merkmal::VARCHAR = 'einrichtungsart' ORDER BY ALL";

  private final Map<String, String> titel = new HashMap<>();

  Artnamen(Datenbank datenbank) {
    try (Ergebnis ergebnis = datenbank.query(SQL)) {
      ergebnis
          .list()
          .forEach(z -> titel.put(String.valueOf(z.wert(0)), String.valueOf(z.wert(1))));
    }
  }

  /** As its Datenquelle says; else its key made readable. */
  String titel(String art) {
    if (art.isEmpty()) {
      return "Einrichtung";
    }
    String known = titel.getOrDefault(art, art.replace('_', ' ').replace('-', ' '));
    return known.substring(0, 1).toUpperCase(Locale.GERMANY) + known.substring(1);
  }
}
