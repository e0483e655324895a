package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Fits the residents of common parts to what is known of both sides: the residents of the old areas
 * on one day and those of the new areas on another.
 *
 * <p>Iterative proportional fitting: the parts are scaled in turn so that they sum to the residents
 * of their old and of their new area, until nothing changes by more than 1e-12 of itself, at most
 * 1000 times. The days differ, so the new residents are first scaled, in each group of areas that
 * touch each other, to the old ones: a part of the town that grew as a whole pulls nobody over its
 * border.
 *
 * <p>Zero stays zero. Where one side of a group has no residents its parts stay as they are. Totals
 * that contradict each other inside a group are met as well as they can be. Limits: what moved
 * between the two days inside a group is taken for the boundary's doing.
 *
 * <p>Reference: Deming, Stephan 1940, On a least squares adjustment of a sampled frequency table,
 * Annals of Mathematical Statistics 11, 427–444, doi 10.1214/aoms/1177731829.
 */
final class Randanpassung {

  private static final int RUNDEN = 1000;
  private static final double GENAU = 1e-12;

  private final List<Ueberschneidung> teile;
  private final double[] masse;

  private Randanpassung(Collection<Ueberschneidung> teile) {
    this.teile = List.copyOf(teile);
    this.masse = this.teile.stream().mapToDouble(Ueberschneidung::masse).toArray();
  }

  /**
   * The parts with their fitted residents, in the same order.
   *
   * @param alt residents by old area; an area that is not there has none
   * @param neu residents by new area
   */
  static List<Ueberschneidung> fit(
      Collection<Ueberschneidung> teile, Map<RaumId, Double> alt, Map<RaumId, Double> neu) {
    Randanpassung anpassung = new Randanpassung(teile);
    anpassung.iterate(alt, neu);
    List<Ueberschneidung> result = new ArrayList<>();
    for (int i = 0; i < anpassung.masse.length; i++) {
      Ueberschneidung u = anpassung.teile.get(i);
      result.add(new Ueberschneidung(u.von(), u.nach(), anpassung.masse[i]));
    }
    return List.copyOf(result);
  }

  private void iterate(Map<RaumId, Double> alt, Map<RaumId, Double> neu) {
    Map<RaumId, Double> zielAlt = new HashMap<>();
    Map<RaumId, Double> zielNeu = new HashMap<>();
    collectZiele(alt, neu, zielAlt, zielNeu);
    double change = 1;
    for (int runde = 0; runde < RUNDEN && change > GENAU; runde++) {
      double[] vorher = masse.clone();
      scale(Ueberschneidung::nach, zielNeu);
      scale(Ueberschneidung::von, zielAlt);
      change = change(vorher);
    }
  }

  /** The totals to be met: those of groups that have residents on both sides, on the old day. */
  private void collectZiele(
      Map<RaumId, Double> alt,
      Map<RaumId, Double> neu,
      Map<RaumId, Double> zielAlt,
      Map<RaumId, Double> zielNeu) {
    Map<RaumId, RaumId> wurzeln = new HashMap<>();
    teile.forEach(u -> wurzeln.put(root(wurzeln, u.von()), root(wurzeln, u.nach())));
    Map<RaumId, double[]> summen = new HashMap<>();
    for (RaumId raum : List.copyOf(wurzeln.keySet())) {
      double[] summe = summen.computeIfAbsent(root(wurzeln, raum), k -> new double[2]);
      summe[0] += alt.getOrDefault(raum, 0.0);
      summe[1] += neu.getOrDefault(raum, 0.0);
    }
    for (Ueberschneidung u : teile) {
      double[] summe = summen.getOrDefault(root(wurzeln, u.nach()), new double[2]);
      if (summe[0] > 0 && summe[1] > 0) {
        zielAlt.put(u.von(), alt.getOrDefault(u.von(), 0.0));
        zielNeu.put(u.nach(), neu.getOrDefault(u.nach(), 0.0) * summe[0] / summe[1]);
      }
    }
  }

  private static RaumId root(Map<RaumId, RaumId> wurzeln, RaumId raum) {
    RaumId result = wurzeln.computeIfAbsent(raum, r -> r);
    while (!wurzeln.getOrDefault(result, result).equals(result)) {
      result = wurzeln.getOrDefault(result, result);
    }
    return result;
  }

  private double change(double[] vorher) {
    double result = 0;
    for (int i = 0; i < masse.length; i++) {
      if (vorher[i] > 0) {
        result = Math.max(result, Math.abs(masse[i] / vorher[i] - 1));
      }
    }
    return result;
  }

  /** Scales the parts to the totals of one side; parts of areas without a total stay. */
  private void scale(Function<Ueberschneidung, RaumId> seite, Map<RaumId, Double> ziele) {
    Map<RaumId, Double> summen = new HashMap<>();
    for (int i = 0; i < masse.length; i++) {
      summen.merge(seite.apply(teile.get(i)), masse[i], Double::sum);
    }
    for (int i = 0; i < masse.length; i++) {
      RaumId raum = seite.apply(teile.get(i));
      double summe = summen.getOrDefault(raum, 0.0);
      Double ziel = ziele.get(raum);
      if (ziel != null && summe > 0) {
        masse[i] *= ziel / summe;
      }
    }
  }
}
