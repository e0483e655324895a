package de.lebenslagen.warehouse.stats.segregation;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two groups over the areas of a town; areas where nobody of either lives are dropped. What the
 * indices mean depends on the second group: with everyone else ({@link #ofMinority}) the index of
 * dissimilarity is the segregation index IS, with another group it is D.
 *
 * <p>Edge cases: an empty group, or fewer than two areas with people, is not computable.
 */
public final class TwoGroups {

  /** A smaller group has no segregation worth reading. */
  public static final long LEAST_MINORITY = 50;

  private final long[] group;
  private final long[] other;
  private final long groupTotal;
  private final long otherTotal;

  TwoGroups(long[] group, long[] other) {
    this.group = group;
    this.other = other;
    this.groupTotal = sum(group);
    this.otherTotal = sum(other);
  }

  /**
   * A group against another.
   *
   * @param group members per area
   * @param other members of the other group, for the same areas
   */
  public static Ergebnis<TwoGroups> of(List<Long> group, List<Long> other) {
    Checks.sameLength(group.size(), other.size(), "other");
    List<long[]> inhabited = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      long a = Checks.count(group.get(i), "group");
      long b = Checks.count(other.get(i), "other");
      if (Math.addExact(a, b) > 0) {
        inhabited.add(new long[] {a, b});
      }
    }
    TwoGroups groups =
        new TwoGroups(
            inhabited.stream().mapToLong(pair -> pair[0]).toArray(),
            inhabited.stream().mapToLong(pair -> pair[1]).toArray());
    if (groups.groupTotal == 0 || groups.otherTotal == 0) {
      return Ergebnis.missing("Eine der beiden Gruppen ist leer.");
    }
    return inhabited.size() < 2
        ? Ergebnis.missing("Weniger als zwei bewohnte Räume.")
        : Ergebnis.of(groups);
  }

  /**
   * A group against everyone else.
   *
   * @param group members per area
   * @param residents all residents, the group included
   * @throws IllegalArgumentException where a group is larger than its area's residents
   */
  public static Ergebnis<TwoGroups> ofMinority(List<Long> group, List<Long> residents) {
    Checks.sameLength(group.size(), residents.size(), "residents");
    List<Long> others = new ArrayList<>(group.size());
    for (int i = 0; i < group.size(); i++) {
      others.add(residents.get(i) - group.get(i));
    }
    return of(group, others);
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum = Math.addExact(sum, count);
    }
    return sum;
  }

  int areas() {
    return group.length;
  }

  long group(int area) {
    return group[area];
  }

  long residents(int area) {
    return group[area] + other[area];
  }

  long groupTotal() {
    return groupTotal;
  }

  long otherTotal() {
    return otherTotal;
  }

  long total() {
    return groupTotal + otherTotal;
  }

  double share(int area) {
    return (double) group[area] / residents(area);
  }

  /** The share of the group in both together. */
  public double groupShare() {
    return (double) groupTotal / total();
  }

  /** The same people as a table of two groups, for the information measures. */
  public GroupTable toTable() {
    return GroupTable.of(
            IntStream.range(0, group.length).mapToObj(i -> List.of(group[i], other[i])).toList())
        .get();
  }

  /** Whether the smaller group is large enough for any of the indices to be read. */
  public Interpretierbarkeit interpretierbarkeit() {
    return Math.min(groupTotal, otherTotal) < LEAST_MINORITY
        ? Interpretierbarkeit.NICHT_INTERPRETIERBAR
        : Interpretierbarkeit.INTERPRETIERBAR;
  }
}
