package de.lebenslagen.dashboards.figures.gestaltung;

/** The two weights in which figures are set. */
public enum Schnitt {
  NORMAL(400, "SourceSans3-Regular.ttf"),
  /** The semibold, registered and asked for as 700. */
  FETT(700, "SourceSans3-Semibold.ttf");

  private final int gewicht;
  private final String datei;

  Schnitt(int gewicht, String datei) {
    this.gewicht = gewicht;
    this.datei = datei;
  }

  /** As {@code font-weight} writes it. */
  public int gewicht() {
    return gewicht;
  }

  String datei() {
    return datei;
  }
}
