package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** In which area a point lies. The index is made when it is first asked. */
final class Ortssuche {

  private final List<Raum> raeume;
  private @Nullable STRtree index;

  Ortssuche(List<Raum> raeume) {
    this.raeume = raeume;
  }

  private record Stelle(int nr, Raum raum, PreparedGeometry form) {}

  Optional<Raum> find(Lagepunkt punkt) {
    Coordinate at = new Coordinate(punkt.laenge(), punkt.breite());
    List<Stelle> near = new ArrayList<>();
    index().query(new Envelope(at), item -> near.add((Stelle) item));
    return near.stream()
        .filter(s -> s.form().intersects(FABRIK.createPoint(at)))
        .min(Comparator.comparingInt(Stelle::nr))
        .map(Stelle::raum);
  }

  private synchronized STRtree index() {
    STRtree known = index;
    if (known != null) {
      return known;
    }
    STRtree tree = new STRtree();
    for (int i = 0; i < raeume.size(); i++) {
      Raum raum = raeume.get(i);
      int nr = i;
      raum.geometrie()
          .ifPresent(
              g ->
                  tree.insert(
                      g.getEnvelopeInternal(),
                      new Stelle(nr, raum, PreparedGeometryFactory.prepare(g))));
    }
    tree.build();
    index = tree;
    return tree;
  }

  private static final GeometryFactory FABRIK = new GeometryFactory();
}
