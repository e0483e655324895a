package de.lebenslagen.dashboards.publish.zitat;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who must be named for the figures and boundaries of a release, and what they allow. */
public final class Quellennachweis {

  private static final String SATZ =
      """
      SELECT DISTINCT q.quellenangabe, q.lizenz FROM dim_datenquelle q
      WHERE q.datenquelle::VARCHAR IN (%s) AND %s ORDER BY ALL
      """;

  private static final String GRENZEN =
      """
      SELECT DISTINCT 'Grenzen: ' || g.quellenangabe, g.lizenz FROM dim_raumgliederung g
      WHERE (g.raumgliederung::VARCHAR, g.gebietsstand) IN (%s) ORDER BY ALL
      """;

  /**
   * What was published, and how its sources and areas are found; a file has one of them or both.
   */
  private static final Map<String, List<String>> INHALT =
      Map.of(
          "dim_aufgliederung",
          List.of(
              "SELECT datenquelle::VARCHAR FROM dim_aufgliederung",
              "SELECT (raumgliederung::VARCHAR, gebietsstand) FROM dim_aufgliederung"),
          "dim_einrichtung",
          List.of(
              "SELECT datenquelle::VARCHAR FROM dim_einrichtung",
              "SELECT (r.raumgliederung::VARCHAR, r.gebietsstand) FROM dim_raum r WHERE"
                  + " r.raum_id::VARCHAR IN (SELECT raum_id::VARCHAR FROM dim_einrichtung)"));

  private Quellennachweis() {}

  /** Those of all counts and facilities: "Quelle (Lizenz)". */
  public static List<String> list(Datenbank datenbank) {
    return read(datenbank, Sql.format(SATZ, inhalt(datenbank, 0), "true"));
  }

  /** Those of some Datenquellen. */
  public static List<String> list(Datenbank datenbank, Collection<String> datenquellen) {
    return datenquellen.isEmpty()
        ? List.of()
        : read(
            datenbank,
            Sql.format(
                SATZ,
                inhalt(datenbank, 0),
                "q.datenquelle::VARCHAR IN (" + Sql.literals(new TreeSet<>(datenquellen)) + ")"));
  }

  /** Those of the boundaries. */
  public static List<String> listGrenzen(Datenbank datenbank) {
    return read(datenbank, Sql.format(GRENZEN, inhalt(datenbank, 1)));
  }

  private static String inhalt(Datenbank datenbank, int which) {
    return INHALT.entrySet().stream()
        .filter(e -> !datenbank.katalog().listSpalten(e.getKey()).isEmpty())
        .map(e -> e.getValue().get(which))
        .sorted()
        .collect(Collectors.joining(" UNION "));
  }

  private static List<String> read(Datenbank datenbank, String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list().stream().map(Quellennachweis::text).toList();
    }
  }

  private static String text(Ergebniszeile zeile) {
    return zeile.wert(0) + " (Lizenz " + zeile.wert(1) + ")";
  }
}
