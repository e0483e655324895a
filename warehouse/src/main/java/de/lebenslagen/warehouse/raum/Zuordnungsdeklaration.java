package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.declaration.Knoten;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file that says which area lies in which, as when a town forms its Sozialräume from units.
 *
 * @param anteil column with the share; empty: always 1
 * @param gueltigVon column with the first day; empty, also in a row: with the Gebietsstand
 * @param gueltigBis column with the last day; empty, also in a row: with the Gebietsstand
 */
record Zuordnungsdeklaration(
    String datei,
    String vonEbene,
    Feldregel von,
    String nachEbene,
    Feldregel nach,
    Optional<String> anteil,
    Optional<String> gueltigVon,
    Optional<String> gueltigBis) {

  static Zuordnungsdeklaration of(Knoten knoten) {
    knoten.requireFelder(List.of("datei", "von", "nach", "anteil", "gueltig_von", "gueltig_bis"));
    Knoten von = knoten.get("von");
    Knoten nach = knoten.get("nach");
    von.requireFelder(List.of("ebene", "schluessel"));
    nach.requireFelder(List.of("ebene", "schluessel"));
    return new Zuordnungsdeklaration(
        knoten.get("datei").text(),
        von.get("ebene").text(),
        Feldregel.of(von.get("schluessel")),
        nach.get("ebene").text(),
        Feldregel.of(nach.get("schluessel")),
        knoten.find("anteil").map(Knoten::text),
        knoten.find("gueltig_von").map(Knoten::text),
        knoten.find("gueltig_bis").map(Knoten::text));
  }
}
