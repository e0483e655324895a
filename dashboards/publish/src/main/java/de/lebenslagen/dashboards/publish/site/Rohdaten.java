package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.stoff.Einrichtungsbestand;
import de.lebenslagen.dashboards.publish.stoff.FruehererStand;
import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.output.Ausgabeformat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** The whole release as files for programs, each with its certificate beside it. */
final class Rohdaten {

  private static final String ZELLEN =
      """
      SELECT f.gegenstand::VARCHAR AS gegenstand, f.raum_id::VARCHAR AS raum_id, r.name AS raum,
             r.ebene::VARCHAR AS ebene, f.zeitbezug::VARCHAR AS zeitbezug,
             f.berichtsjahr::INTEGER AS berichtsjahr, f.altersgruppe::VARCHAR AS altersgruppe,
             f.geschlecht::VARCHAR AS geschlecht,
             f.staatsangehoerigkeit::VARCHAR AS staatsangehoerigkeit,
             f.weitere_merkmale::VARCHAR AS weitere_merkmale, f.anzahl::BIGINT AS anzahl,
             f.wertstatus::VARCHAR AS wertstatus, f.status_grund::VARCHAR AS status_grund,
             f.wert_art::VARCHAR AS wert_art, f.rundung::INTEGER AS rundung,
             f.datenquelle::VARCHAR AS datenquelle
      FROM (FROM fct_einwohnerbestand UNION ALL BY NAME FROM fct_bewegung
            UNION ALL BY NAME FROM fct_leistungsbezug UNION ALL BY NAME FROM fct_zaehlung) f
      JOIN dim_raum r ON r.raum_id = f.raum_id
      ORDER BY ALL
      """;

  private final Freigabezugang freigabe;
  private final Siteordner ordner;
  private final List<Datenseite.Datei> dateien = new ArrayList<>();

  Rohdaten(Freigabezugang freigabe, Siteordner ordner) {
    this.freigabe = freigabe;
    this.ordner = ordner;
  }

  /** Writes all files; they are listed on the page about the data. */
  List<Datenseite.Datei> write(Seitenstoff stoff) {
    write(
        "werte.csv",
        "Alle Werte der Indikatoren",
        "CSV mit Komma und Dezimalpunkt",
        "Indikator, Gebiet, Jahr, Wert, Intervall und Status; eine Zeile je Wert.",
        Wertedatei.csv(stoff));
    write(
        "zellen.parquet",
        "Alle freigegebenen Zellen",
        "Parquet",
        "Die Zählungen hinter den Indikatoren, mit Gebiet, Zeit, Merkmalen und Status.",
        zellen(Ausgabeformat.PARQUET));
    write(
        "zellen.csv",
        "Alle freigegebenen Zellen",
        "CSV mit Komma und Dezimalpunkt",
        "Dasselbe für Programme, die kein Parquet lesen.",
        zellen(Ausgabeformat.CSV));
    write(
        "gebiete.geojson",
        "Die Gebiete mit allen Werten",
        "GeoJSON, WGS 84",
        "Für QGIS und andere Kartenprogramme: jede Fläche mit jedem Indikator in jedem Jahr.",
        geoJson(stoff.lage().raeume(), stoff.listRaumblaetter()));
    for (FruehererStand f : stoff.fruehere()) {
      write(
          "gebiete-" + f.von() + ".geojson",
          "Frühere Gebiete mit allen Werten: " + f.bezeichnung(),
          "GeoJSON, WGS 84",
          f.hinweis(),
          geoJson(f.lage().raeume(), f.blaetter()));
    }
    if (!stoff.einrichtungen().isLeer()) {
      einrichtungen(stoff.einrichtungen());
    }
    return dateien;
  }

  private void einrichtungen(Einrichtungsbestand bestand) {
    String inhalt =
        bestand.anzahl()
            + " Einrichtungen mit Art, Name, Gebiet und Standort, Liste vom "
            + bestand.tage()
            + "; keine Aussage über Plätze oder Erreichbarkeit. Quelle und Lizenz: "
            + bestand.herkunft()
            + ".";
    byte[] bytes = Einrichtungsdatei.geoJson(bestand).getBytes(StandardCharsets.UTF_8);
    write("einrichtungen.geojson", "Einrichtungen", "GeoJSON, WGS 84", inhalt, bytes);
    dateien.add(dateien.remove(dateien.size() - 1).withLizenz(bestand.lizenz()));
  }

  private byte[] geoJson(List<Gebiet> raeume, List<Indikatorblatt> blaetter) {
    return Gebietsdatei.geoJson(freigabe, raeume, blaetter).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] zellen(Ausgabeformat format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Ergebnis ergebnis = freigabe.datenbank().query(ZELLEN)) {
      format.write(ergebnis, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
    return bytes.toByteArray();
  }

  private void write(String name, String titel, String form, String inhalt, byte[] bytes) {
    String pfad = "daten/" + name;
    ordner.write(pfad, bytes);
    MessageDigest digest = Pruefsumme.start();
    digest.update(bytes);
    ordner.write(
        pfad + ".zertifikat.json", freigabe.zertifikat().toJson(name, Pruefsumme.finish(digest)));
    dateien.add(Datenseite.Datei.of(pfad, titel, form, bytes.length, inhalt));
  }
}
