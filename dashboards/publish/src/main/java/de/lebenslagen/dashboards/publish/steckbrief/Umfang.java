package de.lebenslagen.dashboards.publish.steckbrief;

import java.util.Locale;

/**
 * How much is told, and how large, so that it stays on two pages whatever the names are. What is
 * left out is counted and stands in the table of the key figures.
 */
enum Umfang {
  WEIT(8, 4),
  UEBLICH(7, 2),
  ENG(4, 2),
  KNAPP(2, 0);

  private final int befunde;
  private final int verlaeufe;

  Umfang(int befunde, int verlaeufe) {
    this.befunde = befunde;
    this.verlaeufe = verlaeufe;
  }

  /** Most findings of one kind. */
  int befunde() {
    return befunde;
  }

  /** Most series. */
  int verlaeufe() {
    return verlaeufe;
  }

  /** Whether ages are drawn, or only told in a sentence. */
  boolean hasAufbau() {
    return this != KNAPP;
  }

  /** Class in the style sheet. */
  String klasse() {
    return name().toLowerCase(Locale.ROOT);
  }
}
