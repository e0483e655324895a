package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.warehouse.raum.Raum;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Larger areas as the union of the small ones as drawn, so that their borders are the same. */
final class Kartengliederung {

  private static final int HOECHSTENS = 30;

  private Kartengliederung() {}

  /**
   * @param gliederung the larger areas; more than 30 would help nobody
   * @param raeume the small ones
   * @param flaechen the same in pixels, in the same order
   */
  static List<Kartenlage.Flaeche> of(
      List<Raum> gliederung, List<Raum> raeume, List<Kartenlage.Flaeche> flaechen) {
    List<Kartenlage.Flaeche> result = new ArrayList<>();
    if (gliederung.size() < 2 || gliederung.size() > HOECHSTENS) {
      return result;
    }
    for (Raum larger : gliederung) {
      PreparedGeometry inside = PreparedGeometryFactory.prepare(larger.geometrie().orElseThrow());
      List<Geometry> parts = new ArrayList<>();
      for (int i = 0; i < raeume.size(); i++) {
        if (inside.contains(raeume.get(i).geometrie().orElseThrow().getInteriorPoint())) {
          parts.add(flaechen.get(i).form());
        }
      }
      if (!parts.isEmpty()) {
        result.add(
            new Kartenlage.Flaeche(
                larger.id().schluesselVoll(),
                larger.name(),
                CoverageUnion.union(parts.toArray(Geometry[]::new))));
      }
    }
    return List.copyOf(result);
  }
}
