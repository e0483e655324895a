package de.lebenslagen.ops.musterstadt;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes {@code gebiete/}: the area system, its GeoJSON and the Straßenverzeichnis. */
final class Gebieteschreiber {

  private static final String EINWOHNERDATEI = "einwohner_bloecke.csv";

  private final Musterauftrag auftrag;
  private final Stadtplan plan;
  private final Blockraster raster;

  Gebieteschreiber(Musterauftrag auftrag, Stadtplan plan, Blockraster raster) {
    this.auftrag = auftrag;
    this.plan = plan;
    this.raster = raster;
  }

  void write(Ordner ordner) {
    ordner.write("gebiete/musterstadt.yml", deklaration());
    ordner.write("gebiete/bloecke.geojson", bloecke());
    for (Gebietsstand stand : plan.staende()) {
      ordner.write("gebiete/" + sozialraumdatei(stand), sozialraeume(stand));
    }
    if (plan.staende().size() > 1) {
      ordner.write("gebiete/" + EINWOHNERDATEI, einwohner());
    }
  }

  /**
   * Residents of every block at the start: by them counts go from one Gebietsstand to the other.
   */
  private String einwohner() {
    Tabelle tabelle = new Tabelle(";").kopf("block", "einwohner", "synthetisch");
    double soll = 0;
    long before = 0;
    for (int block = 0; block < plan.bloecke(); block++) {
      soll += auftrag.einwohner() * plan.blockgewicht().anteil(block);
      long after = Math.round(soll);
      tabelle
          .cell(plan.blockschluessel(block))
          .cell(Long.toString(after - before))
          .cell("ja")
          .endLine();
      before = after;
    }
    return tabelle.toString();
  }

  private static String sozialraumdatei(Gebietsstand stand) {
    return "sozialraeume_" + stand.gueltigVon().getYear() + ".geojson";
  }

  private String deklaration() {
    StringBuilder text = new StringBuilder(Ordner.readVorlage("musterstadt.yml"));
    for (int s = 0; s < plan.staende().size(); s++) {
      Gebietsstand stand = plan.staende().get(s);
      String bis =
          s + 1 < plan.staende().size()
              ? "    gueltig_bis: " + plan.staende().get(s + 1).gueltigVon().minusDays(1) + "\n"
              : "";
      text.append(
          Ordner.readVorlage("gebietsstand.yml")
              .replace("@VON@", stand.gueltigVon().toString())
              .replace("@BIS@", bis)
              .replace("@FELD@", feld(stand))
              .replace("@DATEI@", sozialraumdatei(stand))
              .replace("@AGS@", Synthetisch.AGS));
    }
    if (plan.staende().size() > 1) {
      text.append(
          Ordner.readVorlage("umrechnung.yml")
              .replace("@VON@", plan.staende().get(0).gueltigVon().toString())
              .replace("@NACH@", plan.staende().get(1).gueltigVon().toString())
              .replace("@DATEI@", EINWOHNERDATEI));
    }
    return text.toString();
  }

  /** The field of a block that names its Sozialraum. */
  private static String feld(Gebietsstand stand) {
    return "SOZIALRAUM_" + stand.gueltigVon().getYear();
  }

  private String bloecke() {
    StringBuilder text = start("Blöcke");
    for (int block = 0; block < plan.bloecke(); block++) {
      Json felder = Json.object().put("BLOCK", plan.blockschluessel(block));
      for (Gebietsstand stand : plan.staende()) {
        felder.put(feld(stand), stand.raeume().get(stand.raumJeBlock()[block]).schluessel());
      }
      addFeature(text, felder, raster.block(block), block == 0);
    }
    return text.append("\n]\n}\n").toString();
  }

  private String sozialraeume(Gebietsstand stand) {
    StringBuilder text = start("Sozialräume ab " + stand.gueltigVon());
    for (int raum = 0; raum < stand.raeume().size(); raum++) {
      Sozialraum s = stand.raeume().get(raum);
      Json felder = Json.object().put("SCHLUESSEL", s.schluessel()).put("NAME", s.name());
      addFeature(text, felder, raster.raum(stand, raum), raum == 0);
    }
    return text.append("\n]\n}\n").toString();
  }

  private StringBuilder start(String titel) {
    return new StringBuilder("{\n\"type\": \"FeatureCollection\",\n\"name\": \"")
        .append(Synthetisch.vorspann(titel + ", Saat " + auftrag.saat()))
        .append("\",\n\"features\": [\n");
  }

  private static void addFeature(StringBuilder text, Json felder, Geometry g, boolean erstes) {
    text.append(erstes ? "" : ",\n")
        .append("{ \"type\": \"Feature\", \"properties\": ")
        .append(felder)
        .append(", \"geometry\": { \"type\": \"")
        .append(g.getGeometryType())
        .append("\", \"coordinates\": [ ");
    for (int i = 0; i < g.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) g.getGeometryN(i);
      boolean mehrere = g.getNumGeometries() > 1;
      text.append(i > 0 ? ", " : "").append(mehrere ? "[ " : "");
      addRing(text, polygon.getExteriorRing());
      for (int ring = 0; ring < polygon.getNumInteriorRing(); ring++) {
        addRing(text.append(", "), polygon.getInteriorRingN(ring));
      }
      text.append(mehrere ? " ]" : "");
    }
    text.append(" ] } }");
  }

  private static void addRing(StringBuilder text, LineString ring) {
    text.append("[ ");
    for (int i = 0; i < ring.getNumPoints(); i++) {
      Coordinate c = ring.getCoordinateN(i);
      text.append(i > 0 ? ", " : "").append(String.format(Locale.ROOT, "[ %.6f, %.6f ]", c.x, c.y));
    }
    text.append(" ]");
  }
}
