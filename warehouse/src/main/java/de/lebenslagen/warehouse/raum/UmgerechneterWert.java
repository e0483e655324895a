package de.lebenslagen.warehouse.raum;

/**
 * A count converted to another Gebietsstand.
 *
 * @param wert the converted count, not rounded
 * @param standardfehler √Σ y·w·(1−w) over the source areas: how far the count would scatter if
 *     every case chose its new area by the weights. It does not know how wrong the weights are.
 * @param bewegterAnteil share of the value that could as well have gone elsewhere, Σ y·w·(1−w) / Σ
 *     y·w; 0 where only whole areas were put together
 */
public record UmgerechneterWert(double wert, double standardfehler, double bewegterAnteil) {

  /** Above this share of the value the standard error makes it an estimate. */
  public static final double GROESSTER_FEHLER_ANTEIL = 0.05;

  /** Above this moved share a value is an estimate. */
  public static final double GROESSTER_BEWEGTER_ANTEIL = 0.20;

  /** Whether the value must be marked as estimated, not only as converted. */
  public boolean isGeschaetzt() {
    return standardfehler > GROESSTER_FEHLER_ANTEIL * wert
        || bewegterAnteil > GROESSTER_BEWEGTER_ANTEIL;
  }
}
