package de.lebenslagen.dashboards.figures.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Where words may stand in an area.
 *
 * @param mitte middle of the largest circle inside
 * @param stellen points of a grid to try, the nearest to the middle first
 */
record Innenraum(Coordinate mitte, List<Coordinate> stellen, Flaechenraster raster) {

  private static final int TEILUNG = 36;

  static Innenraum of(Geometry form) {
    Coordinate middle = MaximumInscribedCircle.getCenter(form, 0.5).getCoordinate();
    List<Coordinate> places = new ArrayList<>();
    places.add(middle);
    Envelope box = form.getEnvelopeInternal();
    for (int i = 1; i < TEILUNG; i++) {
      for (int j = 1; j < TEILUNG; j++) {
        places.add(
            new Coordinate(
                box.getMinX() + box.getWidth() * i / TEILUNG,
                box.getMinY() + box.getHeight() * j / TEILUNG));
      }
    }
    places.sort(Comparator.comparingDouble(c -> c.distance(middle)));
    return new Innenraum(middle, List.copyOf(places), Flaechenraster.of(form));
  }
}
