package de.lebenslagen.dashboards.figures.svg;

/** The key of an area as handles in pages name it: short, where the whole one is a RaumId. */
final class Kennung {

  private Kennung() {}

  /** What stands behind the last colon: {@code 03} of {@code flensburg:2018-01-01:stadtteil:03}. */
  static String of(String schluessel) {
    return schluessel.contains("+")
        ? schluessel
        : schluessel.substring(schluessel.lastIndexOf(':') + 1);
  }
}
