package de.lebenslagen.warehouse.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Who borders on whom: for each area the indices of its neighbours, sorted, itself not among them.
 * An area without neighbours (an island) is allowed.
 */
public final class Neighbours {

  private final List<List<Integer>> areas;

  private Neighbours(List<List<Integer>> areas) {
    this.areas = areas;
  }

  /**
   * @param areas for each area the indices of its neighbours, in any order
   * @throws IllegalArgumentException where an index is none of an area, an area is its own
   *     neighbour, or a border is seen from one side only
   */
  public static Neighbours of(List<? extends Iterable<Integer>> areas) {
    List<List<Integer>> sorted = new ArrayList<>(areas.size());
    for (Iterable<Integer> neighbours : areas) {
      TreeSet<Integer> set = new TreeSet<>();
      neighbours.forEach(set::add);
      sorted.add(List.copyOf(set));
    }
    for (int i = 0; i < sorted.size(); i++) {
      for (int j : sorted.get(i)) {
        if (j < 0 || j >= sorted.size() || j == i || !sorted.get(j).contains(i)) {
          throw new IllegalArgumentException(
              "Areas must be mutual neighbours of others, found " + i + " with neighbour " + j);
        }
      }
    }
    return new Neighbours(List.copyOf(sorted));
  }

  /** Number of areas. */
  public int size() {
    return areas.size();
  }

  /** The neighbours of one area. */
  public List<Integer> of(int area) {
    return areas.get(area);
  }
}
