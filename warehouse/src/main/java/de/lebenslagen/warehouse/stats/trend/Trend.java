package de.lebenslagen.warehouse.stats.trend;

import de.lebenslagen.warehouse.stats.Ergebnis;

/**
 * What may be said about a series without break: the Theil-Sen line and whether {@link MannKendall}
 * tells it from no trend at all.
 *
 * <p>Edge cases: under {@value #LEAST_POINTS} points only the series itself is shown. Limits: the
 * residents of following years are mostly the same, so p-values are approximate.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1968.10480934">Sen 1968</a>
 */
public record Trend(TheilSen line, MannKendall test, Richtung richtung) {

  /** Fewer points make no trend. */
  public static final int LEAST_POINTS = 8;

  /** What may be said. */
  public enum Richtung {
    STEIGEND("steigend"),
    FALLEND("fallend"),
    NICHT_UNTERSCHEIDBAR("nicht unterscheidbar");

    private final String wort;

    Richtung(String wort) {
      this.wort = wort;
    }

    /** The German words to print. */
    public String wort() {
      return wort;
    }
  }

  /** Judges a series at the given level, usually 0.95. */
  public static Ergebnis<Trend> of(Series series, double level) {
    if (series.size() < LEAST_POINTS) {
      return Ergebnis.missing(
          "Weniger als " + LEAST_POINTS + " Zeitpunkte: nur die Reihe wird gezeigt.");
    }
    MannKendall test = MannKendall.of(series).get();
    return TheilSen.of(series, level).map(line -> new Trend(line, test, judge(test, 1 - level)));
  }

  private static Richtung judge(MannKendall test, double alpha) {
    if (test.pValue() > alpha) {
      return Richtung.NICHT_UNTERSCHEIDBAR;
    }
    return test.s() > 0 ? Richtung.STEIGEND : Richtung.FALLEND;
  }
}
