package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.declaration.Knoten;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the counts of one Gebietsstand get to another, as declared.
 *
 * @param datei CSV file with the common parts; empty: cut from the boundaries
 * @param feld column with the residents, area or weight of a part
 * @param einwohnerAlt residents of the old areas
 * @param einwohnerNeu residents of the new areas
 */
record Umrechnungsdeklaration(
    Seite von,
    Seite nach,
    Umrechnungsverfahren verfahren,
    Optional<String> datei,
    Optional<String> feld,
    Optional<Einwohnerquelle> einwohnerAlt,
    Optional<Einwohnerquelle> einwohnerNeu) {

  /**
   * One side of it.
   *
   * @param schluessel where the file names the area
   * @param knoten where this stands
   */
  record Seite(
      LocalDate gebietsstand, String ebene, Optional<Feldregel> schluessel, Knoten knoten) {}

  /** A CSV file with residents by area. */
  record Einwohnerquelle(String datei, Feldregel schluessel, String feld) {}

  static Umrechnungsdeklaration of(Knoten knoten) {
    knoten.requireFelder(
        List.of("von", "nach", "verfahren", "datei", "feld", "einwohner_alt", "einwohner_neu"));
    Umrechnungsdeklaration result =
        new Umrechnungsdeklaration(
            seite(knoten.get("von")),
            seite(knoten.get("nach")),
            knoten.get("verfahren").auswahl(Umrechnungsverfahren.class),
            knoten.find("datei").map(Knoten::text),
            knoten.find("feld").map(Knoten::text),
            knoten.find("einwohner_alt").map(Umrechnungsdeklaration::einwohner),
            knoten.find("einwohner_neu").map(Umrechnungsdeklaration::einwohner));
    result.requireAngaben(knoten);
    return result;
  }

  private static Seite seite(Knoten knoten) {
    knoten.requireFelder(List.of("gebietsstand", "ebene", "schluessel"));
    return new Seite(
        RaumgliederungReader.datum(knoten.get("gebietsstand")),
        knoten.get("ebene").text(),
        knoten.find("schluessel").map(Feldregel::of),
        knoten);
  }

  private static Einwohnerquelle einwohner(Knoten knoten) {
    knoten.requireFelder(List.of("datei", "schluessel", "feld"));
    return new Einwohnerquelle(
        knoten.get("datei").text(),
        Feldregel.of(knoten.get("schluessel")),
        knoten.get("feld").text());
  }

  private void requireAngaben(Knoten knoten) {
    if (von.gebietsstand().equals(nach.gebietsstand())) {
      throw knoten.fehler(
          "zwei verschiedene Gebietsstände",
          "zweimal " + von.gebietsstand(),
          "Bitte bei \"von\" den einen und bei \"nach\" den anderen nennen.");
    }
    boolean brauchtDatei =
        verfahren == Umrechnungsverfahren.EINWOHNER || verfahren == Umrechnungsverfahren.GEWICHTE;
    require(knoten, "datei", brauchtDatei, datei);
    require(knoten, "feld", datei.isPresent(), feld);
    require(knoten.get("von"), "schluessel", datei.isPresent(), von.schluessel());
    require(knoten.get("nach"), "schluessel", datei.isPresent(), nach.schluessel());
    boolean beide = verfahren == Umrechnungsverfahren.ANGEPASST;
    require(knoten, "einwohner_alt", beide, einwohnerAlt);
    require(
        knoten, "einwohner_neu", beide || verfahren == Umrechnungsverfahren.DICHTE, einwohnerNeu);
  }

  private void require(Knoten knoten, String feldname, boolean noetig, Optional<?> wert) {
    if (noetig && wert.isEmpty()) {
      throw knoten.fehler(
          "beim Verfahren " + verfahren + " das Feld \"" + feldname + "\"",
          "es fehlt",
          "Bitte \"" + feldname + "\" ergänzen oder ein anderes Verfahren wählen.");
    }
  }
}
