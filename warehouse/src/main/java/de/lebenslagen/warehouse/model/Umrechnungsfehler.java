package de.lebenslagen.warehouse.model;

/**
 * How uncertain a count is that was converted to another Gebietsstand.
 *
 * @param standardfehler √Σ y·w·(1−w) over the source areas, in the unit of the count: how far it
 *     would scatter if every case chose its new area by the weights. It does not know how wrong the
 *     weights are.
 * @param bewegterAnteil share of the value that could as well have gone elsewhere, Σ y·w·(1−w) / Σ
 *     y·w, 0 to 1; 0 where only whole areas were put together
 */
public record Umrechnungsfehler(double standardfehler, double bewegterAnteil) {

  /** Above this share of the value the standard error makes it an estimate. */
  public static final double GROESSTER_FEHLER_ANTEIL = 0.05;

  /** Above this moved share a value is an estimate. */
  public static final double GROESSTER_BEWEGTER_ANTEIL = 0.20;

  /** Only whole areas were put together. */
  public static final Umrechnungsfehler KEINER = new Umrechnungsfehler(0, 0);

  /**
   * The error of a converted value.
   *
   * @param wert Σ y·w
   * @param varianz Σ y·w·(1−w)
   */
  public static Umrechnungsfehler of(double wert, double varianz) {
    double positiv = Math.max(0, varianz);
    return new Umrechnungsfehler(Math.sqrt(positiv), wert == 0 ? 0 : positiv / wert);
  }

  /** Whether a value with this error must be marked as estimated, not only as converted. */
  public boolean isGeschaetzt(double wert) {
    return standardfehler > GROESSTER_FEHLER_ANTEIL * wert
        || bewegterAnteil > GROESSTER_BEWEGTER_ANTEIL;
  }
}
