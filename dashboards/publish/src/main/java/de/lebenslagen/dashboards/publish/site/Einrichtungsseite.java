package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.Artmenge;
import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsbestand;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsgruppe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page about facilities.
 *
 * @param bilder a map of each kind, in the order of the kinds
 * @param ueberIndikator files that show a kind over the leading indicator, from the root of the
 *     site without their endings; empty where there is no such map
 * @param leitindikator its name
 * @param grenzen where the boundaries are from
 */
record Einrichtungsseite(
    Einrichtungsbestand bestand,
    List<Bild> bilder,
    Tafel jeGebiet,
    Tafel liste,
    List<Verweis> ueberIndikator,
    Optional<String> leitindikator,
    String grenzen) {

  /** How many of all kinds, as a reader writes it. */
  String anzahl() {
    return Zahlformat.ANZAHL.format(bestand.anzahl());
  }

  /** What the map can't show or no area counts, German sentences. */
  List<String> luecken() {
    List<String> result = new ArrayList<>();
    for (Einrichtungsgruppe g : bestand.gruppen()) {
      count(result, g.listOhnePunkt().size(), g, "Die Liste nennt keinen Standort");
      count(result, g.listAusserhalb().size(), g, "Der Standort liegt außerhalb der Gebiete");
    }
    return result;
  }

  private static void count(
      List<String> sentences, int anzahl, Einrichtungsgruppe gruppe, String grund) {
    if (anzahl > 0) {
      sentences.add(grund + ": " + Artmenge.of(anzahl, gruppe.titel()) + ".");
    }
  }
}
