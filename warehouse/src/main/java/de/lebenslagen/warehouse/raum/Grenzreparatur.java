package de.lebenslagen.warehouse.raum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Repairs boundaries that cross themselves by a hair, as rounding of coordinates makes them. What
 * would change the area by more is not repaired but refused: only the supplier knows what was
 * meant.
 */
final class Grenzreparatur {

  /** The area may change by no more than this, and by {@link #GROESSTER_ANTEIL}. */
  static final double GROESSTE_M2 = 100;

  static final double GROESSTER_ANTEIL = 0.001;

  /** Parts below this area fall away in a repair. */
  static final double KRUEMEL_M2 = 1;

  private Grenzreparatur() {}

  /**
   * A valid boundary.
   *
   * @param repariert where and why it was repaired, a German phrase
   */
  record Grenze(Geometry geometrie, Optional<String> repariert) {}

  static Grenze repair(Geometry roh) throws Ungueltig {
    TopologyValidationError error = new IsValidOp(roh).getValidationError();
    if (error == null) {
      return new Grenze(roh, Optional.empty());
    }
    String problem =
        artDesFehlers(error.getErrorType()) + " bei " + PolygonBau.text(error.getCoordinate());
    Geometry ganz = withoutKruemel(GeometryFixer.fix(roh));
    double flaecheM2 = Ellipsoid.areaM2(ganz);
    double aenderungM2 = Math.abs(flaecheM2 - Ellipsoid.areaM2(roh));
    if (aenderungM2 > GROESSTE_M2 || aenderungM2 > GROESSTER_ANTEIL * flaecheM2) {
      throw new Ungueltig(
          Gebietsregel.RING_SCHNEIDET_SICH, "eine Grenze, die sich nicht schneidet", problem);
    }
    return new Grenze(ganz, Optional.of(problem));
  }

  private static Geometry withoutKruemel(Geometry geometry) {
    List<Polygon> teile = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon teil
          && Ellipsoid.areaM2(teil) >= KRUEMEL_M2) {
        teile.add(teil);
      }
    }
    return teile.size() == 1
        ? teile.get(0)
        : geometry.getFactory().createMultiPolygon(teile.toArray(Polygon[]::new));
  }

  private static String artDesFehlers(int errorType) {
    return switch (errorType) {
      case TopologyValidationError.SELF_INTERSECTION,
          TopologyValidationError.RING_SELF_INTERSECTION ->
          "eine Linie, die sich selbst schneidet oder berührt,";
      case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "eine Aussparung außerhalb des Randes";
      case TopologyValidationError.NESTED_HOLES -> "eine Aussparung in einer Aussparung";
      case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS ->
          "zwei Teile übereinander";
      case TopologyValidationError.DISCONNECTED_INTERIOR -> "ein Inneres, das in Stücke zerfällt,";
      default -> "ein Ring ohne Fläche";
    };
  }
}
