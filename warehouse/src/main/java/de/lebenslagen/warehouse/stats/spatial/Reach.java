package de.lebenslagen.warehouse.stats.spatial;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which share of the people live within given distances of the nearest facility, as the crow flies.
 *
 * <p>share(r) = Σ people at points with min distance ≤ r / Σ people at all points.
 *
 * <p>Edge cases: no people: not computable; no facility: everybody lives beyond every distance.
 * Limits: the way on foot is longer, in towns by about 1.2 to 1.4 times, and far longer across
 * railways and rivers; people of a block stand at one point; facilities outside the town that were
 * not given count for nothing, so shares at its edge come out too low.
 *
 * <p>Reference: Apparicio et al. 2008, International Journal of Health Geographics 7:7, <a
 * href="https://doi.org/10.1186/1476-072X-7-7">doi:10.1186/1476-072X-7-7</a>.
 *
 * @param people at all points
 * @param within people within each distance, in the order of the distances
 */
public record Reach(double people, List<Double> within) {

  private static final double METRES_PER_DEGREE = Math.PI * GeoPoint.EARTH_RADIUS_M / 180;

  /** Nearer to a pole than any town, and far enough from it for a cell to have a width. */
  private static final double MOST_LATITUDE = 85;

  public Reach {
    people = Checks.nonNegative(people, "people");
    within = List.copyOf(within);
  }

  /** People who live somewhere. */
  public record Place(GeoPoint point, double people) {
    public Place {
      Checks.nonNegative(people, "people");
    }
  }

  /** The share within the distance of that index, 0 to 1. */
  public Ergebnis<Double> share(int index) {
    return people == 0
        ? Ergebnis.missing("Aus der Gruppe wohnt hier niemand.")
        : Ergebnis.ofZahl(within.get(index) / people);
  }

  /**
   * Counts.
   *
   * @param metres distances above 0
   */
  public static Reach of(List<Place> places, List<GeoPoint> facilities, List<Integer> metres) {
    double most = metres.stream().mapToInt(Integer::intValue).max().orElse(0);
    metres.forEach(m -> Checks.atLeast(1, m, "metres"));
    Grid grid = new Grid(facilities, most);
    double people = 0;
    double[] within = new double[metres.size()];
    for (Place place : places) {
      double nearest = grid.nearest(place.point());
      people += place.people();
      for (int i = 0; i < within.length; i++) {
        within[i] += nearest <= metres.get(i) ? place.people() : 0;
      }
    }
    return new Reach(people, Checks.finiteList(within, "within"));
  }

  /** Facilities in cells as high and at least as wide as the largest distance. */
  private static final class Grid {

    private final Map<Cell, List<GeoPoint>> cells = new HashMap<>();
    private final double height;
    private final double width;

    private record Cell(long column, long row) {}

    Grid(List<GeoPoint> facilities, double most) {
      double north = facilities.stream().mapToDouble(f -> Math.abs(f.latitude())).max().orElse(0);
      this.height = 1.01 * most / METRES_PER_DEGREE;
      this.width = height / Math.cos(Math.toRadians(Math.min(MOST_LATITUDE, north + 2 * height)));
      facilities.forEach(f -> cells.computeIfAbsent(cell(f), c -> new ArrayList<>()).add(f));
    }

    private Cell cell(GeoPoint point) {
      return new Cell(
          (long) Math.floor(point.longitude() / width),
          (long) Math.floor(point.latitude() / height));
    }

    /** The distance to the nearest one in the own cell and those around it, else infinity. */
    double nearest(GeoPoint point) {
      if (cells.isEmpty()) {
        return Double.POSITIVE_INFINITY;
      }
      Cell own = cell(point);
      return IntStream.range(0, 9)
          .mapToObj(i -> new Cell(own.column() + i % 3 - 1, own.row() + i / 3 - 1))
          .flatMap(c -> cells.getOrDefault(c, List.of()).stream())
          .mapToDouble(point::metresTo)
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    }
  }
}
