package de.lebenslagen.dashboards.figures.svg;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the words of an area stand.
 *
 * @param schluessel of the area
 * @param namenszeilen its name in lines, or a number of the key
 * @param kasten around name and value
 * @param anker point in the area that a line leads to; empty where the words stand inside
 * @param nummer in the key below the map; 0 where the name itself stands there
 */
record Etikett(
    String schluessel,
    List<String> namenszeilen,
    double groesse,
    Envelope kasten,
    Optional<Coordinate> anker,
    int nummer) {

  /** Named below the map only, because not even a number finds room. */
  static Etikett nurSchluessel(String schluessel, int nummer) {
    return new Etikett(schluessel, List.of(), 0, new Envelope(), Optional.empty(), nummer);
  }

  boolean isInnen() {
    return anker.isEmpty();
  }

  /** How long its leader line is; 0 without one. */
  double linienlaenge() {
    return anker.map(a -> a.distance(ansatz())).orElse(0.0);
  }

  /** The point of the box that a leader line starts at. */
  Coordinate ansatz() {
    Coordinate a = anker.orElseThrow();
    double x = Math.max(kasten.getMinX(), Math.min(kasten.getMaxX(), a.x));
    double y = Math.max(kasten.getMinY(), Math.min(kasten.getMaxY(), a.y));
    return new Coordinate(x, y);
  }
}
