package de.lebenslagen.dashboards.publish.gestaltung;

import java.util.Locale;

/** The colours of pages and documents; those of figures are tokens of the figures. */
enum Farbton {
  /** Text, and lines that carry meaning. */
  TINTE("#16232e"),
  /** Text beside the matter: units, notes. */
  TINTE_LEISE("#4a5863"),
  /** Lines that only separate. */
  LINIE("#d3dbe0"),
  /** The edge of what can be operated, at least 3:1 on paper. */
  RAND("#7b8892"),
  /** The ground. */
  PAPIER("#ffffff"),
  /** A ground that sets something apart. */
  FLAECHE("#f3f6f5"),
  /** Links, headings of the brand, what is chosen. */
  AKZENT("#1b4870"),
  /** Under the pointer. */
  AKZENT_TIEF("#10304d"),
  /** The ground of what is chosen. */
  AKZENT_HAUCH("#e4edf2"),
  /** The town in figures and tables; the ring around what has the focus. */
  STADT("#8f3d0e"),
  /** A note that must not be missed. */
  HINWEIS("#fdf3e4"),
  /** The edge of such a note. */
  HINWEIS_RAND("#8a5a00");

  private final String hex;

  Farbton(String hex) {
    this.hex = hex;
  }

  /** As CSS writes it, {@code #rrggbb}. */
  String hex() {
    return hex;
  }

  /** Name of the token in the style sheet: {@code --tinte-leise}. */
  String token() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The contrast of two colours after WCAG 2.1 (relative luminance), from 1 to 21.
   *
   * @param a as {@code #rrggbb}
   * @param b as {@code #rrggbb}
   */
  static double contrast(String a, String b) {
    double first = luminance(a);
    double second = luminance(b);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
  }

  private static double linear(String hex, int at) {
    double part = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
