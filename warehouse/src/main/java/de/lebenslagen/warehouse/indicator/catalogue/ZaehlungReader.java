package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.MerkmalReader;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Datenquelle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is counted above or below the line. */
final class ZaehlungReader {

  private ZaehlungReader() {}

  static Zaehlung read(Knoten feld) {
    feld.requireFelder(List.of("bezeichnung", "auswahl", "oder"));
    return new Zaehlung(
        feld.get("bezeichnung").nichtLeer(),
        summanden(feld.get("auswahl")),
        feld.find("oder")
            .map(o -> o.liste().stream().map(ZaehlungReader::summanden).toList())
            .orElse(List.of()));
  }

  private static List<Summand> summanden(Knoten auswahl) {
    List<Summand> summanden = auswahl.liste().stream().map(ZaehlungReader::summand).toList();
    if (summanden.isEmpty()) {
      throw auswahl.fehler("mindestens eine Auswahl", "keine", "Bitte einen Gegenstand nennen.");
    }
    return summanden;
  }

  private static Summand summand(Knoten k) {
    k.requireFelder(List.of("gegenstand", "datenquelle", "merkmale", "gewicht", "jahre_zuvor"));
    return new Summand(
        k.get("gegenstand").als("ein Gegenstand wie einwohner", ZaehlungReader::key),
        k.find("datenquelle").map(d -> d.als("eine Datenquelle", ZaehlungReader::key)),
        merkmale(k),
        k.find("gewicht").map(ZaehlungReader::gewicht).orElse(1.0),
        k.find("jahre_zuvor").map(ZaehlungReader::versatz).orElse(0));
  }

  /** A weight that is finite and not 0. */
  static double gewicht(Knoten k) {
    double gewicht = k.dezimal();
    if (gewicht == 0) {
      throw k.fehler("ein Gewicht ungleich 0", k.text(), "Bitte die Auswahl löschen.");
    }
    return gewicht;
  }

  private static int versatz(Knoten k) {
    int jahre = k.ganzzahl();
    if (jahre < 0 || jahre > 50) {
      throw k.fehler("0 bis 50 Jahre", k.text(), "Bitte etwa 5 schreiben.");
    }
    return jahre;
  }

  static String key(String text) {
    if (!Datenquelle.isId(text)) {
      throw new IllegalArgumentException("No key: " + text);
    }
    return text;
  }

  static Map<String, Set<String>> merkmale(Knoten k) {
    Map<String, Set<String>> result = new LinkedHashMap<>();
    k.find("merkmale")
        .ifPresent(
            m ->
                m.felder().forEach((merkmal, werte) -> result.put(merkmal, werte(merkmal, werte))));
    return result;
  }

  private static Set<String> werte(String merkmal, Knoten k) {
    List<Knoten> entries = k.isListe() ? k.liste() : List.of(k);
    Set<String> result = new LinkedHashSet<>();
    entries.forEach(e -> result.add(e.nichtLeer()));
    if (result.isEmpty()) {
      throw k.fehler("mindestens eine Ausprägung", "keine", "Bitte eine nennen.");
    }
    if (merkmal.equals(MerkmalReader.ALTERSGRUPPE)) {
      checkBands(entries);
    }
    return result;
  }

  /** Bands stand in the order of age and share none. */
  private static void checkBands(List<Knoten> entries) {
    List<Altersgruppe> bands = new ArrayList<>();
    for (Knoten entry : entries) {
      Altersgruppe band =
          entry.als(
              "eine Altersgruppe wie 0-18 oder 65+, von kleiner als bis", Altersgruppe::parse);
      Optional<Altersgruppe> before =
          bands.isEmpty() ? Optional.empty() : Optional.of(bands.get(bands.size() - 1));
      if (before.isPresent() && (band.von() < before.get().von() || band.overlaps(before.get()))) {
        throw entry.fehler(
            "Altersgruppen in der Reihenfolge des Alters, ohne Überschneidung",
            before.get().schluessel() + " vor " + band.schluessel(),
            "Bitte ordnen; wer in zwei Gruppen ist, zählte doppelt.");
      }
      bands.add(band);
    }
  }
}
