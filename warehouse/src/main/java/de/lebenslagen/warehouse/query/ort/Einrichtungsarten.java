package de.lebenslagen.warehouse.query.ort;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What kinds of facilities are called: the title of the Auspraegung of the Merkmal {@value
 * #MERKMAL}, or the key of the kind made readable.
 */
public final class Einrichtungsarten {

  /** The Merkmal whose Auspraegungen are the kinds. */
  public static final String MERKMAL = "einrichtungsart";

  private final Map<String, String> titel;

  private Einrichtungsarten(Map<String, String> titel) {
    this.titel = titel;
  }

  /** The titles of a Datenstand or of a release. */
  public static Einrichtungsarten read(Datenbank datenbank) {
    String sql =
        "SELECT auspraegung::VARCHAR, titel FROM dim_auspraegung WHERE merkmal::VARCHAR = '"
            + MERKMAL
            + "'";
    Map<String, String> titel = new TreeMap<>();
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      List<Ergebniszeile> rows = ergebnis.list();
      rows.forEach(
          row -> titel.put(Objects.toString(row.wert(0)), Objects.toString(row.wert(1), "")));
    }
    return new Einrichtungsarten(titel);
  }

  /** What a kind is called; {@code jugend_treff} is "Jugend treff" where nobody said. */
  public String titel(String art) {
    String told = titel.getOrDefault(art, "");
    return told.isBlank() ? readable(art) : told;
  }

  private static String readable(String art) {
    String plain = art.replace('_', ' ').strip();
    if (plain.isEmpty()) {
      return art;
    }
    int first = plain.offsetByCodePoints(0, 1);
    return plain.substring(0, first).toUpperCase(Locale.GERMAN) + plain.substring(first);
  }
}
