package de.lebenslagen.warehouse.analyse.catalogue;

import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.analyse.declaration.Analysevorhaben;
import de.lebenslagen.warehouse.analyse.declaration.Typologie;
import de.lebenslagen.warehouse.analyse.declaration.Typologie.Mindestgroesse;
import de.lebenslagen.warehouse.analyse.declaration.Typologie.Typmerkmal;
import de.lebenslagen.warehouse.analyse.declaration.Versorgung;
import de.lebenslagen.warehouse.analyse.declaration.Versorgung.Reichweite;
import de.lebenslagen.warehouse.analyse.declaration.Versorgung.Ziel;
import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Pruefsumme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads {@code analysen/ID.yml}. Strict: what is unknown, missing or does not fit ends with an
 * {@link Abbruch} that names file, line and field. The layout is described in {@code
 * analyse.schema.json}.
 */
final class AnalyseReader {

  private static final List<String> GEMEINSAM = List.of("id", "name", "beschreibung", "art");
  private static final int TYPEN_STANDARD = 5;
  private static final int TYPEN_HOECHSTENS = 20;
  private static final int METER_HOECHSTENS = 50_000;

  private final Knoten root;

  private AnalyseReader(Knoten root) {
    this.root = root;
  }

  /**
   * The analysis of a file.
   *
   * @param datei name of the file; without {@code .yml} it is the id
   */
  static GeleseneAnalyse parse(String datei, String text) {
    Knoten root = YamlDatei.parse(datei, text);
    Knoten id = root.get("id");
    String key = id.als("ein Schlüssel wie kita_unter_3", AnalyseReader::key);
    if (!datei.equals(key + Analysedateien.ENDUNG)) {
      throw id.fehler("die id, nach der die Datei heißt", "\"" + key + "\"", "Bitte anpassen.");
    }
    Analysedeklaration analyse =
        new Analysedeklaration(
            key,
            root.get("name").nichtLeer(),
            root.get("beschreibung").nichtLeer(),
            new AnalyseReader(root).vorhaben(),
            Pruefsumme.of(text));
    return new GeleseneAnalyse(analyse, root);
  }

  private static String key(String text) {
    if (!Datenquelle.isId(text)) {
      throw new IllegalArgumentException("No key: " + text);
    }
    return text;
  }

  private Analysevorhaben vorhaben() {
    Knoten art = root.get("art");
    return switch (art.text()) {
      case "versorgung" -> versorgung();
      case "prognose" -> new PrognoseReader(root).read(GEMEINSAM);
      case "typologie" -> typologie();
      default ->
          throw art.fehler(
              "versorgung, prognose oder typologie",
              "\"" + art.text() + "\"",
              "Bitte eines davon wählen.");
    };
  }

  private Versorgung versorgung() {
    requireFelder("indikator", "ziel", "reichweite", "prognose");
    return new Versorgung(
        indikator(root.get("indikator")),
        root.find("ziel").map(AnalyseReader::ziel),
        root.find("reichweite").map(AnalyseReader::reichweite),
        root.find("prognose").map(k -> k.als("der Schlüssel einer Prognose", AnalyseReader::key)));
  }

  private void requireFelder(String... own) {
    List<String> all = new ArrayList<>(GEMEINSAM);
    all.addAll(List.of(own));
    root.requireFelder(all);
  }

  private static IndikatorSchluessel indikator(Knoten k) {
    return k.als("der Schlüssel eines Indikators", IndikatorSchluessel::new);
  }

  private static Ziel ziel(Knoten k) {
    k.requireFelder(List.of("je_100", "quelle"));
    double je100 = k.get("je_100").dezimal();
    if (je100 <= 0 || je100 > 1000) {
      throw k.get("je_100").fehler("über 0 bis 1000", k.get("je_100").text(), "Bitte ändern.");
    }
    return new Ziel(je100, k.get("quelle").nichtLeer());
  }

  private static Reichweite reichweite(Knoten k) {
    k.requireFelder(List.of("art", "datenquelle", "ebene", "meter"));
    List<Integer> meter = new ArrayList<>();
    for (Knoten m : k.get("meter").liste()) {
      int value = m.ganzzahl();
      if (value < 1
          || value > METER_HOECHSTENS
          || !meter.isEmpty() && value <= meter.get(meter.size() - 1)) {
        throw m.fehler("steigende Meter von 1 bis 50000", m.text(), "Bitte ordnen.");
      }
      meter.add(value);
    }
    if (meter.isEmpty()) {
      throw k.get("meter").fehler("mindestens eine Entfernung", "keine", "Bitte etwa [300, 500].");
    }
    return new Reichweite(
        k.get("art").als("eine Art von Einrichtung", AnalyseReader::key),
        k.find("datenquelle").map(d -> d.als("eine Datenquelle", AnalyseReader::key)),
        k.get("ebene").als("eine Ebene", AnalyseReader::key),
        meter);
  }

  private Typologie typologie() {
    requireFelder("indikatoren", "typen", "hoechstens", "mindesteinwohner");
    List<Typmerkmal> merkmale = merkmale(root.get("indikatoren"));
    Optional<Knoten> typen = root.find("typen");
    Optional<Knoten> most = root.find("hoechstens");
    if (typen.isPresent() && most.isPresent()) {
      throw most.get().fehler("typen oder hoechstens", "beides", "Bitte eines löschen.");
    }
    return new Typologie(
        merkmale,
        typen.map(k -> OptionalInt.of(typen(k))).orElse(OptionalInt.empty()),
        most.map(AnalyseReader::typen).orElse(TYPEN_STANDARD),
        root.find("mindesteinwohner").map(AnalyseReader::mindestgroesse));
  }

  private static int typen(Knoten k) {
    int count = k.ganzzahl();
    if (count < 2 || count > TYPEN_HOECHSTENS) {
      throw k.fehler("2 bis " + TYPEN_HOECHSTENS + " Typen", k.text(), "Bitte etwa 4 schreiben.");
    }
    return count;
  }

  private static List<Typmerkmal> merkmale(Knoten liste) {
    List<Typmerkmal> result = new ArrayList<>();
    Set<IndikatorSchluessel> seen = new HashSet<>();
    for (Knoten k : liste.liste()) {
      k.requireFelder(List.of("indikator", "gewicht"));
      IndikatorSchluessel key = indikator(k.get("indikator"));
      if (!seen.add(key)) {
        throw k.get("indikator")
            .fehler("jeden Indikator einmal", "\"" + key + "\"", "Bitte einen löschen.");
      }
      double weight = k.find("gewicht").map(Knoten::dezimal).orElse(1.0);
      if (weight <= 0) {
        throw k.get("gewicht").fehler("ein Gewicht über 0", "" + weight, "Bitte ändern.");
      }
      result.add(new Typmerkmal(key, weight));
    }
    if (result.size() < 2) {
      throw liste.fehler("mindestens zwei Indikatoren", "" + result.size(), "Bitte ergänzen.");
    }
    return result;
  }

  private static Mindestgroesse mindestgroesse(Knoten k) {
    k.requireFelder(List.of("indikator", "anzahl"));
    int count = k.get("anzahl").ganzzahl();
    if (count < 1) {
      throw k.get("anzahl").fehler("mindestens 1", k.get("anzahl").text(), "Bitte ändern.");
    }
    return new Mindestgroesse(indikator(k.get("indikator")), count);
  }
}
