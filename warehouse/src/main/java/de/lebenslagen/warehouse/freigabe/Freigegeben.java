package de.lebenslagen.warehouse.freigabe;

/**
 * Something computed from nothing but published cells: indicators, ranks, classes, findings. Only
 * {@link Freigabezugang} can make one.
 *
 * @param <T> what was computed
 */
public final class Freigegeben<T> {

  private final T wert;
  private final Zertifikat zertifikat;

  Freigegeben(T wert, Zertifikat zertifikat) {
    this.wert = wert;
    this.zertifikat = zertifikat;
  }

  /** What was computed. */
  public T wert() {
    return wert;
  }

  /** What vouches for it. */
  public Zertifikat zertifikat() {
    return zertifikat;
  }
}
