package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.index.ClassBreaks.Side;
import de.lebenslagen.warehouse.stats.index.ClassBreaks.Threshold;
import java.util.ArrayList;
import java.util.List;

/**
 * The Sozialindex of the Berlin Monitoring Soziale Stadtentwicklung: status and dynamics of each
 * Planungsraum.
 *
 * <p>Over the valid areas, {@link IndexRecipe#BERLIN}: z-score per indicator with the standard
 * deviation of the population, their sum, standardised again. Status indicators are shares of
 * residents, dynamics their change in percentage points over two years. High is burdened.
 *
 * <p>Status: below −1 "1 hoch", up to +1 "2 mittel", up to 1.5 "3 niedrig", above "4 sehr niedrig".
 * Dynamics: below −1 "+", up to +1 "+/-", above "-". The published index is both, "2+/-".
 *
 * <p>Edge cases: an indicator without spread is dropped. Limits: which areas are valid (under 300
 * residents, named outliers) is data and must be applied before; the change between two years must
 * be delivered, it does not follow from two published years.
 *
 * @see <a
 *     href="https://www.berlin.de/sen/sbw/stadtdaten/stadtwissen/monitoring-soziale-stadtentwicklung/">
 *     Senatsverwaltung für Stadtentwicklung Berlin, Monitoring Soziale Stadtentwicklung</a>
 * @param statusIndex z-score; high is burdened
 * @param statusNummer 1 (high status) to 4 (very low)
 * @param status German label of the class
 * @param dynamikIndex z-score; high is worsening
 * @param dynamik "+" improving, "+/-" stable, "-" worsening
 */
public record BerlinMss(
    double statusIndex, int statusNummer, String status, double dynamikIndex, String dynamik) {

  private static final ClassBreaks STATUS =
      new ClassBreaks(
          List.of(
              new Threshold(-1, Side.UPPER),
              new Threshold(1, Side.LOWER),
              new Threshold(1.5, Side.LOWER)),
          List.of("hoch", "mittel", "niedrig", "sehr niedrig"));

  private static final ClassBreaks DYNAMIK =
      new ClassBreaks(
          List.of(new Threshold(-1, Side.UPPER), new Threshold(1, Side.LOWER)),
          List.of("+", "+/-", "-"));

  /** Status and dynamics together, for instance "2+/-". */
  public String gesamtindex() {
    return statusNummer + dynamik;
  }

  /**
   * The index of every area, in their order.
   *
   * @param status indicators, one value per valid area
   * @param dynamik their changes, for the same areas
   */
  public static Ergebnis<List<BerlinMss>> of(
      List<IndexComponent> status, List<IndexComponent> dynamik) {
    return score(status)
        .flatMap(statusIndex -> score(dynamik).map(changes -> join(statusIndex, changes)));
  }

  private static Ergebnis<List<Double>> score(List<IndexComponent> components) {
    return IndexModel.fit(IndexRecipe.BERLIN, components)
        .map(model -> model.score(components).index());
  }

  private static List<BerlinMss> join(List<Double> status, List<Double> dynamik) {
    Checks.sameLength(status.size(), dynamik.size(), "dynamik");
    List<BerlinMss> areas = new ArrayList<>(status.size());
    for (int i = 0; i < status.size(); i++) {
      double s = status.get(i);
      double d = dynamik.get(i);
      areas.add(new BerlinMss(s, STATUS.number(s), STATUS.label(s), d, DYNAMIK.label(d)));
    }
    return List.copyOf(areas);
  }
}
