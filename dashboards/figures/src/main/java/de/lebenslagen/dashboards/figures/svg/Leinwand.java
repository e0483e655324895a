package de.lebenslagen.dashboards.figures.svg;

/**
 * What a figure is drawn on.
 *
 * @param breite in units of the SVG; text is made for one unit per pixel
 * @param rahmen what of title, notes and source stands in the picture
 */
public record Leinwand(int breite, Ausgabe ausgabe, Rahmen rahmen) {

  /** A column of a page, title and source beside it as text. */
  public static final Leinwand SEITE = new Leinwand(760, Ausgabe.SEITE, Rahmen.OHNE);

  /** The same for a phone. */
  public static final Leinwand SEITE_SCHMAL = new Leinwand(300, Ausgabe.SEITE, Rahmen.OHNE);

  /** A file or the cell of a notebook: complete in itself. */
  public static final Leinwand DATEI = new Leinwand(800, Ausgabe.DATEI, Rahmen.MIT);

  /** The narrowest on which names find room. */
  private static final int SCHMALSTE = 260;

  /** Around a picture that is complete in itself. */
  static final int RAND = 20;

  /** From here on a legend stands beside the picture. */
  private static final int BREIT = 560;

  public Leinwand {
    int least = rahmen == Rahmen.MIT ? SCHMALSTE + 2 * RAND : SCHMALSTE;
    if (breite < least || breite > 4000) {
      throw new IllegalArgumentException("A width is " + least + " to 4000, found " + breite);
    }
  }

  /** What is left for the figure itself. */
  Leinwand innen() {
    return rahmen == Rahmen.MIT ? new Leinwand(breite - 2 * RAND, ausgabe, Rahmen.OHNE) : this;
  }

  /** A column of a printed page: lower than on a screen, because paper does not scroll. */
  boolean isDruckspalte() {
    return ausgabe == Ausgabe.DRUCK && !isBreit();
  }

  boolean isBreit() {
    return breite >= BREIT;
  }

  /** What of title, notes and source stands in the picture. */
  public enum Rahmen {
    /** Nothing: they stand beside it as text. */
    OHNE,
    /** Everything: the picture is complete in itself. */
    MIT
  }
}
