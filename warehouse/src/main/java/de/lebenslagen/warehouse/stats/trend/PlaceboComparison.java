package de.lebenslagen.warehouse.stats.trend;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The development of an area in which something was done, against the same comparison made for
 * every other area in which nothing was.
 *
 * <p>difference = (mean after − mean before) of the area minus the mean of the same over the
 * others; rank by its size among all; p = rank/N. Regression to the mean: how much of the
 * difference an area with its value before would show anyway, from the straight line of change on
 * value before through the other areas.
 *
 * <p>Edge cases: fewer than {@value #LEAST_AREAS} areas: not computable. Limits: with N areas p
 * cannot fall below 1/N; the words allowed are {@link #wortlaut}, never an effect.
 *
 * @see <a href="https://doi.org/10.1198/jasa.2009.ap08746">Abadie, Diamond and Hainmueller 2010</a>
 * @param differences of every area, each against all others
 * @param difference of the area in question
 * @param rank 1 is the most striking development
 * @param pValue rank / number of areas
 * @param regressionToMean in the unit of the difference; missing where the others had the same
 *     value
 */
public record PlaceboComparison(
    List<Double> differences,
    double difference,
    int rank,
    double pValue,
    Ergebnis<Double> regressionToMean) {

  /** With fewer areas there is nothing to compare with. */
  public static final int LEAST_AREAS = 4;

  public PlaceboComparison {
    differences = List.copyOf(differences);
    difference = Checks.finite(difference, "difference");
  }

  /**
   * Compares.
   *
   * @param series values per area, for the same times
   * @param firstAfter index of the first time after the start; at least one on either side
   * @param area index of the area in question
   */
  public static Ergebnis<PlaceboComparison> of(
      List<List<Double>> series, int firstAfter, int area) {
    int n = series.size();
    if (n < LEAST_AREAS) {
      return Ergebnis.missing("Weniger als " + LEAST_AREAS + " Räume zum Vergleich.");
    }
    int times = series.get(0).size();
    series.forEach(values -> Checks.sameLength(times, values.size(), "series of an area"));
    double[] before = series.stream().mapToDouble(v -> mean(v.subList(0, firstAfter))).toArray();
    double[] after = series.stream().mapToDouble(v -> mean(v.subList(firstAfter, times))).toArray();
    double[] change = IntStream.range(0, n).mapToDouble(i -> after[i] - before[i]).toArray();
    double[] differences =
        IntStream.range(0, n).mapToDouble(i -> change[i] - meanWithout(change, i)).toArray();
    double size = Math.abs(differences[area]);
    int rank = 1 + (int) IntStream.range(0, n).filter(i -> Math.abs(differences[i]) > size).count();
    return Ergebnis.of(
        new PlaceboComparison(
            Checks.finiteList(differences, "differences"),
            differences[area],
            rank,
            (double) rank / n,
            regressionToMean(before, change, area)));
  }

  /** The only wording that the comparison allows, in German. */
  public String wortlaut() {
    int areas = differences.size();
    return rank == 1
        ? "auffälligste Entwicklung unter " + areas
        : String.format(Locale.GERMANY, "Rang %d der Auffälligkeit unter %d", rank, areas);
  }

  private static double mean(List<Double> values) {
    Checks.atLeast(1, values.size(), "times on either side");
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }

  private static double meanWithout(double[] values, int area) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += i == area ? 0 : values[i];
    }
    return sum / (values.length - 1);
  }

  private static Ergebnis<Double> regressionToMean(double[] before, double[] change, int area) {
    double meanBefore = meanWithout(before, area);
    double meanChange = meanWithout(change, area);
    double squares = 0;
    double products = 0;
    for (int i = 0; i < before.length; i++) {
      if (i != area) {
        squares += (before[i] - meanBefore) * (before[i] - meanBefore);
        products += (before[i] - meanBefore) * (change[i] - meanChange);
      }
    }
    return squares == 0
        ? Ergebnis.missing("Alle Vergleichsräume hatten vorher denselben Wert.")
        : Ergebnis.ofZahl(products / squares * (before[area] - meanBefore));
  }
}
