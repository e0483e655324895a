package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Neighbours;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Marshall's empirical-Bayes rates by moments, towards the mean of all areas or of the
 * neighbourhood: the check beside {@link BetaBinomialShrinkage}.
 *
 * <p>With rates rᵢ = xᵢ/nᵢ, m = Σx/Σn and a = Σnᵢ(rᵢ−m)²/Σn − m/(Σn/N): estimate = m + a/(a +
 * m/nᵢ)·(rᵢ − m). Locally the sums run over the area and its neighbours.
 *
 * <p>Edge cases: a ≤ 0 (rates differ less than by chance) is full shrinkage to m, visible in {@link
 * ShrunkRate#isVollGeschrumpft}. An area without exposure has no estimate and counts for nothing.
 * Limits: no interval; the uncertainty of m and a is ignored.
 *
 * @see <a href="https://doi.org/10.2307/2347593">Marshall 1991</a>
 */
public final class MarshallShrinkage {

  private static final String OHNE_INTERVALL = "Das Verfahren nach Marshall hat kein Intervall.";

  private MarshallShrinkage() {}

  /** Towards the mean of all areas. */
  public static List<Ergebnis<ShrunkRate>> global(List<EventRate> rates) {
    int[] everyone = IntStream.range(0, rates.size()).toArray();
    Moments moments = moments(rates, everyone);
    return rates.stream().map(rate -> shrink(rate, moments)).toList();
  }

  /** Towards the mean of each area and its neighbours. */
  public static List<Ergebnis<ShrunkRate>> local(List<EventRate> rates, Neighbours neighbours) {
    Checks.sameLength(rates.size(), neighbours.size(), "neighbours");
    List<Ergebnis<ShrunkRate>> shrunk = new ArrayList<>(rates.size());
    for (int i = 0; i < rates.size(); i++) {
      int[] around =
          IntStream.concat(IntStream.of(i), neighbours.of(i).stream().mapToInt(Integer::intValue))
              .toArray();
      shrunk.add(shrink(rates.get(i), moments(rates, around)));
    }
    return List.copyOf(shrunk);
  }

  /** Mean and variance between areas of the underlying rates. */
  private record Moments(double mean, double between) {}

  private static Moments moments(List<EventRate> rates, int[] areas) {
    int[] known = IntStream.of(areas).filter(i -> rates.get(i).exposure() > 0).toArray();
    double exposure = 0;
    double cases = 0;
    for (int i : known) {
      exposure += rates.get(i).exposure();
      cases += rates.get(i).cases();
    }
    if (known.length == 0) {
      return new Moments(0, 0);
    }
    double mean = cases / exposure;
    double spread = 0;
    for (int i : known) {
      double deviation = rates.get(i).raw() - mean;
      spread += rates.get(i).exposure() * deviation * deviation;
    }
    return new Moments(mean, spread / exposure - mean / (exposure / known.length));
  }

  private static Ergebnis<ShrunkRate> shrink(EventRate rate, Moments moments) {
    if (rate.exposure() == 0) {
      return Ergebnis.missing("Bezugsgröße ist 0.");
    }
    double a = moments.between();
    double weight = a <= 0 ? 0 : a / (a + moments.mean() / rate.exposure());
    double shrunk = moments.mean() + weight * (rate.raw() - moments.mean());
    return Ergebnis.of(
        new ShrunkRate(rate.raw(), shrunk, weight, Ergebnis.missing(OHNE_INTERVALL)));
  }
}
