package de.lebenslagen.warehouse.stats.projection;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hamilton-Perry projection: each cohort goes on changing as it did over the last step. Needs two
 * populations by age only, so it works where births, deaths and moves of an area are not known.
 *
 * <p>Age groups as long as the step, the last one open. Cohort change ratio of group g: later(g) /
 * earlier(g−1), of the open group: later(last) / (earlier(last−1) + earlier(last)). Projected:
 * capped ratio × later one group younger. Children: later(0) / later parents, times projected
 * parents.
 *
 * <p>With a reference schedule and a prior of k persons the ratio is (later(g) + k·reference(g)) /
 * (earlier(g−1) + k): small areas are pulled towards the town.
 *
 * <p>Edge cases: a cohort without persons before has no ratio, no parents have no children: not
 * computable (unless a prior helps). Limits: {@link ProjectionLimits}; a new housing estate in the
 * base period is carried on for ever, which the caps only dampen.
 *
 * @see <a href="https://doi.org/10.1007/s11113-009-9144-7">Swanson, Schlottmann and Schmidt
 *     2010</a>, after Hamilton and Perry 1962, Social Forces 41, 163–170
 * @param ratios cohort change ratios before capping, from the second group on
 * @param childRatio children in the first group per person in a parents' age
 * @param projected population one step after the later one
 */
public record HamiltonPerry(List<Double> ratios, double childRatio, List<Double> projected) {

  private static final int LEAST_GROUPS = 3;

  public HamiltonPerry {
    ratios = List.copyOf(ratios);
    projected = List.copyOf(projected);
    childRatio = Checks.finite(childRatio, "childRatio");
  }

  /**
   * The bounds of a ratio.
   *
   * @param groups the youngest groups to which the bounds apply. Where people die a ratio under the
   *     lower bound is no error: bounding the oldest groups lets them grow out of nothing.
   */
  public record Caps(double lower, double upper, int groups) {

    public Caps {
      Checks.nonNegative(lower, "lower");
      if (!(Checks.finite(upper, "upper") >= lower)) {
        throw new IllegalArgumentException("Bounds must not cross: " + lower + ", " + upper);
      }
      Checks.count(groups, "groups");
    }

    /** The usual bounds 0.8 and 1.25 for the given number of youngest groups. */
    public static Caps usual(int groups) {
      return new Caps(0.8, 1.25, groups);
    }

    private double apply(int group, double ratio) {
      return group < groups ? Math.max(lower, Math.min(upper, ratio)) : ratio;
    }
  }

  /**
   * The age groups counted as parents.
   *
   * @param first index of the youngest
   * @param last index of the oldest, included
   */
  public record Parents(int first, int last) {

    private double sum(List<Double> population) {
      return population.subList(first, last + 1).stream().mapToDouble(p -> p).sum();
    }
  }

  /**
   * A schedule to lean on.
   *
   * @param ratios of the town, from the second group on
   * @param persons how many persons it weighs; 0 is none at all
   */
  public record Prior(List<Double> ratios, double persons) {

    /** Nothing to lean on. */
    public static final Prior NONE = new Prior(List.of(), 0);

    public Prior {
      ratios = List.copyOf(ratios);
      Checks.nonNegative(persons, "persons");
    }

    private double ratio(int group) {
      return persons == 0 ? 0 : ratios.get(group - 1);
    }
  }

  /** Projects one step ahead without a reference schedule. */
  public static Ergebnis<HamiltonPerry> project(
      List<Double> earlier, List<Double> later, Caps caps, Parents parents) {
    return project(earlier, later, caps, parents, Prior.NONE);
  }

  /**
   * Projects one step ahead.
   *
   * @param earlier population by age group, one step before the later one
   * @param later population by age group
   */
  public static Ergebnis<HamiltonPerry> project(
      List<Double> earlier, List<Double> later, Caps caps, Parents parents, Prior prior) {
    int groups = earlier.size();
    Checks.atLeast(LEAST_GROUPS, groups, "age groups");
    Checks.sameLength(groups, later.size(), "later");
    List<Double> ratios = new ArrayList<>(groups - 1);
    List<Double> projected = new ArrayList<>(groups);
    projected.add(0.0);
    for (int g = 1; g < groups; g++) {
      double before = cohort(earlier, g) + prior.persons();
      if (before == 0) {
        return Ergebnis.missing("Altersgruppe " + g + " hatte vorher niemanden.");
      }
      double now = Checks.nonNegative(later.get(g), "later");
      double ratio = (now + prior.persons() * prior.ratio(g)) / before;
      ratios.add(ratio);
      projected.add(caps.apply(g, ratio) * cohort(later, g));
    }
    double parentsNow = parents.sum(later);
    if (parentsNow == 0) {
      return Ergebnis.missing("Niemand ist im Alter der Eltern.");
    }
    double childRatio = later.get(0) / parentsNow;
    projected.set(0, childRatio * parents.sum(projected));
    return Ergebnis.of(new HamiltonPerry(ratios, childRatio, projected));
  }

  /** Projects one step further: every cohort and the children go on by the same ratios. */
  public HamiltonPerry next(Caps caps, Parents parents) {
    List<Double> after = new ArrayList<>(projected.size());
    after.add(0.0);
    for (int g = 1; g < projected.size(); g++) {
      after.add(caps.apply(g, ratios.get(g - 1)) * cohort(projected, g));
    }
    after.set(0, childRatio * parents.sum(after));
    return new HamiltonPerry(ratios, childRatio, after);
  }

  /**
   * The people who will be in a group one step later: one group younger, or two at the open end.
   */
  private static double cohort(List<Double> population, int group) {
    int last = population.size() - 1;
    return IntStream.of(group == last ? new int[] {last - 1, last} : new int[] {group - 1})
        .mapToDouble(g -> Checks.nonNegative(population.get(g), "population"))
        .sum();
  }
}
