package de.lebenslagen.warehouse.analyse.prognose;

import de.lebenslagen.warehouse.analyse.declaration.Altersraster;
import de.lebenslagen.warehouse.analyse.prognose.Bevoelkerungsprognose.Abgleich;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.projection.IterativeProportionalFitting;
import de.lebenslagen.warehouse.stats.projection.LargestRemainder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the areas of one year to a projection of the whole town (IPF), keeping the proportions of
 * the areas' totals, and rounds them to whole persons so that age groups and total stay.
 *
 * @param zellen one row per area, one column per group
 */
record Eckwertabgleich(Altersraster raster, List<List<Double>> zellen) {

  /**
   * The cells after, and the totals; the reason where they can't be brought there.
   *
   * @param eckwerte age band → residents; the bands end where groups end
   */
  Ergebnis<Eckwertabgleich> fit(Map<Altersgruppe, Double> eckwerte) {
    List<Altersgruppe> bands = List.copyOf(new TreeMap<>(eckwerte).keySet());
    double wanted = eckwerte.values().stream().mapToDouble(Double::doubleValue).sum();
    double found = total();
    if (found == 0) {
      return Ergebnis.missing("Die Gebiete haben zusammen niemanden.");
    }
    List<Double> rows = zellen.stream().map(z -> sum(z) * wanted / found).toList();
    List<Double> columns = bands.stream().map(b -> eckwerte.getOrDefault(b, 0.0)).toList();
    List<List<Double>> seed =
        zellen.stream().map(z -> bands.stream().map(b -> people(z, b)).toList()).toList();
    return IterativeProportionalFitting.fit(seed, rows, columns)
        .map(fitted -> new Eckwertabgleich(raster, spread(seed, fitted.cells(), bands)));
  }

  /** How the total changes. */
  Abgleich change(Eckwertabgleich after) {
    return new Abgleich(total(), after.total());
  }

  private List<List<Double>> spread(
      List<List<Double>> before, List<List<Double>> after, List<Altersgruppe> bands) {
    List<List<Double>> result = new ArrayList<>();
    for (int area = 0; area < zellen.size(); area++) {
      List<Double> row = new ArrayList<>();
      for (int g = 0; g < zellen.get(area).size(); g++) {
        double value = 0;
        for (int b = 0; b < bands.size(); b++) {
          double share = raster.shares(bands.get(b)).get(g);
          double old = before.get(area).get(b);
          value += old == 0 ? 0 : share * zellen.get(area).get(g) * after.get(area).get(b) / old;
        }
        row.add(value);
      }
      result.add(row);
    }
    return result;
  }

  private double people(List<Double> groups, Altersgruppe band) {
    List<Double> shares = raster.shares(band);
    double result = 0;
    for (int g = 0; g < groups.size(); g++) {
      result += shares.get(g) * groups.get(g);
    }
    return result;
  }

  private double total() {
    return zellen.stream().mapToDouble(Eckwertabgleich::sum).sum();
  }

  private static double sum(List<Double> row) {
    return row.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Whole persons of a year that was counted: every area keeps all that were counted there. */
  List<List<Long>> roundBestand() {
    return zellen.stream().map(LargestRemainder::round).toList();
  }

  /** Whole persons: first the age groups of the town, then each group over the areas. */
  List<List<Long>> round() {
    int groups = raster.gruppen().size();
    List<Double> sums = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      int group = g;
      sums.add(zellen.stream().mapToDouble(z -> z.get(group)).sum());
    }
    List<Long> totals = LargestRemainder.round(sums);
    List<List<Long>> result = new ArrayList<>();
    zellen.forEach(z -> result.add(new ArrayList<>()));
    for (int g = 0; g < groups; g++) {
      int group = g;
      List<Double> column = zellen.stream().map(z -> z.get(group)).toList();
      long total = sums.get(g) == 0 ? 0 : totals.get(g);
      List<Long> whole = LargestRemainder.apportion(column, total);
      for (int area = 0; area < whole.size(); area++) {
        result.get(area).add(whole.get(area));
      }
    }
    return result;
  }
}
