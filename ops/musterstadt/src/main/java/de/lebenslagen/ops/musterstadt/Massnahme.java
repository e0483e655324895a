package de.lebenslagen.ops.musterstadt;

import java.util.List;

/**
 * A measure whose effect is known because it was put there.
 *
 * @param raum index of the Sozialraum in the first Gebietsstand; its boundaries never change
 * @param abJahr first year with effect; it lasts
 * @param effektProzentpunkte added to every person's rate
 */
record Massnahme(
    Indikator indikator, int raum, int abJahr, double effektProzentpunkte, String titel) {

  /** Whether a measure works in this Sozialraum, so that it needs something to work on. */
  static boolean isAnsatz(int raum, int raeume) {
    return raum >= raeume - 2;
  }

  /** The measures of a town with so many Sozialräume; none where nothing happens. */
  static List<Massnahme> list(Musterauftrag auftrag, int raeume) {
    int ab = auftrag.massnahmejahr();
    if (ab > auftrag.bisJahr()) {
      return List.of();
    }
    return List.of(
        new Massnahme(Indikator.ARBEITSLOSE, raeume - 1, ab, -4, "Jobcenter im Quartier"),
        new Massnahme(Indikator.SGB2, raeume - 2, ab, -5, "Stadtteilbüro mit Sozialberatung"),
        new Massnahme(Indikator.KITA_U3, 1, ab, 15, "Neue Kita mit Plätzen für unter Dreijährige"));
  }

  boolean wirkt(Indikator gesucht, int inRaum, int jahr) {
    return indikator == gesucht && raum == inRaum && jahr >= abJahr;
  }
}
