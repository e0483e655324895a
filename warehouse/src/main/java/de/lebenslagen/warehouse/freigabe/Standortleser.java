package de.lebenslagen.warehouse.freigabe;

import static de.lebenslagen.warehouse.freigabe.Gebietsnetz.text;

import de.lebenslagen.warehouse.model.Freigabestandort.Punkt;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.ort.Einrichtungsarten;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads all lists of facilities of a Datenstand, secret ones too. */
final class Standortleser {

  private static final String SQL =
      """
      SELECT e.einrichtung::VARCHAR, e.datenquelle::VARCHAR, e.zeitbezug::VARCHAR, year(t.bis),
             t.bis::VARCHAR, e.name, e.art::VARCHAR, e.traeger, e.anschrift, e.raum_id::VARCHAR,
             e.punkt_laenge, e.punkt_breite, e.gueltig_von::VARCHAR, e.gueltig_bis::VARCHAR,
             e.zeile_nr, coalesce(q.reihe::VARCHAR, e.datenquelle::VARCHAR),
             coalesce(q.personenbezogen, true)
      FROM dim_einrichtung e
      JOIN dim_zeitbezug t ON t.zeitbezug = e.zeitbezug
      LEFT JOIN dim_datenquelle q ON q.datenquelle = e.datenquelle
      ORDER BY 2, 3, 7, 1
      """;

  private final Datenbank datenbank;
  private final Einrichtungsarten arten;

  Standortleser(Datenbank datenbank) {
    this.datenbank = datenbank;
    this.arten = Einrichtungsarten.read(datenbank);
  }

  List<Gelistet> list() {
    return Gebietsnetz.list(datenbank, SQL).stream().map(this::gelistet).toList();
  }

  private Gelistet gelistet(Ergebniszeile row) {
    Optional<String> art = Optional.of(textOr(row, 6)).filter(a -> !a.isBlank());
    return new Gelistet(
        text(row, 0),
        text(row, 1),
        text(row, 2),
        Integer.parseInt(text(row, 3)),
        text(row, 4),
        textOr(row, 5),
        art,
        art.map(arten::titel).orElse(""),
        textOr(row, 7),
        textOr(row, 8),
        text(row, 9),
        Punkt.find(zahl(row, 10), zahl(row, 11)),
        textOr(row, 12),
        textOr(row, 13),
        Integer.parseInt(text(row, 14)),
        text(row, 15),
        Boolean.TRUE.equals(row.wert(16)));
  }

  private static String textOr(Ergebniszeile row, int index) {
    Object value = row.wert(index);
    return value == null ? "" : value.toString();
  }

  private static OptionalDouble zahl(Ergebniszeile row, int index) {
    return row.wert(index) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }
}
