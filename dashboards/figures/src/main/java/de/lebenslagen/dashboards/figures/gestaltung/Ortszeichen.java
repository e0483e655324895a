package de.lebenslagen.dashboards.figures.gestaltung;

import java.util.List;

/**
 * The sign of a kind of places on a map: told apart by its shape alone, and by its colour too. All
 * signs of a size cover about the same ground, so that none looks more important. A rim of paper
 * goes around each, so that it can be seen on every class.
 */
public enum Ortszeichen {
  KREIS(Farbe.ORT_1),
  QUADRAT(Farbe.ORT_2, -.89, -.89, .89, -.89, .89, .89, -.89, .89),
  DREIECK(Farbe.ORT_3, 0.0, -1.3, 1.25, .87, -1.25, .87),
  RAUTE(Farbe.ORT_4, 0.0, -1.35, 1.15, 0.0, 0.0, 1.35, -1.15, 0.0),
  KREUZ(
      Farbe.ORT_5,
      -.5,
      -1.3,
      .5,
      -1.3,
      .5,
      -.5,
      1.3,
      -.5,
      1.3,
      .5,
      .5,
      .5,
      .5,
      1.3,
      -.5,
      1.3,
      -.5,
      .5,
      -1.3,
      .5,
      -1.3,
      -.5,
      -.5,
      -.5),
  STERN(
      Farbe.ORT_6,
      0.0,
      -1.5,
      .44,
      -.61,
      1.43,
      -.46,
      .71,
      .23,
      .88,
      1.21,
      0.0,
      .75,
      -.88,
      1.21,
      -.71,
      .23,
      -1.43,
      -.46,
      -.44,
      -.61),
  KEIL(Farbe.ORT_2, 0.0, 1.3, 1.25, -.87, -1.25, -.87),
  SCHRAEGKREUZ(
      Farbe.ORT_1,
      0.0,
      -.62,
      .7,
      -1.32,
      1.32,
      -.7,
      .62,
      0.0,
      1.32,
      .7,
      .7,
      1.32,
      0.0,
      .62,
      -.7,
      1.32,
      -1.32,
      .7,
      -.62,
      0.0,
      -1.32,
      -.7,
      -.7,
      -1.32);

  private static final double KLEINSTER = 1.2;
  private static final double GROESSTER = 5;

  /** Of the distance between neighbours if all stood evenly. */
  private static final double ANTEIL = 0.22;

  private final Farbe farbe;
  private final List<Double> ecken;

  Ortszeichen(Farbe farbe, Double... ecken) {
    this.farbe = farbe;
    this.ecken = List.of(ecken);
  }

  /**
   * That of one kind among several.
   *
   * @param nr place of the kind, from 0; after eight they come round again
   */
  public static Ortszeichen of(int nr) {
    return values()[Math.floorMod(nr, values().length)];
  }

  public Farbe farbe() {
    return farbe;
  }

  /** Corners around its middle, x and y in turn, in units of its radius; none: a circle. */
  public List<Double> ecken() {
    return ecken;
  }

  /**
   * How large the signs are: smaller where many stand close, never too small to be seen.
   *
   * @param anzahl of places of one kind
   * @param flaeche of the town in the picture, in square pixels
   */
  public static double radius(int anzahl, double flaeche) {
    double even = Math.sqrt(flaeche / Math.max(1, anzahl));
    return Math.round(Math.max(KLEINSTER, Math.min(GROESSTER, ANTEIL * even)) * 10) / 10.0;
  }
}
