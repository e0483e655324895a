package de.lebenslagen.warehouse.query.ort;

import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The points of one Datenstand. */
public final class Ortsabfrage implements Ortsquelle {

  private final Datenbank datenbank;

  public Ortsabfrage(Datenbank datenbank) {
    this.datenbank = datenbank;
  }

  @Override
  public List<Standort> listStandorte(String art, Optional<String> datenquelle, int jahr) {
    String sql =
        Sql.format(
            """
            WITH liste AS (
              SELECT e.*, t.bis AS tag FROM dim_einrichtung e
              JOIN dim_zeitbezug t ON t.zeitbezug::VARCHAR = e.zeitbezug::VARCHAR
              WHERE e.art::VARCHAR = %s AND %s AND year(t.bis) <= %s)
            SELECT einrichtung::VARCHAR, name::VARCHAR, punkt_laenge, punkt_breite,
              tag::VARCHAR
            FROM liste
            WHERE tag = (SELECT max(tag) FROM liste)
              AND (gueltig_von IS NULL OR gueltig_von <= tag)
              AND (gueltig_bis IS NULL OR gueltig_bis >= tag)
            ORDER BY ALL
            """,
            Sql.literal(art),
            datenquelle.map(d -> "e.datenquelle::VARCHAR = " + Sql.literal(d)).orElse("true"),
            jahr);
    return list(sql).stream()
        .map(z -> new Standort(text(z, 0), text(z, 1), punkt(z, 2), LocalDate.parse(text(z, 4))))
        .toList();
  }

  @Override
  public List<Raumpunkt> listRaumpunkte(String ebene, String in) {
    String sql =
        Sql.format(
            """
            SELECT r.raum_id::VARCHAR, n.raum_id::VARCHAR, z.anteil, r.punkt_laenge,
              r.punkt_breite, r.flaeche_km2
            FROM dim_raum r
            JOIN raum_zuordnung z ON z.von_raum_id::VARCHAR = r.raum_id::VARCHAR
            JOIN dim_raum n ON n.raum_id::VARCHAR = z.nach_raum_id::VARCHAR
            WHERE r.ebene::VARCHAR = %s AND n.ebene::VARCHAR = %s AND z.anteil > 0
              AND NOT r.nicht_zuordenbar AND NOT n.nicht_zuordenbar
              AND r.punkt_laenge IS NOT NULL AND r.punkt_breite IS NOT NULL
            ORDER BY ALL
            """,
            Sql.literal(ebene), Sql.literal(in));
    return list(sql).stream()
        .map(
            z ->
                new Raumpunkt(
                    RaumId.parse(text(z, 0)),
                    RaumId.parse(text(z, 1)),
                    zahl(z, 2).orElseThrow(),
                    punkt(z, 3).orElseThrow(),
                    zahl(z, 5)))
        .toList();
  }

  private List<Ergebniszeile> list(String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list();
    }
  }

  private static Optional<Lagepunkt> punkt(Ergebniszeile zeile, int first) {
    OptionalDouble laenge = zahl(zeile, first);
    OptionalDouble breite = zahl(zeile, first + 1);
    return laenge.isPresent() && breite.isPresent()
        ? Optional.of(new Lagepunkt(laenge.getAsDouble(), breite.getAsDouble()))
        : Optional.empty();
  }

  private static OptionalDouble zahl(Ergebniszeile zeile, int spalte) {
    return zeile.wert(spalte) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  private static String text(Ergebniszeile zeile, int spalte) {
    return String.valueOf(zeile.wert(spalte));
  }
}
