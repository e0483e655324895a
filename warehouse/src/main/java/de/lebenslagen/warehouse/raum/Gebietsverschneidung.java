package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * Without the pairs that share up to {@link Raumvergleich#UNGENAUIGKEIT} of both areas: borders
   * drawn anew never lie exactly on the old ones. An unchanged area then keeps its value to the
   * last digit. A source area all of whose pairs are that small keeps them.
   *
   * @param flaechen all common areas of two Gebietsstände that cover the same ground
   */
  public static List<Ueberschneidung> withoutSplitter(Collection<Ueberschneidung> flaechen) {
    Map<RaumId, Double> gesamt = new HashMap<>();
    for (Ueberschneidung u : flaechen) {
      gesamt.merge(u.von(), u.masse(), Double::sum);
      gesamt.merge(u.nach(), u.masse(), Double::sum);
    }
    List<Ueberschneidung> gross = flaechen.stream().filter(u -> isGross(u, gesamt)).toList();
    Set<RaumId> behalten = gross.stream().map(Ueberschneidung::von).collect(Collectors.toSet());
    return flaechen.stream()
        .filter(u -> isGross(u, gesamt) || !behalten.contains(u.von()))
        .toList();
  }

  private static boolean isGross(Ueberschneidung u, Map<RaumId, Double> gesamt) {
    double kleinereM2 =
        Math.min(
            gesamt.getOrDefault(u.von(), Double.NaN), gesamt.getOrDefault(u.nach(), Double.NaN));
    return u.masse() > Raumvergleich.UNGENAUIGKEIT * kleinereM2;
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
