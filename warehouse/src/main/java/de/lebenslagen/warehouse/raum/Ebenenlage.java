package de.lebenslagen.warehouse.raum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How the areas of one Ebene lie to each other. */
final class Ebenenlage {

  private final List<Raum> raeume;
  private final Geometry[] grenzen;

  /** Per area the parts of its border that do not meet those of its neighbours, null if all do. */
  private final @Nullable Geometry[] unstimmig;

  /**
   * @param raeume areas with geometry
   */
  Ebenenlage(List<Raum> raeume) {
    this.raeume = List.copyOf(raeume);
    this.grenzen = raeume.stream().map(Ebenenlage::grenze).toArray(Geometry[]::new);
    this.unstimmig = CoverageValidator.validate(grenzen);
  }

  /** All pairs that share an area, however small. */
  List<Ueberlappung> listUeberlappungen() {
    List<Ueberlappung> result = new ArrayList<>();
    STRtree index = new STRtree();
    for (int i = 0; i < raeume.size(); i++) {
      index.insert(grenze(raeume.get(i)).getEnvelopeInternal(), i);
    }
    for (int i = 0; i < raeume.size(); i++) {
      for (Object nachbar : index.query(grenze(raeume.get(i)).getEnvelopeInternal())) {
        if ((Integer) nachbar > i && isUnstimmig(i, (Integer) nachbar)) {
          find(raeume.get(i), raeume.get((Integer) nachbar)).ifPresent(result::add);
        }
      }
    }
    return result;
  }

  /** An overlap shows in the border of at least one of the two: cutting is only needed then. */
  private boolean isUnstimmig(int eins, int zwei) {
    return unstimmig[eins] != null || unstimmig[zwei] != null;
  }

  private static Optional<Ueberlappung> find(Raum eins, Raum zwei) {
    double gemeinsam = intersectionM2(grenze(eins), grenze(zwei));
    if (gemeinsam == 0) {
      return Optional.empty();
    }
    double kleinere = Math.min(Ellipsoid.areaM2(grenze(eins)), Ellipsoid.areaM2(grenze(zwei)));
    return Optional.of(new Ueberlappung(eins, zwei, gemeinsam, gemeinsam / kleinere));
  }

  /** Holes in the union of all areas: places that belong to none although surrounded by them. */
  List<Polygon> listLuecken() {
    Geometry alle =
        CoverageValidator.hasInvalidResult(unstimmig)
            ? OverlayNGRobust.union(List.of(grenzen))
            : CoverageUnion.union(grenzen);
    List<Polygon> result = new ArrayList<>();
    for (int i = 0; i < alle.getNumGeometries(); i++) {
      if (alle.getGeometryN(i) instanceof Polygon polygon) {
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          result.add(polygon.getFactory().createPolygon(polygon.getInteriorRingN(h)));
        }
      }
    }
    return result;
  }

  /** The same area, its holes below that size filled. */
  static Geometry withoutHolesBelow(double flaecheM2, Geometry geometry) {
    GeometryFactory factory = geometry.getFactory();
    List<Polygon> teile = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      List<LinearRing> loecher = new ArrayList<>();
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        LinearRing loch = polygon.getInteriorRingN(h);
        if (Ellipsoid.areaM2(factory.createPolygon(loch)) >= flaecheM2) {
          loecher.add(loch);
        }
      }
      teile.add(
          factory.createPolygon(polygon.getExteriorRing(), loecher.toArray(LinearRing[]::new)));
    }
    return teile.size() == 1
        ? teile.get(0)
        : factory.createMultiPolygon(teile.toArray(Polygon[]::new));
  }

  /** Common area in m². */
  static double intersectionM2(Geometry a, Geometry b) {
    return Ellipsoid.areaM2(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
  }

  private static Geometry grenze(Raum raum) {
    return raum.geometrie().orElseThrow();
  }
}
