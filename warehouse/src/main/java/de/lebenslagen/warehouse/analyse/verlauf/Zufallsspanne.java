package de.lebenslagen.warehouse.analyse.verlauf;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.rate.FunnelLimits;
import de.lebenslagen.warehouse.stats.rate.Homogeneity;
import de.lebenslagen.warehouse.stats.rate.Proportion;
import java.util.ArrayList;
import java.util.List;

/**
 * What chance alone would give a share of one area over the years since the last break, if its true
 * value had stood still at their pooled value p.
 *
 * <p>Span: the exact 95 % limits at the mean number of people. Swing: the mean change from one year
 * to the next; by chance √(2/π)·√(p(1−p)(1/n₁ + 1/n₂)). Test: {@link Homogeneity} over the years.
 *
 * @param jahre that count, the first and the last one
 * @param anteil pooled, 0 to 1
 * @param spanne of single years by chance
 * @param ausserhalb years whose own limits do not hold them
 * @param anzahl years
 * @param schwankung mean change from year to year
 * @param schwankungZufall the same by chance
 * @param pWert of no difference between the years
 */
record Zufallsspanne(
    Gebiet gebiet,
    List<Integer> jahre,
    double anteil,
    Interval spanne,
    int ausserhalb,
    int anzahl,
    double schwankung,
    double schwankungZufall,
    Ergebnis<Double> pWert) {

  private static final int WENIGSTE_JAHRE = 3;

  Zufallsspanne {
    jahre = List.copyOf(jahre);
  }

  private record Jahr(int jahr, Proportion anteil) {}

  /** What chance gives a series of one area, or why that can't be said. */
  static Ergebnis<Zufallsspanne> of(Indikator indikator, List<Indikatorwert> reihe) {
    List<Jahr> years = sinceBreak(indikator, reihe);
    if (years.size() < WENIGSTE_JAHRE) {
      return Ergebnis.missing("Weniger als drei vergleichbare Jahre mit Fällen und Nenner.");
    }
    long cases = years.stream().mapToLong(y -> y.anteil().cases()).sum();
    long people = years.stream().mapToLong(y -> y.anteil().population()).sum();
    if (cases == 0 || cases == people) {
      return Ergebnis.missing(
          cases == 0 ? "In keinem Jahr gibt es einen Fall." : "In allen Jahren sind es alle.");
    }
    double p = (double) cases / people;
    return FunnelLimits.ofShare(p, people / years.size(), Interval.LEVEL_95)
        .map(span -> build(reihe.get(0).gebiet(), years, p, span));
  }

  private static List<Jahr> sinceBreak(Indikator indikator, List<Indikatorwert> reihe) {
    List<Jahr> result = new ArrayList<>();
    Indikatorwert last = reihe.get(reihe.size() - 1);
    for (Indikatorwert w : reihe) {
      boolean comparable =
          w.wert().findZahl().isPresent()
              && Vergleichsfamilie.findBruch(indikator, w, last).isEmpty();
      if (comparable) {
        Anteile.find(w).ifPresent(a -> result.add(new Jahr(w.berichtsjahr(), a)));
      }
    }
    return result;
  }

  private static Zufallsspanne build(Gebiet gebiet, List<Jahr> years, double p, Interval span) {
    int outside = 0;
    double swing = 0;
    double byChance = 0;
    for (int i = 0; i < years.size(); i++) {
      Proportion own = years.get(i).anteil();
      Interval limits = FunnelLimits.ofShare(p, own.population(), Interval.LEVEL_95).get();
      double share = own.share().get();
      outside += share < limits.lower() || share > limits.upper() ? 1 : 0;
      if (i > 0) {
        Proportion before = years.get(i - 1).anteil();
        swing += Math.abs(share - before.share().get());
        double variance = p * (1 - p) * (1.0 / own.population() + 1.0 / before.population());
        byChance += Math.sqrt(2 / Math.PI * variance);
      }
    }
    int steps = years.size() - 1;
    return new Zufallsspanne(
        gebiet,
        List.of(years.get(0).jahr(), years.get(steps).jahr()),
        p,
        span,
        outside,
        years.size(),
        swing / steps,
        byChance / steps,
        Homogeneity.pValue(years.stream().map(Jahr::anteil).toList()));
  }
}
