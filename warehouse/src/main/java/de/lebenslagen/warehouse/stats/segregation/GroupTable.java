package de.lebenslagen.warehouse.stats.segregation;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Any number of groups over the areas of a town: information measures and exposure.
 *
 * <p>With shares p_g of the groups in the town, p_g|u in area u and p_u of the areas: entropy E =
 * −Σ p_g·ln p_g, local segregation L_u = Σ p_g|u·ln(p_g|u/p_g), mutual information M = Σ p_u·L_u,
 * Theil's H = M/E. M is in nats; 0·ln 0 counts as 0. Exposure of g to h = Σ_u n_ug/n_g·n_uh/n_u.
 *
 * <p>Edge cases: empty areas are dropped and have no L; an empty group has no exposure; with people
 * of one group only there is no H. Limits: M grows with the number of groups and needs H to
 * compare; chance makes both larger than 0.
 *
 * @see <a href="https://doi.org/10.1080/0022250X.1971.9989795">Theil and Finizza 1971</a>; <a
 *     href="https://doi.org/10.1177/0049124121986204">Elbers 2021</a>
 */
public final class GroupTable {

  private final List<long[]> areas;
  private final double[] areaTotals;
  private final double[] groupTotals;
  private final double total;

  private GroupTable(List<long[]> areas, int groups) {
    this.areas = areas;
    this.areaTotals =
        areas.stream()
            .mapToDouble(area -> IntStream.range(0, groups).mapToLong(g -> area[g]).sum())
            .toArray();
    this.groupTotals =
        IntStream.range(0, groups)
            .mapToDouble(g -> areas.stream().mapToLong(area -> area[g]).sum())
            .toArray();
    this.total = IntStream.range(0, groups).mapToDouble(g -> groupTotals[g]).sum();
  }

  /**
   * @param counts per area the counts of all groups, in the same order everywhere
   */
  public static Ergebnis<GroupTable> of(List<List<Long>> counts) {
    Checks.atLeast(1, counts.size(), "counts");
    int groups = counts.get(0).size();
    List<long[]> areas = new ArrayList<>(counts.size());
    for (List<Long> area : counts) {
      Checks.sameLength(groups, area.size(), "groups of an area");
      areas.add(area.stream().mapToLong(count -> Checks.count(count, "count")).toArray());
    }
    GroupTable table = new GroupTable(areas, groups);
    return table.total == 0 ? Ergebnis.missing("Niemand wohnt in den Räumen.") : Ergebnis.of(table);
  }

  long size() {
    return Math.round(total);
  }

  List<Long> groupSizes() {
    return DoubleStream.of(groupTotals).mapToObj(Math::round).toList();
  }

  /** Of the areas where anybody lives. */
  List<Long> areaSizes() {
    return DoubleStream.of(areaTotals).filter(n -> n > 0).mapToObj(Math::round).toList();
  }

  /** Entropy of the groups in the town, in nats. */
  public double entropy() {
    double sum = 0;
    for (double groupTotal : groupTotals) {
      sum -= timesLog(groupTotal / total, groupTotal / total);
    }
    return Math.max(0, sum);
  }

  /** Mutual information of area and group, in nats. */
  public double mutualInformation() {
    double sum = 0;
    for (int u = 0; u < areas.size(); u++) {
      if (areaTotals[u] > 0) {
        sum += areaTotals[u] / total * local(u);
      }
    }
    return Math.max(0, sum);
  }

  /** Theil's H, 0 (even) to 1. */
  public Ergebnis<Double> theilH() {
    double entropy = entropy();
    return entropy == 0
        ? Ergebnis.missing("Nur eine Gruppe ist vertreten.")
        : Ergebnis.ofZahl(Math.min(1, mutualInformation() / entropy));
  }

  /** How far the mixture of an area is from that of the town, in nats. */
  public Ergebnis<Double> localSegregation(int area) {
    return areaTotals[area] == 0
        ? Ergebnis.missing("Niemand wohnt in diesem Raum.")
        : Ergebnis.ofZahl(Math.max(0, local(area)));
  }

  /** The share of an area in all people, its weight in {@link #mutualInformation}. */
  public double areaShare(int area) {
    return areaTotals[area] / total;
  }

  /** The mean share of one group in the area of a member of another, or of the same (isolation). */
  public Ergebnis<Double> exposure(int ofGroup, int toGroup) {
    if (groupTotals[ofGroup] == 0 || groupTotals[toGroup] == 0) {
      return Ergebnis.missing("Eine der beiden Gruppen ist leer.");
    }
    double sum = 0;
    for (int u = 0; u < areas.size(); u++) {
      if (areaTotals[u] > 0) {
        long[] area = areas.get(u);
        sum += area[ofGroup] / groupTotals[ofGroup] * area[toGroup] / areaTotals[u];
      }
    }
    return Ergebnis.ofZahl(sum);
  }

  private double local(int u) {
    double sum = 0;
    for (int g = 0; g < groupTotals.length; g++) {
      double share = areas.get(u)[g] / areaTotals[u];
      sum += timesLog(share, share / (groupTotals[g] / total));
    }
    return sum;
  }

  private static double timesLog(double factor, double argument) {
    return factor == 0 ? 0 : factor * Math.log(argument);
  }
}
