package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Regelwerk.Vorveroeffentlichung;
import de.lebenslagen.warehouse.freigabe.Wunschzellen.Wunsch;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.Collection;

/**
 * P1 for counts that the source has rounded. Rounding protects a count only as far as it leaves a
 * larger one possible: 2, rounded to multiples of 2, is 1 to 3 people, and "more than nothing,
 * rounded to nothing" is fewer than half of the base. Such a figure is hidden where every count it
 * may stand for is one that P1 hides.
 */
final class Rundungsregel {

  private Rundungsregel() {}

  static void apply(Collection<Wunsch> wishes, Zellnetz netz, Regelwerk regelwerk) {
    for (Wunsch wunsch : wishes) {
      Quellzeile zeile = wunsch.zeile();
      boolean known =
          zeile.bekannt() && regelwerk.vorveroeffentlichung() == Vorveroeffentlichung.GILT;
      int least = regelwerk.mindestfallzahl(zeile.ort().gegenstand());
      if (!known && !wunsch.abgeleitet() && isKlein(zeile, least)) {
        netz.markZuSperren(wunsch.zelle());
      }
    }
  }

  private static boolean isKlein(Quellzeile zeile, int mindestfallzahl) {
    if (zeile.status() == Statuscode.GERUNDET_NULL) {
      return (zeile.rundung() - 1) / 2 < mindestfallzahl;
    }
    long largest = zeile.anzahl().orElse(0) + zeile.rundung() / 2;
    return !zeile.isGenau() && zeile.anzahl().orElse(0) > 0 && largest < mindestfallzahl;
  }
}
