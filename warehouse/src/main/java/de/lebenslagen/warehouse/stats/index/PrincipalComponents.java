package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * Principal components of the correlation matrix: a sensitivity check of an index, not the index.
 *
 * <p>Z-scores with the sample standard deviation, eigenvectors of Z'Z/(N−1), scores Z·v. The sign
 * of each component is chosen so that the sum of its loadings is positive (the first loading where
 * the sum is 0).
 *
 * <p>Edge cases: an indicator without spread is dropped and listed; under two indicators left: not
 * computable. Limits: with no more areas than indicators the last eigenvalues are 0 and their
 * components arbitrary; equal eigenvalues leave components arbitrary within their plane.
 *
 * @see <a href="https://doi.org/10.1098/rsta.2015.0202">Jolliffe and Cadima 2016</a>
 * @param components by falling eigenvalue
 * @param dropped indicators left out, with the German reason
 */
public record PrincipalComponents(List<Component> components, Map<String, String> dropped) {

  private static final double NO_SUM = 1e-12;

  public PrincipalComponents {
    components = List.copyOf(components);
    dropped = Map.copyOf(dropped);
  }

  /**
   * One component.
   *
   * @param eigenvalue its variance, at least 0; all of them sum to the number of indicators
   * @param varianceShare eigenvalue / number of indicators
   * @param loadings one per indicator that was not dropped, of length 1
   * @param scores one per area
   */
  public record Component(
      double eigenvalue, double varianceShare, List<Double> loadings, List<Double> scores) {}

  /** Computes all components. */
  public static Ergebnis<PrincipalComponents> of(List<IndexComponent> indicators) {
    List<List<Double>> scores = new ArrayList<>();
    Map<String, String> dropped = new LinkedHashMap<>();
    for (IndexComponent indicator : indicators) {
      Checks.sameLength(
          indicators.get(0).values().size(), indicator.values().size(), indicator.name());
      Ergebnis<ZScale> scale = ZScale.fit(indicator.values(), Spread.SAMPLE_SD);
      scale.find().ifPresent(found -> scores.add(found.score(indicator.values())));
      scale.findGrund().ifPresent(grund -> dropped.put(indicator.name(), grund));
    }
    return scores.size() < 2
        ? Ergebnis.missing("Weniger als zwei Indikatoren streuen: keine Hauptkomponenten.")
        : Ergebnis.of(new PrincipalComponents(decompose(scores), dropped));
  }

  private static List<Component> decompose(List<List<Double>> scores) {
    int p = scores.size();
    Eigenvalue<Double> eigen = Eigenvalue.R064.make(p, true);
    eigen.decompose(correlations(scores));
    MatrixStore<Double> values = eigen.getD();
    MatrixStore<Double> vectors = eigen.getV();
    return IntStream.range(0, p)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -values.doubleValue(k, k)))
        .map(k -> component(values.doubleValue(k, k), column(vectors, p, k), scores))
        .toList();
  }

  private static R064Store correlations(List<List<Double>> scores) {
    int p = scores.size();
    R064Store matrix = R064Store.FACTORY.make(p, p);
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        matrix.set(i, j, i == j ? 1 : correlation(scores.get(i), scores.get(j)));
      }
    }
    return matrix;
  }

  private static double correlation(List<Double> a, List<Double> b) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += a.get(i) * b.get(i);
    }
    return sum / (a.size() - 1);
  }

  private static double[] column(MatrixStore<Double> vectors, int p, int k) {
    double[] column = IntStream.range(0, p).mapToDouble(i -> vectors.doubleValue(i, k)).toArray();
    double sum = IntStream.range(0, p).mapToDouble(i -> column[i]).sum();
    double sign = Math.signum(Math.abs(sum) > NO_SUM ? sum : column[0]);
    return IntStream.range(0, p).mapToDouble(i -> sign < 0 ? -column[i] : column[i]).toArray();
  }

  private static Component component(
      double eigenvalue, double[] loadings, List<List<Double>> scores) {
    double[] areas = new double[scores.get(0).size()];
    for (int j = 0; j < loadings.length; j++) {
      for (int i = 0; i < areas.length; i++) {
        areas[i] += loadings[j] * scores.get(j).get(i);
      }
    }
    double variance = Math.max(0, Checks.finite(eigenvalue, "eigenvalue"));
    return new Component(
        variance,
        variance / loadings.length,
        Checks.finiteList(loadings, "loadings"),
        Checks.finiteList(areas, "scores"));
  }
}
