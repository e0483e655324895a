package de.lebenslagen.warehouse.raum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes a coverage of areas whose neighbours were drawn apart by a hair: all borders are snapped to
 * each other and cut into faces, and every face goes to one area. A face in several areas goes to
 * the first, a sliver in none to the area with which it has the longest border. Larger gaps stay.
 */
final class Grenzbereinigung {

  /** How far borders are drawn to each other; about 0.2 m. */
  static final double FANG_GRAD = 2e-6;

  private final Geometry[] grenzen;
  private final STRtree index = new STRtree();
  private final GeometryFactory factory = PolygonBau.FACTORY;

  private Grenzbereinigung(Geometry[] grenzen) {
    this.grenzen = grenzen.clone();
    for (int i = 0; i < grenzen.length; i++) {
      index.insert(grenzen[i].getEnvelopeInternal(), i);
    }
  }

  /** The same areas in the same order as a coverage. */
  static Geometry[] clean(Geometry[] grenzen) {
    return new Grenzbereinigung(grenzen).clean();
  }

  private Geometry[] clean() {
    List<Polygon> flaechen = faces();
    int[] besitzer = new int[flaechen.size()];
    for (int i = 0; i < besitzer.length; i++) {
      besitzer[i] = owner(flaechen.get(i));
    }
    fillSlivers(flaechen, besitzer);
    Geometry[] result = new Geometry[grenzen.length];
    for (int gebiet = 0; gebiet < result.length; gebiet++) {
      List<Geometry> teile = new ArrayList<>();
      for (int i = 0; i < besitzer.length; i++) {
        if (besitzer[i] == gebiet) {
          teile.add(flaechen.get(i));
        }
      }
      result[gebiet] = teile.isEmpty() ? grenzen[gebiet] : OverlayNGRobust.union(teile).norm();
    }
    return result;
  }

  /** In normal form and a fixed order, which the Polygonizer does not promise. */
  private List<Polygon> faces() {
    List<SegmentString> linien = new ArrayList<>();
    for (Geometry grenze : grenzen) {
      for (Object linie : LinearComponentExtracter.getLines(grenze)) {
        linien.add(new NodedSegmentString(((LineString) linie).getCoordinates(), null));
      }
    }
    SnappingNoder noder = new SnappingNoder(FANG_GRAD);
    noder.computeNodes(linien);
    Polygonizer polygonizer = new Polygonizer();
    for (Coordinate[] kante : edges(noder.getNodedSubstrings())) {
      polygonizer.add(factory.createLineString(kante));
    }
    List<Polygon> result = new ArrayList<>();
    for (Object flaeche : polygonizer.getPolygons()) {
      result.add((Polygon) ((Polygon) flaeche).norm());
    }
    result.sort(Polygon::compareTo);
    return result;
  }

  /** Every single segment once, whichever way it was drawn. */
  private static List<Coordinate[]> edges(Collection<?> noded) {
    Set<List<Coordinate>> bekannt = new HashSet<>();
    List<Coordinate[]> result = new ArrayList<>();
    for (Object kette : noded) {
      Coordinate[] punkte = ((SegmentString) kette).getCoordinates();
      for (int i = 1; i < punkte.length; i++) {
        Coordinate a = punkte[i - 1];
        Coordinate b = punkte[i];
        if (!a.equals2D(b) && bekannt.add(a.compareTo(b) < 0 ? List.of(a, b) : List.of(b, a))) {
          result.add(new Coordinate[] {a, b});
        }
      }
    }
    return result;
  }

  /** Number of the first area that holds the face, -1 if none does. */
  private int owner(Polygon flaeche) {
    Point punkt = flaeche.getInteriorPoint();
    List<?> treffer = index.query(punkt.getEnvelopeInternal());
    return treffer.stream()
        .mapToInt(Integer.class::cast)
        .filter(i -> grenzen[i].covers(punkt))
        .min()
        .orElse(-1);
  }

  private void fillSlivers(List<Polygon> flaechen, int[] besitzer) {
    Map<List<Coordinate>, Integer> besitzerByKante = new HashMap<>();
    for (int i = 0; i < besitzer.length; i++) {
      if (besitzer[i] >= 0) {
        for (List<Coordinate> kante : directedEdges(flaechen.get(i))) {
          besitzerByKante.put(kante, besitzer[i]);
        }
      }
    }
    for (int i = 0; i < besitzer.length; i++) {
      if (besitzer[i] < 0 && Ellipsoid.areaM2(flaechen.get(i)) < Lagepruefung.SPLITTER_M2) {
        besitzer[i] = longestNeighbour(flaechen.get(i), besitzerByKante);
      }
    }
  }

  private static int longestNeighbour(
      Polygon flaeche, Map<List<Coordinate>, Integer> besitzerByKante) {
    Map<Integer, Double> laenge = new HashMap<>();
    for (List<Coordinate> kante : directedEdges(flaeche)) {
      Integer nachbar = besitzerByKante.get(List.of(kante.get(1), kante.get(0)));
      if (nachbar != null) {
        laenge.merge(nachbar, kante.get(0).distance(kante.get(1)), Double::sum);
      }
    }
    return laenge.entrySet().stream()
        .max(
            Map.Entry.<Integer, Double>comparingByValue()
                .thenComparing(Map.Entry.<Integer, Double>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(-1);
  }

  /** Its segments in the direction of normal form: a neighbour has them the other way round. */
  private static List<List<Coordinate>> directedEdges(Polygon flaeche) {
    List<List<Coordinate>> result = new ArrayList<>();
    for (Object ring : LinearComponentExtracter.getLines(flaeche)) {
      Coordinate[] punkte = ((LineString) ring).getCoordinates();
      for (int i = 1; i < punkte.length; i++) {
        result.add(List.of(punkte[i - 1], punkte[i]));
      }
    }
    return result;
  }
}
