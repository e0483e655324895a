package de.lebenslagen.warehouse.stats.projection;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.List;

/**
 * Cohort component projection of one step, with half of the migrants at its beginning and half at
 * its end.
 *
 * <p>Groups x as long as the step (n years), population P, migrants M, survival S, H = P + M/2:
 * P'(x+1) = H(x)·S(x+1) + M(x+1)/2; open group: (H(last−1) + H(last))·S(last) + M(last)/2. Births =
 * Σ n·F(x)·(H(x) + P'(x))/2 of the women with yearly fertility F; of these 1/(1+r) are girls, r
 * boys being born per girl; P'(0) = births of the sex·S(0) + M(0)/2.
 *
 * <p>Edge cases: more people leaving than there are: not computable, never a negative population.
 * Limits: {@link ProjectionLimits}; schedules of a small area must be pooled or shrunken first.
 *
 * <p>Reference: Preston, Heuveline and Guillot 2001, Demography, chapter 6, box 6.2 (ISBN
 * 978-1-55786-451-2).
 *
 * @param women by age group at the end of the step
 * @param men by age group at the end of the step
 * @param birthsByAge of both sexes during the step, by age group of the mother
 */
public record CohortComponent(List<Double> women, List<Double> men, List<Double> birthsByAge) {

  private static final int LEAST_GROUPS = 3;

  public CohortComponent {
    women = List.copyOf(women);
    men = List.copyOf(men);
    birthsByAge = List.copyOf(birthsByAge);
  }

  /** Births of both sexes during the step. */
  public double births() {
    return sum(birthsByAge);
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * How children are born.
   *
   * @param yearlyRates births per woman and year, by age group; 0 outside the fertile ages
   * @param boysPerGirl usually 1.05
   * @param stepYears length of the step and of every closed age group
   */
  public record Fertility(List<Double> yearlyRates, double boysPerGirl, double stepYears) {
    public Fertility {
      yearlyRates = List.copyOf(yearlyRates);
      yearlyRates.forEach(rate -> Checks.nonNegative(rate, "rate"));
      Checks.nonNegative(boysPerGirl, "boysPerGirl");
      Checks.nonNegative(stepYears, "stepYears");
    }
  }

  /**
   * Projects one step.
   *
   * @param women by age group at its beginning
   * @param men by age group at its beginning
   */
  public static Ergebnis<CohortComponent> project(
      List<Double> women,
      List<Double> men,
      CohortSchedule ofWomen,
      CohortSchedule ofMen,
      Fertility fertility) {
    Checks.sameLength(women.size(), fertility.yearlyRates().size(), "yearlyRates");
    List<Double> womenAfter = survive(women, ofWomen);
    List<Double> menAfter = survive(men, ofMen);
    List<Double> birthsByAge = births(women, womenAfter, ofWomen, fertility);
    double births = sum(birthsByAge);
    double girls = births / (1 + fertility.boysPerGirl());
    womenAfter.set(0, enter(girls, ofWomen));
    menAfter.set(0, enter(births - girls, ofMen));
    if (isNegative(womenAfter) || isNegative(menAfter)) {
      return Ergebnis.missing("In einer Altersgruppe ziehen mehr Menschen fort, als dort leben.");
    }
    return Ergebnis.of(new CohortComponent(womenAfter, menAfter, birthsByAge));
  }

  private static List<Double> survive(List<Double> population, CohortSchedule schedule) {
    int groups = population.size();
    Checks.atLeast(LEAST_GROUPS, groups, "age groups");
    Checks.sameLength(groups, schedule.groups(), "schedule");
    List<Double> after = new ArrayList<>(groups);
    after.add(0.0);
    for (int g = 1; g < groups; g++) {
      double cohort = withEarlyMigrants(population, schedule, g - 1);
      if (g == groups - 1) {
        cohort += withEarlyMigrants(population, schedule, g);
      }
      after.add(cohort * schedule.survival().get(g) + schedule.migration().get(g) / 2);
    }
    return after;
  }

  private static double withEarlyMigrants(
      List<Double> population, CohortSchedule schedule, int group) {
    double people = Checks.nonNegative(population.get(group), "population");
    return people + schedule.migration().get(group) / 2;
  }

  private static List<Double> births(
      List<Double> before, List<Double> after, CohortSchedule ofWomen, Fertility fertility) {
    List<Double> births = new ArrayList<>(before.size());
    for (int g = 0; g < before.size(); g++) {
      double womenYears =
          fertility.stepYears() * (withEarlyMigrants(before, ofWomen, g) + after.get(g)) / 2;
      births.add(fertility.yearlyRates().get(g) * womenYears);
    }
    return births;
  }

  private static double enter(double newborn, CohortSchedule schedule) {
    return newborn * schedule.survival().get(0) + schedule.migration().get(0) / 2;
  }

  private static boolean isNegative(List<Double> population) {
    return population.stream().anyMatch(people -> people < 0);
  }
}
