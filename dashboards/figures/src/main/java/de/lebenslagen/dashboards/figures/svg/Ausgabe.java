package de.lebenslagen.dashboards.figures.svg;

/** For what an SVG is meant. The picture is the same; how text is written differs. */
public enum Ausgabe {
  /** Inside a page that has the font: text as text, with handles for the script. */
  SEITE,
  /** A file of its own, where the font may be missing: text is fitted to its place. */
  DATEI,
  /** Inside a page where the font may be missing, a notebook's: fitted, with handles. */
  NOTIZ,
  /**
   * PDF and pixels: text as outlines, so that no renderer needs a font; with the {@code alt} that
   * PDF/UA asks for.
   */
  DRUCK;

  /** Whether a script may find areas, values and classes in it. */
  boolean isBedienbar() {
    return this == SEITE || this == NOTIZ;
  }

  /** Whether the font of whoever looks may be another one. */
  boolean isEingepasst() {
    return this == DATEI || this == NOTIZ;
  }
}
