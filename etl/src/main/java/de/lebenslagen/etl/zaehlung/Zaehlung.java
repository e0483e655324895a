package de.lebenslagen.etl.zaehlung;

/** Counts by key, sorted by key. The arrays belong to it. */
public final class Zaehlung {

  private final long[] schluessel;
  private final int[] anzahl;

  Zaehlung(long[] schluessel, int[] anzahl) {
    this.schluessel = schluessel;
    this.anzahl = anzahl;
  }

  /** Number of keys. */
  public int groesse() {
    return schluessel.length;
  }

  public long schluessel(int index) {
    return schluessel[index];
  }

  /** How often the key was counted; at least 1. */
  public int anzahl(int index) {
    return anzahl[index];
  }
}
