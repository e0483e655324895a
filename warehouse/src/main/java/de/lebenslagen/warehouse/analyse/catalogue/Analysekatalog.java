package de.lebenslagen.warehouse.analyse.catalogue;

import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.analyse.declaration.Analysevorhaben;
import de.lebenslagen.warehouse.analyse.declaration.Prognose;
import de.lebenslagen.warehouse.analyse.declaration.Typologie;
import de.lebenslagen.warehouse.analyse.declaration.Versorgung;
import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All declared analyses that a town has: its own, and the shipped ones. One of the town's own with
 * the key of a shipped one takes its place.
 */
public final class Analysekatalog {

  private final Map<String, Analysedeklaration> analysen = new LinkedHashMap<>();

  private Analysekatalog(List<GeleseneAnalyse> gelesen, Indikatorkatalog indikatoren) {
    gelesen.forEach(g -> analysen.put(g.analyse().schluessel(), g.analyse()));
    gelesen.forEach(g -> check(g, indikatoren));
  }

  /** The shipped analyses and those of a folder, which may be missing. */
  public static Analysekatalog read(Path ordner, Indikatorkatalog indikatoren) {
    List<GeleseneAnalyse> all = new ArrayList<>(readMitgelieferte());
    Analysedateien.list(ordner).forEach(datei -> all.add(read(datei)));
    return of(all, indikatoren);
  }

  static GeleseneAnalyse read(Path datei) {
    return AnalyseReader.parse(Analysedateien.name(datei), YamlDatei.readText(datei));
  }

  static List<GeleseneAnalyse> readMitgelieferte() {
    return Analysedateien.listMitgelieferte().stream()
        .map(
            id ->
                AnalyseReader.parse(
                    id + Analysedateien.ENDUNG,
                    Analysedateien.readMitgeliefert(id + Analysedateien.ENDUNG)))
        .toList();
  }

  static Analysekatalog of(List<GeleseneAnalyse> gelesen, Indikatorkatalog indikatoren) {
    return new Analysekatalog(gelesen, indikatoren);
  }

  /** All, the shipped ones first. */
  public List<Analysedeklaration> list() {
    return List.copyOf(analysen.values());
  }

  /** All of a kind. */
  public List<Analysedeklaration> list(Class<? extends Analysevorhaben> art) {
    return analysen.values().stream().filter(a -> art.isInstance(a.vorhaben())).toList();
  }

  /** The analysis of a key; an unknown one is a mistake of the program. */
  public Analysedeklaration get(String schluessel) {
    return Objects.requireNonNull(analysen.get(schluessel), () -> "No analysis " + schluessel);
  }

  /**
   * The analysis of a kind that a person means: by key or name.
   *
   * @throws Abbruch EINGABE with the nearest names where there is none
   */
  public Analysedeklaration getByName(String text, Class<? extends Analysevorhaben> art) {
    String wanted = text.strip();
    List<Analysedeklaration> known = list(art);
    return known.stream()
        .filter(a -> a.schluessel().equalsIgnoreCase(wanted) || a.name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Eine deklarierte Analyse \"" + wanted + "\" dieser Art gibt es nicht.",
                    Vorschlaege.satz(
                        wanted,
                        known.stream().map(Analysedeklaration::schluessel).toList(),
                        "Eine Analyse ist eine Datei im Ordner analysen.")));
  }

  private void check(GeleseneAnalyse g, Indikatorkatalog indikatoren) {
    Analysevorhaben vorhaben = g.analyse().vorhaben();
    if (vorhaben instanceof Versorgung v) {
      Knoten place = g.ort().get("indikator");
      Indikator found = requireIndikator(place, v.indikator(), indikatoren);
      if (!(found.berechnung() instanceof Quote)) {
        throw place.fehler(
            "ein Indikator der Art quote: Plätze durch Menschen",
            "\"" + v.indikator() + "\"",
            "Bitte einen anderen wählen.");
      }
      v.prognose().ifPresent(p -> requirePrognose(g.ort().get("prognose"), p));
    } else if (vorhaben instanceof Typologie t) {
      List<Knoten> places = g.ort().get("indikatoren").liste();
      for (int i = 0; i < places.size(); i++) {
        requireIndikator(
            places.get(i).get("indikator"), t.merkmale().get(i).indikator(), indikatoren);
      }
      t.mindesteinwohner()
          .ifPresent(
              m ->
                  requireIndikator(
                      g.ort().get("mindesteinwohner").get("indikator"),
                      m.indikator(),
                      indikatoren));
    }
  }

  private static Indikator requireIndikator(
      Knoten place, IndikatorSchluessel key, Indikatorkatalog indikatoren) {
    return indikatoren
        .find(key)
        .orElseThrow(
            () ->
                place.fehler(
                    "ein Indikator, den es gibt",
                    "\"" + key + "\"",
                    Vorschlaege.satz(
                        key.wert(),
                        indikatoren.list().stream().map(i -> i.schluessel().wert()).toList())));
  }

  private void requirePrognose(Knoten place, String key) {
    Analysedeklaration found = analysen.get(key);
    if (found == null || !(found.vorhaben() instanceof Prognose)) {
      throw place.fehler(
          "der Schlüssel einer Prognose",
          "\"" + key + "\"",
          Vorschlaege.satz(
              key, list(Prognose.class).stream().map(Analysedeklaration::schluessel).toList()));
    }
  }
}
