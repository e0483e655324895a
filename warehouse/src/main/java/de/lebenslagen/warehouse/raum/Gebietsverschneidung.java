package de.lebenslagen.warehouse.raum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Cuts the areas of two Gebietsstände with each other. */
public final class Gebietsverschneidung {

  private Gebietsverschneidung() {}

  /**
   * The common areas in m² of all pairs that share ground, by source area and then new area. Areas
   * without geometry share none.
   */
  public static List<Ueberschneidung> intersect(List<Raum> alt, List<Raum> neu) {
    STRtree index = new STRtree();
    neu.forEach(n -> n.geometrie().ifPresent(g -> index.insert(g.getEnvelopeInternal(), n)));
    List<Ueberschneidung> result = new ArrayList<>();
    for (Raum a : alt) {
      a.geometrie().ifPresent(g -> intersect(a, g, index, result));
    }
    result.sort(Comparator.comparing(Ueberschneidung::von).thenComparing(Ueberschneidung::nach));
    return List.copyOf(result);
  }

  private static void intersect(
      Raum alt, Geometry grenze, STRtree index, List<Ueberschneidung> result) {
    for (Object treffer : index.query(grenze.getEnvelopeInternal())) {
      Raum neu = (Raum) treffer;
      double gemeinsamM2 = Ebenenlage.intersectionM2(grenze, neu.geometrie().orElseThrow());
      if (gemeinsamM2 > 0) {
        result.add(new Ueberschneidung(alt.id(), neu.id(), gemeinsamM2));
      }
    }
  }
}
