package de.lebenslagen.dashboards.publish.steckbrief;

/**
 * How much is told, and how large, so that it stays on two pages whatever the names are. What is
 * left out is counted and stands in the table of the key figures. Findings fill the first page,
 * series the second: each gives way on its own.
 */
enum Umfang {
  WEIT(8, 4, "weit"),
  UEBLICH(6, 4, "ueblich"),
  ENG(4, 4, "eng"),
  WENIGE_REIHEN(7, 2, "ueblich"),
  ENG_WENIGE_REIHEN(4, 2, "eng"),
  KNAPP(2, 0, "knapp");

  private final int befunde;
  private final int verlaeufe;
  private final String klasse;

  Umfang(int befunde, int verlaeufe, String klasse) {
    this.befunde = befunde;
    this.verlaeufe = verlaeufe;
    this.klasse = klasse;
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
    return klasse;
  }
}
