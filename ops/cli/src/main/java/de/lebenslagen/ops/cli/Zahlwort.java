package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;

/** A count with its noun: {@code 1 Zeile}, {@code 1.303 Zeilen}. */
final class Zahlwort {

  private Zahlwort() {}

  static String format(long anzahl, String eins, String mehrere) {
    return Zahlformat.ANZAHL.format(anzahl) + " " + (anzahl == 1 ? eins : mehrere);
  }
}
