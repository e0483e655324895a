package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle.LeererRaum;
import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Zeitregel;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Zeitart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how a row finds its area and its time. */
final class BezugReader {

  static final List<String> RAUMBEZUG =
      List.of(
          "raumgliederung", "gebietsstand", "ebene", "spalte", "fest", "schluessel_breite", "leer");
  static final List<String> ZEITBEZUG = List.of("art", "spalte", "tag", "berichtsjahr_versatz");

  private static final Set<Zeitart> AUS_JAHR =
      Set.of(Zeitart.STICHTAG, Zeitart.KALENDERJAHR, Zeitart.SCHULJAHR, Zeitart.KITAJAHR);
  private static final Set<Zeitart> AUS_TAG =
      Set.of(Zeitart.STICHTAG, Zeitart.HALBJAHR, Zeitart.QUARTAL);

  private BezugReader() {}

  static Raumbezug readRaumbezug(Knoten raumbezug, List<Spalte> spalten) {
    raumbezug.requireFelder(RAUMBEZUG);
    Optional<Knoten> spalte = raumbezug.find("spalte");
    Optional<Knoten> fest = raumbezug.find("fest");
    if (spalte.isPresent() == fest.isPresent()) {
      throw raumbezug.fehler(
          "entweder spalte oder fest",
          spalte.isPresent() ? "beides" : "keines von beiden",
          "Bitte die Spalte mit dem Gebiet nennen oder mit fest das eine Gebiet aller Zeilen.");
    }
    spalte.ifPresent(s -> requireTyp(s, spalten, Set.of(Spaltentyp.RAUM)));
    String raumgliederung = raumbezug.get("raumgliederung").nichtLeer();
    LocalDate gebietsstand =
        raumbezug.get("gebietsstand").als("ein Tag in der Form 2018-01-01", LocalDate::parse);
    String ebene = raumbezug.get("ebene").nichtLeer();
    fest.ifPresent(
        f ->
            f.als(
                "ein Gebietsschlüssel aus Buchstaben, Ziffern, \"_\", \"-\" und \".\"",
                key -> new RaumId(raumgliederung, gebietsstand, ebene, key)));
    return new Raumbezug(
        raumgliederung,
        gebietsstand,
        ebene,
        spalte.map(Knoten::text),
        fest.map(Knoten::text),
        raumbezug.find("schluessel_breite").map(BezugReader::breite).orElse(0),
        raumbezug.find("leer").map(l -> l.auswahl(LeererRaum.class)).orElse(LeererRaum.FEHLER));
  }

  private static int breite(Knoten breite) {
    int value = breite.ganzzahl();
    if (value < 1 || value > 20) {
      throw breite.fehler("1 bis 20 Stellen", "" + value, "Bitte die Länge des Schlüssels nennen.");
    }
    return value;
  }

  static Zeitregel readZeitregel(Knoten zeitbezug, List<Spalte> spalten) {
    zeitbezug.requireFelder(ZEITBEZUG);
    Zeitart art = zeitbezug.get("art").auswahl(Zeitart.class);
    Knoten spalte = zeitbezug.get("spalte");
    Spaltentyp typ = requireTyp(spalte, spalten, Set.of(Spaltentyp.JAHR, Spaltentyp.DATUM));
    if (!(typ == Spaltentyp.JAHR ? AUS_JAHR : AUS_TAG).contains(art)) {
      throw zeitbezug
          .get("art")
          .fehler(
              "zu einer Spalte vom Typ "
                  + typ
                  + " eines von "
                  + (typ == Spaltentyp.JAHR ? AUS_JAHR : AUS_TAG).stream().sorted().toList(),
              art.name(),
              "Bitte die Art oder den Typ der Spalte ändern.");
    }
    Optional<String> tag = zeitbezug.find("tag").map(HerkunftReader::monatTag);
    boolean tagNeeded = art == Zeitart.STICHTAG && typ == Spaltentyp.JAHR;
    if (tag.isPresent() != tagNeeded) {
      throw zeitbezug.fehler(
          tagNeeded ? "das Feld \"tag\" zum Jahr eines Stichtags" : "kein Feld \"tag\"",
          tagNeeded ? "es fehlt" : "\"" + tag.orElseThrow() + "\"",
          "Ein tag gehört genau zu einem STICHTAG, von dem die Datei nur das Jahr nennt.");
    }
    return new Zeitregel(
        art,
        Optional.of(spalte.text()),
        tag,
        zeitbezug.find("berichtsjahr_versatz").map(Knoten::ganzzahl).orElse(0));
  }

  private static Spaltentyp requireTyp(Knoten name, List<Spalte> spalten, Set<Spaltentyp> typen) {
    Spalte spalte = SpaltenReader.get(name, spalten);
    if (!typen.contains(spalte.typ())) {
      throw name.fehler(
          "eine Spalte vom Typ " + typen.stream().sorted().toList(),
          "\"" + spalte.name() + "\" vom Typ " + spalte.typ(),
          "Bitte den Typ der Spalte ändern oder eine andere nennen.");
    }
    return spalte.typ();
  }
}
