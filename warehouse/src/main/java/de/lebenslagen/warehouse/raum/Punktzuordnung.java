package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds the area in which a point lies, for facilities and addresses. A point on a common border
 * belongs to the area with the smaller key, so that every run gives the same answer.
 */
final class Punktzuordnung {

  private final STRtree index = new STRtree();

  private record Eintrag(RaumId id, PreparedGeometry grenze) {}

  /** Areas of one Ebene; those without geometry hold no point. */
  public Punktzuordnung(Collection<Raum> raeume) {
    for (Raum raum : raeume) {
      raum.geometrie()
          .ifPresent(
              g ->
                  index.insert(
                      g.getEnvelopeInternal(),
                      new Eintrag(raum.id(), PreparedGeometryFactory.prepare(g))));
    }
    index.build();
  }

  /**
   * The area that holds the point; empty outside of all.
   *
   * @param laenge longitude in degrees (WGS 84)
   * @param breite latitude in degrees
   */
  public Optional<RaumId> find(double laenge, double breite) {
    if (!Double.isFinite(laenge) || !Double.isFinite(breite)) {
      throw new IllegalArgumentException(
          "A point needs finite coordinates: " + laenge + ", " + breite);
    }
    Coordinate ort = new Coordinate(laenge, breite);
    Point punkt = PolygonBau.FACTORY.createPoint(ort);
    List<?> treffer = index.query(new Envelope(ort));
    return treffer.stream()
        .map(Eintrag.class::cast)
        .filter(e -> e.grenze().covers(punkt))
        .map(Eintrag::id)
        .min(RaumId::compareTo);
  }
}
