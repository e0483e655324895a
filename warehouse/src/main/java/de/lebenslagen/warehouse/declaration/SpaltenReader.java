package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the columns of a Datenquelle. */
final class SpaltenReader {

  static final List<String> SPALTE =
      List.of("typ", "beschreibung", "einheit", "codes", "marken", "pflicht", "qualitaet");

  private SpaltenReader() {}

  static List<Spalte> read(Knoten spalten) {
    List<Spalte> result = new ArrayList<>();
    spalten.felder().forEach((name, spalte) -> result.add(readSpalte(name, spalte)));
    spalten.felder().values().forEach(s -> s.find("qualitaet").ifPresent(q -> get(q, result)));
    if (result.isEmpty()) {
      throw spalten.fehler("mindestens eine Spalte", "keine", "Bitte die Spalten nennen.");
    }
    return result;
  }

  private static Spalte readSpalte(String name, Knoten spalte) {
    if (name.isBlank() || !name.equals(name.strip())) {
      throw spalte.fehler(
          "ein Spaltenname ohne Leerzeichen am Rand", "\"" + name + "\"", "Bitte kürzen.");
    }
    spalte.requireFelder(SPALTE);
    Spaltentyp typ = spalte.get("typ").auswahl(Spaltentyp.class);
    Map<String, String> codes = spalte.mapTexte("codes");
    if ((typ == Spaltentyp.CODE) == codes.isEmpty()) {
      throw spalte.fehler(
          typ == Spaltentyp.CODE ? "codes zu einer Spalte vom Typ code" : "typ: code zu codes",
          typ == Spaltentyp.CODE ? "keine" : "typ: " + typ,
          "Bitte codes genau dann angeben, wenn der Typ code ist.");
    }
    return new Spalte(
        name,
        typ,
        spalte.textOr("einheit", ""),
        spalte.get("beschreibung").nichtLeer(),
        codes,
        MarkenReader.readMarken(spalte),
        spalte.find("pflicht").map(Knoten::wahr).orElse(true),
        spalte.find("qualitaet").map(Knoten::text));
  }

  /** A value column has the unit of what it counts; a unit that is written must be the same. */
  static List<Spalte> addEinheiten(
      List<Spalte> spalten, List<Faktabbildung> abbildungen, Knoten knoten) {
    Map<String, String> einheiten = new HashMap<>();
    for (Faktabbildung abbildung : abbildungen) {
      for (Wertspalte wert : abbildung.werte()) {
        einheiten.put(wert.spalte(), abbildung.gegenstand().einheit());
      }
    }
    return spalten.stream().map(s -> addEinheit(s, einheiten, knoten)).toList();
  }

  private static Spalte addEinheit(Spalte spalte, Map<String, String> einheiten, Knoten knoten) {
    String einheit = einheiten.getOrDefault(spalte.name(), spalte.einheit());
    if (!spalte.einheit().isEmpty() && !spalte.einheit().equals(einheit)) {
      throw knoten
          .get(spalte.name())
          .get("einheit")
          .fehler(
              "die Einheit des Gegenstands, \"" + einheit + "\"",
              "\"" + spalte.einheit() + "\"",
              "Bitte an beiden Stellen dieselbe Einheit schreiben.");
    }
    return new Spalte(
        spalte.name(),
        spalte.typ(),
        einheit,
        spalte.beschreibung(),
        spalte.codes(),
        spalte.marken(),
        spalte.pflicht(),
        spalte.qualitaet());
  }

  /** The declared column that this place names. */
  static Spalte get(Knoten name, List<Spalte> spalten) {
    return get(name.text(), name, spalten);
  }

  /**
   * The declared column of this name.
   *
   * @param place where the name is written
   */
  static Spalte get(String name, Knoten place, List<Spalte> spalten) {
    return spalten.stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                place.fehler(
                    "eine Spalte, die unter spalten steht",
                    "\"" + name + "\"",
                    Vorschlaege.satz(
                        name,
                        spalten.stream().map(Spalte::name).toList(),
                        "Bitte die Spalte ergänzen.")));
  }
}
