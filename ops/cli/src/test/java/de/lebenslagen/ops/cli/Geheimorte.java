package de.lebenslagen.ops.cli;

import java.util.List;
import java.util.Map;

/**
 * Makes some of the day-care centres of Musterstadt into places that must never be named: a women's
 * refuge, a kind that nobody has decided about, and one without a kind. One stays what it is, and
 * one is hostile.
 */
final class Geheimorte {

  /** All lists of facilities, in a request. */
  static final String ANTRAG =
      """
      einrichtungen:
        - { datenquelle: kitastandorte_bis_2023, jahre: [2023] }
        - { datenquelle: kitastandorte, jahre: [2024] }
      """;

  /** The name of a facility that is released, with everything that a format could stumble over. */
  static final String FEINDLICH = "=HYPERLINK(\"http://x\") <script>alert(1)</script> \u2019'";

  /** Words that stand with secret places and nowhere else. */
  static final List<String> WOERTER =
      List.of("Eulenruh", "Kanarientraeger", "Kanarienweg", "Dachsbau", "Ohneartig");

  /** Where the secret places are, in degrees. */
  static final double LAENGE = 6.7123457;

  static final double BREITE = 54.9087653;

  private Geheimorte() {}

  /**
   * The columns of facilities, in SQL.
   *
   * @param stadt names and points of secret places differ between towns
   */
  static Map<String, String> of(int stadt) {
    return Map.of(
        "name",
        byKey(
            "name",
            "'Haus Eulenruh " + stadt + "'",
            "'Dachsbau " + stadt + "'",
            "'Ohneartig " + stadt + "'",
            "'" + FEINDLICH.replace("'", "''") + "'"),
        "art",
        byKey("art", "'frauenhaus'", "'wohnprojekt'", "NULL", "art"),
        "traeger",
        byKey("traeger", "'Kanarientraeger'", "'Kanarientraeger'", "'Kanarientraeger'", "traeger"),
        "anschrift",
        byKey("anschrift", "'Kanarienweg 7'", "'Kanarienweg 8'", "'Kanarienweg 9'", "anschrift"),
        "punkt_laenge",
        point("punkt_laenge", LAENGE + stadt / 1000.0),
        "punkt_breite",
        point("punkt_breite", BREITE));
  }

  private static String byKey(String spalte, String k1, String k2, String k3, String k4) {
    return "(CASE einrichtung WHEN 'K0001' THEN "
        + k1
        + " WHEN 'K0002' THEN "
        + k2
        + " WHEN 'K0003' THEN "
        + k3
        + " WHEN 'K0004' THEN "
        + k4
        + " ELSE "
        + spalte
        + " END)::VARCHAR";
  }

  /** Far enough from each other that none stands in the house of another. */
  private static String point(String spalte, double grad) {
    double apart = spalte.equals("punkt_laenge") ? 0.01 : 0;
    return "(CASE einrichtung WHEN 'K0001' THEN "
        + grad
        + " WHEN 'K0002' THEN "
        + (grad + apart)
        + " WHEN 'K0003' THEN "
        + (grad + 2 * apart)
        + " ELSE "
        + spalte
        + " END)::DOUBLE";
  }
}
