package de.lebenslagen.notebook.absatz;

import java.util.List;

/**
 * What came out of a paragraph.
 *
 * @param zone the strictest of all that it shows
 */
public record Absatzergebnis(Ausgang ausgang, List<Ausgabe> ausgaben, Zone zone) {

  public Absatzergebnis {
    ausgaben = List.copyOf(ausgaben);
  }

  /** How it ended. */
  public enum Ausgang {
    GUT,
    FEHLER,
    ABGEBROCHEN
  }
}
