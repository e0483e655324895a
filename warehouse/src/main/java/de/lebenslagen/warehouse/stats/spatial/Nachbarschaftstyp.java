package de.lebenslagen.warehouse.stats.spatial;

/** An area's value and that of its neighbours, each against the mean of all. */
public enum Nachbarschaftstyp {
  HOCH_HOCH("hoch, Nachbarn hoch"),
  HOCH_NIEDRIG("hoch, Nachbarn niedrig"),
  NIEDRIG_HOCH("niedrig, Nachbarn hoch"),
  NIEDRIG_NIEDRIG("niedrig, Nachbarn niedrig");

  private final String wort;

  Nachbarschaftstyp(String wort) {
    this.wort = wort;
  }

  /** The German words to print. */
  public String wort() {
    return wort;
  }

  static Nachbarschaftstyp of(double deviation, double lag) {
    if (deviation > 0) {
      return lag > 0 ? HOCH_HOCH : HOCH_NIEDRIG;
    }
    return lag > 0 ? NIEDRIG_HOCH : NIEDRIG_NIEDRIG;
  }
}
