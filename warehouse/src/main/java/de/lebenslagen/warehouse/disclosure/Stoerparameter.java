package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.MaximumEntropy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a {@link Stoertabelle} is made from, as in the R package ptable ({@code create_cnt_ptable}):
 * for each count the distribution of largest entropy over the allowed changes.
 *
 * @param d largest change, either way
 * @param v variance of the change
 * @param js counts from 1 to this are never shown
 * @param pstay wished smallest probability that a count stays what it is; lowered in steps of 0.05
 *     where it would keep the variance from being reached
 */
public record Stoerparameter(int d, double v, int js, Optional<Double> pstay) {

  private static final int GROESSTES_D = 50;
  private static final double KLEINSTE = 1e-8;
  private static final double SCHRITT = 0.05;
  private static final double ERREICHT = 1e-5;
  private static final int STELLEN = 8;

  /**
   * @throws IllegalArgumentException with the German reason where they are not valid
   */
  public Stoerparameter {
    require(d >= 1 && d <= GROESSTES_D, "d (die größte Änderung) muss 1 bis 50 sein, nicht " + d);
    require(v > 0 && v <= (double) d * d, "v (die Varianz) muss über 0 und höchstens d² sein");
    require(
        js >= 0 && js <= d, "js (bis wohin nichts gezeigt wird) muss 0 bis d sein, nicht " + js);
    require(
        pstay.filter(p -> !(p > 0 && p < 1)).isEmpty(),
        "pstay (wie oft eine Zahl bleibt) muss zwischen 0 und 1 liegen");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /**
   * The table in the layout that {@link Stoertabelle#parse} reads.
   *
   * @throws IllegalArgumentException with the German reason where there is none
   */
  public String toTabelle() {
    StringBuilder text = new StringBuilder("i,j,p,v,p_int_lb,p_int_ub\n0,0,1,0,0,1\n");
    int last = js == 0 ? d : d + js + 1;
    for (int i = 1; i <= last; i++) {
      int[] changes = changes(i);
      double[] p = distribute(i, changes);
      require(
          i < last || isErreicht(changes, p),
          "die Varianz " + v + " ist mit Änderungen bis " + d + " nicht zu erreichen");
      append(text, i, changes, p);
    }
    return text.toString();
  }

  /** To every count from i − d to i + d that may be shown. */
  private int[] changes(int i) {
    return IntStream.rangeClosed(Math.max(i - d, 0), i + d)
        .filter(j -> j == 0 || j > js)
        .map(j -> j - i)
        .toArray();
  }

  private double[] distribute(int i, int[] changes) {
    double stay = i > js ? Math.max(pstay.orElse(KLEINSTE), KLEINSTE) : KLEINSTE;
    Optional<double[]> found = find(changes, stay);
    while (stay > KLEINSTE && found.filter(p -> isErreicht(changes, p)).isEmpty()) {
      stay = Math.max(stay - SCHRITT, KLEINSTE);
      found = find(changes, stay);
    }
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                "für die Zahl " + i + " gibt es keine Verteilung; die Varianz ist zu klein"));
  }

  private Optional<double[]> find(int[] changes, double stay) {
    double[] least = IntStream.of(changes).mapToDouble(c -> c == 0 ? stay : KLEINSTE).toArray();
    return MaximumEntropy.distribute(changes, v, least);
  }

  private boolean isErreicht(int[] changes, double[] p) {
    return variance(changes, p) > v - ERREICHT;
  }

  private static double variance(int[] changes, double[] p) {
    return IntStream.range(0, p.length).mapToDouble(c -> p[c] * changes[c] * changes[c]).sum();
  }

  /** Bounds are rounded first, so that the probabilities are exactly their differences. */
  private static void append(StringBuilder text, int i, int[] changes, double[] p) {
    BigDecimal from = BigDecimal.ZERO;
    for (int c = 0; c < changes.length; c++) {
      double sum = c == changes.length - 1 ? 1 : Arrays.stream(p, 0, c + 1).sum();
      BigDecimal to = BigDecimal.valueOf(sum).setScale(STELLEN, RoundingMode.HALF_UP).max(from);
      text.append(i).append(',').append(i + changes[c]).append(',').append(to.subtract(from));
      text.append(',').append(changes[c]).append(',').append(from).append(',').append(to);
      text.append('\n');
      from = to;
    }
  }
}
