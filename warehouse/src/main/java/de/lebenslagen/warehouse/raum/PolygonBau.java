package de.lebenslagen.warehouse.raum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Builds polygons from the coordinates of a GeoJSON file, or says what is wrong with them. */
final class PolygonBau {

  static final GeometryFactory FACTORY = new GeometryFactory();

  private final Koordinatensystem system;

  PolygonBau(Koordinatensystem system) {
    this.system = system;
  }

  /** The polygon or multipolygon; its rings are closed, but may cross. */
  Geometry build(String typ, Koordinaten koordinaten) throws Ungueltig {
    return switch (typ) {
      case "Polygon" -> polygon(koordinaten);
      case "MultiPolygon" -> multiPolygon(koordinaten);
      default ->
          throw new Ungueltig(
              Gebietsregel.GEOMETRIE_UNGUELTIG,
              "Polygon oder MultiPolygon",
              typ.isEmpty() ? "keine Art der Geometrie" : typ);
    };
  }

  private Geometry multiPolygon(Koordinaten koordinaten) throws Ungueltig {
    List<Polygon> polygone = new ArrayList<>();
    for (Koordinaten teil : teile(koordinaten)) {
      polygone.add(polygon(teil));
    }
    return FACTORY.createMultiPolygon(polygone.toArray(Polygon[]::new));
  }

  private Polygon polygon(Koordinaten koordinaten) throws Ungueltig {
    List<LinearRing> ringe = new ArrayList<>();
    for (Koordinaten teil : teile(koordinaten)) {
      ringe.add(ring(teil));
    }
    return FACTORY.createPolygon(
        ringe.get(0), ringe.subList(1, ringe.size()).toArray(LinearRing[]::new));
  }

  private LinearRing ring(Koordinaten koordinaten) throws Ungueltig {
    List<Coordinate> punkte = new ArrayList<>();
    for (Koordinaten teil : teile(koordinaten)) {
      if (!(teil instanceof Koordinaten.Position position)) {
        throw new Ungueltig(
            Gebietsregel.GEOMETRIE_UNGUELTIG,
            "ein Ring aus Punkten",
            "eine Liste statt eines Punktes");
      }
      punkte.add(grad(position.punkt()));
    }
    Coordinate erster = punkte.get(0);
    if (punkte.size() < 4 || !erster.equals2D(punkte.get(punkte.size() - 1))) {
      throw new Ungueltig(
          Gebietsregel.RING_OFFEN,
          "ein geschlossener Ring aus mindestens vier Punkten",
          "ein offener Ring aus " + punkte.size() + " Punkten ab " + text(erster));
    }
    return FACTORY.createLinearRing(punkte.toArray(Coordinate[]::new));
  }

  private Coordinate grad(Coordinate punkt) throws Ungueltig {
    if (!Double.isFinite(punkt.x) || !Double.isFinite(punkt.y)) {
      throw new Ungueltig(
          Gebietsregel.KOORDINATE_UNGUELTIG, "zwei endliche Zahlen je Punkt", text(punkt));
    }
    Coordinate grad = system.toGrad(punkt);
    if (!(Math.abs(grad.x) <= 180 && Math.abs(grad.y) <= 90)) {
      throw new Ungueltig(
          Gebietsregel.KOORDINATE_UNGUELTIG,
          "eine Länge bis 180 und eine Breite bis 90 Grad",
          text(punkt));
    }
    return grad;
  }

  private static List<Koordinaten> teile(Koordinaten koordinaten) throws Ungueltig {
    if (koordinaten instanceof Koordinaten.Folge folge) {
      if (folge.teile().isEmpty()) {
        throw new Ungueltig(
            Gebietsregel.GEOMETRIE_FEHLT, "eine Grenze", "eine leere Liste von Koordinaten");
      }
      return folge.teile();
    }
    throw new Ungueltig(
        Gebietsregel.GEOMETRIE_UNGUELTIG,
        "eine Liste von Koordinaten",
        koordinaten instanceof Koordinaten.Unsinn unsinn
            ? unsinn.gefunden()
            : "ein einzelner Punkt");
  }

  static String text(Coordinate c) {
    return String.format(Locale.ROOT, "[%.6f, %.6f]", c.x, c.y);
  }
}
