package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.dashboards.publish.geopackage.Geospalte;
import de.lebenslagen.dashboards.publish.geopackage.Geotabelle;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import de.lebenslagen.warehouse.schema.Weitergabeschema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Facilities as a layer of points: the last list of every series of Datenquellen, and earlier ones
 * by their year.
 *
 * @param arten key and title of the kinds in it, by title
 */
record Standortlage(
    String name, String titel, List<Ergebniszeile> zeilen, Map<String, String> arten) {

  private static final Sterntabelle SICHT = Weitergabeschema.EINRICHTUNGEN;
  private static final String BESTEHT = "besteht";
  private static final GeometryFactory GEOMETRIEN = new GeometryFactory();

  /** All rows, and the series of Datenquellen behind each: they list the same facilities. */
  private static final String SQL =
      "SELECT v.*, coalesce(d.reihe, v.datenquelle) FROM einrichtungen v"
          + " LEFT JOIN dim_datenquelle d ON d.datenquelle = v.datenquelle"
          + " ORDER BY v.datenquelle, v.zeitbezug, v.art, v.einrichtung";

  /** Column names as people read them. */
  private static final Map<String, String> TITEL =
      Map.ofEntries(
          Map.entry("einrichtung", "Schlüssel"),
          Map.entry("name", "Name"),
          Map.entry("art", "Art (Schlüssel)"),
          Map.entry("art_titel", "Art"),
          Map.entry("traeger", "Träger"),
          Map.entry("anschrift", "Anschrift"),
          Map.entry("raum_id", "Gebiet (Schlüssel)"),
          Map.entry("raum", "Gebiet"),
          Map.entry("berichtsjahr", "Jahr der Liste"),
          Map.entry("stand", "Stand"),
          Map.entry("punkt_laenge", "Längengrad"),
          Map.entry("punkt_breite", "Breitengrad"),
          Map.entry("gueltig_von", "besteht seit"),
          Map.entry("gueltig_bis", "besteht bis"),
          Map.entry("datenquelle", "Datenquelle"),
          Map.entry("zeitbezug", "Zeitbezug"),
          Map.entry(BESTEHT, "besteht am Stand"));

  /** All of an export; none where it names no facility. */
  static List<Standortlage> list(Datenbank datenbank) {
    if (datenbank.katalog().listSpalten(SICHT.name()).isEmpty()) {
      return List.of();
    }
    List<Ergebniszeile> all;
    try (Ergebnis ergebnis = datenbank.query(SQL)) {
      all = ergebnis.list();
    }
    Map<String, Integer> last = new HashMap<>();
    all.forEach(z -> last.merge(reihe(z), jahr(z), Math::max));
    Map<String, List<Ergebniszeile>> layers = new TreeMap<>();
    for (Ergebniszeile z : all) {
      boolean isLast = last.getOrDefault(reihe(z), 0) == jahr(z);
      layers
          .computeIfAbsent(isLast ? "" : String.valueOf(jahr(z)), year -> new ArrayList<>())
          .add(z);
    }
    return layers.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static Standortlage of(String jahr, List<Ergebniszeile> zeilen) {
    Map<String, String> arten =
        zeilen.stream()
            .collect(
                Collectors.toMap(
                    z -> text(z, "art"), z -> text(z, "art_titel"), (a, b) -> a, TreeMap::new));
    return new Standortlage(
        jahr.isEmpty() ? SICHT.name() : SICHT.name() + "_" + jahr,
        jahr.isEmpty() ? "Einrichtungen" : "Einrichtungen, Listen von " + jahr,
        zeilen,
        arten);
  }

  /** The layer as a table of points. */
  Geotabelle toTabelle(String nachweis) {
    List<Geotabelle.Zeile> rows = new ArrayList<>();
    for (Ergebniszeile z : zeilen) {
      List<@Nullable Object> werte = new ArrayList<>();
      for (Object wert : z.werte().subList(0, SICHT.spalten().size())) {
        werte.add(wert instanceof LocalDate d ? d.toString() : wert);
      }
      werte.add(besteht(z) ? "ja" : "nein");
      rows.add(new Geotabelle.Zeile(findPunkt(z).orElse(null), werte));
    }
    return new Geotabelle(
        name,
        titel,
        "Einrichtungen mit Namen und Ort, wie ihre Listen sie nennen; " + nachweis + ".",
        Geotabelle.Art.PUNKTE,
        listSpalten(),
        rows);
  }

  /** The columns with their readable names. */
  static List<Geospalte> listSpalten() {
    return Stream.concat(
            SICHT.spalten().stream().map(Standortlage::geospalte),
            Stream.of(
                new Geospalte(
                    BESTEHT,
                    Geospalte.Typ.TEXT,
                    titel(BESTEHT),
                    "ja oder nein: ob sie am Tag der Liste bestand")))
        .toList();
  }

  private static Geospalte geospalte(Sternspalte spalte) {
    Geospalte plain = Kartenpaket.geospalte(spalte);
    return new Geospalte(plain.name(), plain.typ(), titel(spalte.name()), plain.beschreibung());
  }

  private static String titel(String spalte) {
    return TITEL.getOrDefault(spalte, spalte);
  }

  private static boolean besteht(Ergebniszeile z) {
    String stand = text(z, "stand");
    String von = text(z, "gueltig_von");
    String bis = text(z, "gueltig_bis");
    return (von.isEmpty() || von.compareTo(stand) <= 0)
        && (bis.isEmpty() || bis.compareTo(stand) >= 0);
  }

  private static Optional<Geometry> findPunkt(Ergebniszeile z) {
    return z.wert(at("punkt_laenge")) instanceof Number laenge
            && z.wert(at("punkt_breite")) instanceof Number breite
        ? Optional.of(
            GEOMETRIEN.createPoint(new Coordinate(laenge.doubleValue(), breite.doubleValue())))
        : Optional.empty();
  }

  private static String reihe(Ergebniszeile z) {
    return String.valueOf(z.wert(SICHT.spalten().size()));
  }

  private static int jahr(Ergebniszeile z) {
    return Integer.parseInt(text(z, "berichtsjahr"));
  }

  private static String text(Ergebniszeile z, String spalte) {
    Object wert = z.wert(at(spalte));
    return wert == null ? "" : wert.toString();
  }

  private static int at(String spalte) {
    return SICHT.spalten().indexOf(SICHT.getSpalte(spalte));
  }
}
