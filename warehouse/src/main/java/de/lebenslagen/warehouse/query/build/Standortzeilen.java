package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.model.Freigabestandort;
import de.lebenslagen.warehouse.model.Freigabestandort.Punkt;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published facilities as rows for the query file of a release. */
final class Standortzeilen {

  /** The rows of {@code dim_einrichtung}. */
  static final String EINRICHTUNGEN =
      """
      SELECT einrichtung, datenquelle, zeitbezug, name, art, nullif(traeger, '') AS traeger,
             nullif(anschrift, '') AS anschrift, raum_id, punkt_laenge, punkt_breite,
             nullif(gueltig_von, '')::DATE AS gueltig_von,
             nullif(gueltig_bis, '')::DATE AS gueltig_bis, lieferung_id, zeile_nr
      FROM standort
      """;

  private final String kennung;
  private final List<Freigabestandort> standorte;

  Standortzeilen(String kennung, List<Freigabestandort> standorte) {
    this.kennung = kennung;
    this.standorte = standorte;
  }

  /** The rows of {@code raum_einrichtung}: where the published ones lie, on every Gebietsstand. */
  static String raeume(String quelle) {
    return Sql.format(
        "SELECT r.* FROM %s r SEMI JOIN standort s ON s.einrichtung = r.einrichtung"
            + " AND s.datenquelle = r.datenquelle AND s.zeitbezug = r.zeitbezug"
            + " AND s.punkt_laenge IS NOT NULL",
        quelle);
  }

  void create(Connection connection) throws SQLException {
    Sql.execute(
        connection,
        """
        CREATE TABLE standort (einrichtung VARCHAR, datenquelle VARCHAR, zeitbezug VARCHAR,
          name VARCHAR, art VARCHAR, traeger VARCHAR, anschrift VARCHAR, raum_id VARCHAR,
          punkt_laenge DOUBLE, punkt_breite DOUBLE, gueltig_von VARCHAR, gueltig_bis VARCHAR,
          lieferung_id VARCHAR, zeile_nr INTEGER)
        """);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO standort VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int nr = 0;
      for (Freigabestandort standort : standorte) {
        Sql.bind(insert, values(standort, ++nr));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private @Nullable Object[] values(Freigabestandort s, int nr) {
    return new @Nullable Object[] {
      s.einrichtung(),
      s.datenquelle(),
      s.zeitbezug(),
      s.name(),
      s.art(),
      s.traeger(),
      s.anschrift(),
      s.raumId(),
      s.punkt().map(Punkt::laenge).orElse(null),
      s.punkt().map(Punkt::breite).orElse(null),
      s.gueltigVon(),
      s.gueltigBis(),
      Freigabedatei.herkunft(kennung, s.datenquelle()),
      nr
    };
  }
}
