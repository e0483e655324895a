package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Fundstelle;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reads the areas of a GeoJSON file; what is wrong with one of them becomes a finding. */
final class GeoJsonReader {

  private final String datei;
  private final Leseumfang umfang;
  private final Befundliste befunde;

  GeoJsonReader(String datei, Leseumfang umfang, Befundliste befunde) {
    this.datei = datei;
    this.umfang = umfang;
    this.befunde = befunde;
  }

  /**
   * @param deklariert name of the coordinate system from the declaration; it wins over the file
   */
  List<Rohgebiet> read(InputStream in, Optional<String> deklariert) {
    GeoJsonParser.Inhalt inhalt = GeoJsonParser.parse(datei, umfang, in);
    Koordinatensystem system = system(inhalt, deklariert);
    List<Rohgebiet> result = new ArrayList<>();
    for (GeoJsonParser.Objekt objekt : inhalt.objekte()) {
      Fundstelle stelle = Fundstelle.inFile(datei).atZeile(objekt.zeile());
      result.add(
          new Rohgebiet(
              stelle, objekt.nummer(), objekt.felder(), geometrie(system, objekt, stelle)));
    }
    return result;
  }

  private Optional<Geometry> geometrie(
      Koordinatensystem system, GeoJsonParser.Objekt objekt, Fundstelle stelle) {
    if (umfang == Leseumfang.NUR_SCHLUESSEL) {
      return Optional.empty();
    }
    String wer = "Objekt " + objekt.nummer() + ": ";
    if (objekt.koordinaten().isEmpty()) {
      befunde.add(Gebietsregel.GEOMETRIE_FEHLT, stelle, "eine Grenze", wer + "keine Geometrie");
      return Optional.empty();
    }
    try {
      Grenzreparatur.Grenze grenze =
          Grenzreparatur.repair(
              new PolygonBau(system).build(objekt.typ(), objekt.koordinaten().get()));
      grenze
          .repariert()
          .ifPresent(
              problem ->
                  befunde.add(
                      Gebietsregel.RING_REPARIERT,
                      stelle,
                      "eine Grenze, die sich nicht schneidet",
                      wer + problem + "; um Haaresbreite und deshalb repariert"));
      return Optional.of(grenze.geometrie());
    } catch (Ungueltig e) {
      befunde.add(e.regel(), stelle, e.erwartet(), wer + e.gefunden());
      return Optional.empty();
    }
  }

  private Koordinatensystem system(GeoJsonParser.Inhalt inhalt, Optional<String> deklariert) {
    findErsterPunkt(inhalt).ifPresent(this::requireOrder);
    Optional<String> name = deklariert.or(inhalt::crs);
    if (name.isPresent()) {
      return Koordinatensystem.find(name.get()).orElseThrow(() -> unbekannt(name.get()));
    }
    findErsterPunkt(inhalt).ifPresent(this::requireGrad);
    return Koordinatensystem.WGS84;
  }

  /** Germany lies between 5° and 16° east, 47° and 56° north: the reverse is a swap. */
  private void requireOrder(Coordinate punkt) {
    if (punkt.x > 47 && punkt.x < 56 && punkt.y > 5 && punkt.y < 16) {
      throw new Abbruch(
          Abbruch.Kategorie.DATEN,
          "In der Datei "
              + datei
              + " stehen Länge und Breite vertauscht. Erwartet wird die Länge zuerst, gefunden: "
              + PolygonBau.text(punkt)
              + ".",
          "Bitte neu als GeoJSON (RFC 7946) exportieren, Länge vor Breite.");
    }
  }

  private void requireGrad(Coordinate punkt) {
    if (Math.abs(punkt.x) > 1000 && Math.abs(punkt.y) > 1000) {
      throw unbekannt("keine Angabe, die Werte wie " + PolygonBau.text(punkt) + " sind Meter");
    }
  }

  private Abbruch unbekannt(String gefunden) {
    return new Abbruch(
        Abbruch.Kategorie.DATEN,
        "Die Datei "
            + datei
            + " nennt ein Koordinatensystem, das nicht gelesen wird. Erwartet wird EPSG:4326 (Grad),"
            + " EPSG:25832, EPSG:25833, EPSG:4647 oder EPSG:5650, gefunden: "
            + gefunden
            + ".",
        "Bitte in EPSG:4326 neu exportieren oder, wenn die Werte UTM sind, bei der Ebene"
            + " \"koordinatensystem: EPSG:25832\" (westlich von 12° Ost) angeben.");
  }

  private static Optional<Coordinate> findErsterPunkt(GeoJsonParser.Inhalt inhalt) {
    return inhalt.objekte().stream()
        .flatMap(o -> o.koordinaten().stream())
        .flatMap(k -> findErsterPunkt(k).stream())
        .findFirst();
  }

  private static Optional<Coordinate> findErsterPunkt(Koordinaten koordinaten) {
    if (koordinaten instanceof Koordinaten.Position position) {
      return Optional.of(position.punkt());
    }
    return koordinaten instanceof Koordinaten.Folge folge && !folge.teile().isEmpty()
        ? findErsterPunkt(folge.teile().get(0))
        : Optional.empty();
  }
}
