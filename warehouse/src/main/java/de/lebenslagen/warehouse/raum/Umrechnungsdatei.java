package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.raum.Umrechnungsdeklaration.Einwohnerquelle;
import de.lebenslagen.warehouse.raum.Umrechnungsdeklaration.Seite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the CSV files from which weights are made, row by row. */
final class Umrechnungsdatei {

  private final String deklarationsdatei;
  private final Gebietsdatei dateien;
  private final Befundliste befunde;

  Umrechnungsdatei(String deklarationsdatei, Gebietsdatei dateien, Befundliste befunde) {
    this.deklarationsdatei = deklarationsdatei;
    this.dateien = dateien;
    this.befunde = befunde;
  }

  /** One entry per row: old area, new area, mass. */
  List<Ueberschneidung> readTeile(Umrechnungsdeklaration d, Gebietsstand alt, Gebietsstand neu) {
    String datei = d.datei().orElseThrow();
    String feld = d.feld().orElseThrow();
    CsvParser.Tabelle tabelle = dateien.readTabelle(datei);
    requireSpalte(datei, tabelle, feld);
    List<Ueberschneidung> result = new ArrayList<>();
    for (CsvParser.Zeile zeile : tabelle.zeilen()) {
      Fundstelle stelle = Fundstelle.inFile(datei).atZeile(zeile.zeile());
      Optional<RaumId> von =
          findRaum(d.von(), d.von().schluessel().orElseThrow(), alt, zeile, stelle);
      Optional<RaumId> nach =
          findRaum(d.nach(), d.nach().schluessel().orElseThrow(), neu, zeile, stelle);
      Optional<Double> masse = findZahl(feld, zeile, stelle);
      if (von.isPresent() && nach.isPresent() && masse.isPresent()) {
        result.add(new Ueberschneidung(von.get(), nach.get(), masse.get()));
      }
    }
    return result;
  }

  /** Residents by area; where areas are missing, with a finding. */
  Map<RaumId, Double> readEinwohner(Einwohnerquelle quelle, Seite seite, Gebietsstand stand) {
    CsvParser.Tabelle tabelle = dateien.readTabelle(quelle.datei());
    requireSpalte(quelle.datei(), tabelle, quelle.feld());
    Map<RaumId, Double> result = new LinkedHashMap<>();
    for (CsvParser.Zeile zeile : tabelle.zeilen()) {
      Fundstelle stelle = Fundstelle.inFile(quelle.datei()).atZeile(zeile.zeile());
      Optional<RaumId> raum = findRaum(seite, quelle.schluessel(), stand, zeile, stelle);
      Optional<Double> zahl = findZahl(quelle.feld(), zeile, stelle);
      if (raum.isPresent() && zahl.isPresent() && result.put(raum.get(), zahl.get()) != null) {
        befunde.add(
            Gebietsregel.SCHLUESSEL_DOPPELT,
            stelle,
            "jedes Gebiet einmal",
            raum.get().schluessel() + " zum zweiten Mal");
      }
    }
    stand.listRaeume(seite.ebene()).stream()
        .filter(r -> !result.containsKey(r.id()))
        .forEach(
            r ->
                befunde.add(
                    Gebietsregel.UMRECHNUNG_UNVOLLSTAENDIG,
                    Fundstelle.inFile(quelle.datei()),
                    "Einwohner aller Gebiete der Ebene " + seite.ebene(),
                    r.id().schluessel() + " " + r.name() + " fehlt"));
    stand.listRaeume(seite.ebene()).forEach(r -> result.putIfAbsent(r.id(), 0.0));
    return result;
  }

  private void requireSpalte(String datei, CsvParser.Tabelle tabelle, String feld) {
    if (!tabelle.kopf().contains(feld)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          datei
              + ", Zeile 1: erwartet wird eine Spalte \""
              + feld
              + "\", gefunden: "
              + String.join(", ", tabelle.kopf())
              + ".",
          "Bitte die Spalte in der Datei oder in " + deklarationsdatei + " berichtigen.");
    }
  }

  private Optional<RaumId> findRaum(
      Seite seite, Feldregel regel, Gebietsstand stand, CsvParser.Zeile zeile, Fundstelle stelle) {
    Optional<RaumId> id =
        new Gebietssammler(stand.raeume().get(0).id().raumgliederung(), stand.gueltigVon(), befunde)
            .findId(seite.ebene(), regel, zeile.felder(), stelle);
    if (id.isPresent() && stand.raeume().stream().noneMatch(r -> r.id().equals(id.get()))) {
      befunde.add(
          Gebietsregel.UMRECHNUNG_UNBEKANNT,
          stelle.atSpalte(regel.feld()),
          "ein Gebiet der Ebene " + seite.ebene() + " vom " + stand.gueltigVon(),
          "\"" + id.get().schluessel() + "\" gibt es dort nicht");
      return Optional.empty();
    }
    return id;
  }

  private Optional<Double> findZahl(String feld, CsvParser.Zeile zeile, Fundstelle stelle) {
    String text = zeile.felder().getOrDefault(feld, "");
    try {
      double zahl = Double.parseDouble(text.replace(',', '.'));
      if (zahl >= 0 && Double.isFinite(zahl)) {
        return Optional.of(zahl);
      }
    } catch (NumberFormatException e) {
      // told below, together with negative numbers
    }
    befunde.add(
        Gebietsregel.ZAHL_UNGUELTIG,
        stelle.atSpalte(feld),
        "eine Zahl ab 0, ohne Tausenderpunkt",
        text.isEmpty() ? "nichts" : "\"" + text + "\"");
    return Optional.empty();
  }
}
