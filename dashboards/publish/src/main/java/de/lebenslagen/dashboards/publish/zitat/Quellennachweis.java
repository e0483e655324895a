package de.lebenslagen.dashboards.publish.zitat;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Who must be named for the figures and boundaries of a release, and what they allow. */
public final class Quellennachweis {

  private static final String ZAHLEN =
      """
      SELECT DISTINCT q.quellenangabe, q.lizenz FROM dim_datenquelle q
      WHERE q.datenquelle::VARCHAR IN
        (SELECT datenquelle::VARCHAR FROM dim_aufgliederung) AND %s ORDER BY ALL
      """;

  private static final String GRENZEN =
      """
      SELECT DISTINCT 'Grenzen: ' || g.quellenangabe, g.lizenz FROM dim_raumgliederung g
      JOIN dim_aufgliederung a
        ON a.raumgliederung = g.raumgliederung AND a.gebietsstand = g.gebietsstand
      ORDER BY ALL
      """;

  private Quellennachweis() {}

  /** Those of all counts: "Quelle (Lizenz)". */
  public static List<String> list(Datenbank datenbank) {
    return read(datenbank, Sql.format(ZAHLEN, "true"));
  }

  /** Those of some Datenquellen. */
  public static List<String> list(Datenbank datenbank, Collection<String> datenquellen) {
    return datenquellen.isEmpty()
        ? List.of()
        : read(
            datenbank,
            Sql.format(
                ZAHLEN,
                "q.datenquelle::VARCHAR IN (" + Sql.literals(new TreeSet<>(datenquellen)) + ")"));
  }

  /** Those of the boundaries. */
  public static List<String> listGrenzen(Datenbank datenbank) {
    return read(datenbank, GRENZEN);
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
