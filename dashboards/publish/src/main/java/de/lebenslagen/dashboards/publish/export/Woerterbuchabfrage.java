package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.util.List;
import java.util.stream.Collectors;

/** The query for a view whose texts go out as dictionaries: every text is written once. */
final class Woerterbuchabfrage {

  private Woerterbuchabfrage() {}

  static String of(Sterntabelle sicht, Datenbank datenbank) {
    return sicht.spalten().stream()
        .map(s -> column(sicht, s, datenbank))
        .collect(Collectors.joining(", ", "SELECT ", " FROM " + sicht.name() + " ORDER BY ALL"));
  }

  private static String column(Sterntabelle sicht, Sternspalte spalte, Datenbank datenbank) {
    if (spalte.art() != Spaltenart.SCHLUESSEL && spalte.art() != Spaltenart.TEXT) {
      return spalte.name();
    }
    List<String> werte = list(sicht, spalte, datenbank);
    return werte.isEmpty()
        ? spalte.name()
        : Sql.format("%1$s::VARCHAR::ENUM(%2$s) AS %1$s", spalte.name(), Sql.literals(werte));
  }

  private static List<String> list(Sterntabelle sicht, Sternspalte spalte, Datenbank datenbank) {
    String sql =
        Sql.format(
            "SELECT DISTINCT %1$s::VARCHAR FROM %2$s WHERE %1$s IS NOT NULL ORDER BY 1",
            spalte.name(), sicht.name());
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list().stream().map(z -> String.valueOf(z.wert(0))).toList();
    }
  }
}
