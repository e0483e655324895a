package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Altersaufbau;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Kopf;
import de.lebenslagen.dashboards.figures.abbildung.Wertspalten;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.query.build.Sql;
import java.util.List;
import java.util.Optional;

/** The ages of an area beside those of the town, straight from the published cells. */
final class Altersbild {

  private static final String TITEL = "Einwohnerinnen und Einwohner nach Alter";

  private static final String ZELLEN =
      """
      FROM fct_einwohnerbestand f
      JOIN dim_raum r ON r.raum_id = f.raum_id
      JOIN dim_auspraegung g ON g.merkmal::VARCHAR = 'altersgruppe'
        AND g.auspraegung::VARCHAR = f.altersgruppe::VARCHAR
      WHERE f.datenquelle::VARCHAR = %s AND f.aufgliederung::VARCHAR = %s
        AND f.berichtsjahr = %s AND f.altersgruppe::VARCHAR <> 'insgesamt'
      """;

  private final Freigabezugang freigabe;
  private final Seitenstoff stoff;
  private final Altersstand stand;
  private final String zellen;
  private final Bildwerte stadt;

  Altersbild(Freigabezugang freigabe, Seitenstoff stoff, Altersstand stand) {
    this.freigabe = freigabe;
    this.stoff = stoff;
    this.stand = stand;
    this.zellen =
        Sql.format(
            ZELLEN,
            Sql.literal(stand.datenquelle()),
            Sql.literal(stand.aufgliederung()),
            stand.jahr());
    this.stadt =
        Bildwerte.of(
            freigabe.query(
                TITEL,
                "SELECT f.altersgruppe::VARCHAR AS schluessel, any_value(g.titel) AS name,"
                    + " any_value(f.berichtsjahr)::INTEGER AS jahr,"
                    + " summe(f.anzahl, f.wertstatus) AS wert "
                    + zellen
                    + " GROUP BY 1 ORDER BY 1"),
            new Wertspalten("schluessel", "name", "jahr", "wert", Optional.empty()));
  }

  Abbildung of(Gebiet raum) {
    Bildwerte own =
        Bildwerte.of(
            freigabe.query(
                TITEL,
                "SELECT f.altersgruppe::VARCHAR AS schluessel, g.titel AS name,"
                    + " f.berichtsjahr::INTEGER AS jahr, f.anzahl AS wert,"
                    + " f.wertstatus::VARCHAR AS status "
                    + zellen
                    + " AND f.raum_id::VARCHAR = "
                    + Sql.literal(raum.schluessel())
                    + " ORDER BY 1"),
            new Wertspalten("schluessel", "name", "jahr", "wert", Optional.of("status")));
    return new Altersaufbau(
        kopf(), List.of(new Altersaufbau.Seite(raum.name(), own)), stadt, stadtname());
  }

  private String stadtname() {
    return stoff.lage().stadt().map(Gebiet::name).orElse(stoff.lage().ort());
  }

  private Kopf kopf() {
    String quelle =
        stoff.quellen().stream()
            .filter(q -> q.id().equals(stand.datenquelle()))
            .map(Quelle::quellenangabe)
            .findFirst()
            .orElse(stand.datenquelle());
    return new Kopf(
        TITEL,
        Optional.empty(),
        new Einheit("Personen", 1, 0),
        String.valueOf(stand.jahr()),
        freigabe.zertifikat().datenstand(),
        quelle,
        List.of());
  }
}
