package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds small deliveries and checks them: the one fixture builder of these tests. */
final class Pruefstand {

  static final Raumverzeichnis RAEUME =
      Raeume.of("stadt", "00000000", "bezirk", "Altstadt", "Mürwik", "Neustadt", "Weiche");

  /** Long table with every type of column; {@code %s} takes the pruefungen. */
  static final String LANG =
      """
      id: lang
      titel: Eine lange Tabelle
      herkunft:
        lieferstelle: Amt
        fachbereich: Soziales
        zweck: Sozialplanung
        lizenz: intern
        quellenangabe: Stadt
      rhythmus: { takt: jaehrlich }
      personenbezogen: false
      bereits_veroeffentlicht: false
      erkennung: { dateinamen: ["lang_*.csv"] }
      format:
        art: csv
        zeichensatz: UTF-8
        trennzeichen: ";"
        dezimalzeichen: ","
        tausenderzeichen: "."
        marken: { "*": geheim_quelle }
      spalten:
        jahr: { typ: jahr, beschreibung: Jahr }
        bezirk: { typ: raum, beschreibung: Bezirk }
        sex: { typ: code, beschreibung: Geschlecht, codes: { m: maennlich, w: weiblich } }
        anzahl: { typ: anzahl, beschreibung: Anzahl }
        davon: { typ: anzahl, beschreibung: davon, marken: { "-": echte_null } }
        quote: { typ: prozent, beschreibung: Quote }
        notiz: { typ: text, beschreibung: Notiz, pflicht: false }
      raumbezug:
        raumgliederung: stadt
        gebietsstand: 2018-01-01
        ebene: bezirk
        spalte: bezirk
        schluessel_breite: 2
      zeitbezug: { art: kalenderjahr, spalte: jahr }
      abbildungen:
        - aufgliederung: geschlecht
          titel: nach Geschlecht
          tabelle: fct_zaehlung
          gegenstand: { id: faelle, titel: Fälle, einheit: Fälle, additiv_ueber: [raum] }
          merkmale: [geschlecht]
          merkmal_spalten: { geschlecht: sex }
          werte: [anzahl]
          vollstaendig: true
        - aufgliederung: davon
          titel: davon
          tabelle: fct_zaehlung
          gegenstand: { id: davon, titel: davon, einheit: Fälle, additiv_ueber: [raum] }
          merkmale: [geschlecht]
          merkmal_spalten: { geschlecht: sex }
          werte: [davon]
          vollstaendig: true
        - aufgliederung: quote
          titel: Quote
          tabelle: fct_messwert
          gegenstand: { id: quote, titel: Quote, einheit: Prozent }
          merkmale: [geschlecht]
          merkmal_spalten: { geschlecht: sex }
          werte: [quote]
          vollstaendig: true
      pruefungen: %s
      """;

  private final Path ordner;

  Pruefstand(Path ordner) {
    this.ordner = ordner;
  }

  Datenquelle declare(String id, String yaml) {
    return DatenquelleReader.read(write(id + ".yml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  Lieferung deliver(Datenquelle datenquelle, String name, byte[] bytes) {
    return new LieferungReader(List.of(datenquelle)).read(write(name, bytes), datenquelle);
  }

  Lieferung deliver(Datenquelle datenquelle, String name, String text) {
    return deliver(datenquelle, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) {
    try {
      return Files.write(ordner.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Header and one row per year, area and sex: value 100 · area + year's last two digits. */
  static List<String> listZeilen() {
    List<String> result = new ArrayList<>();
    result.add("jahr;bezirk;sex;anzahl;davon;quote;notiz");
    for (int jahr = 2020; jahr <= 2022; jahr++) {
      for (int bezirk = 1; bezirk <= 4; bezirk++) {
        for (String sex : List.of("m", "w")) {
          int anzahl = 100 * bezirk + jahr % 100;
          result.add(
              String.join(
                  ";", "" + jahr, "" + bezirk, sex, "" + anzahl, "7", "12,5", "gez. Müller"));
        }
      }
    }
    return result;
  }

  static String join(List<String> zeilen) {
    return String.join("\n", zeilen) + "\n";
  }

  /** The findings of one rule. */
  static List<Befund> listBefunde(Pruefergebnis ergebnis, String regel) {
    return ergebnis.pruefbericht().befunde().stream().filter(b -> b.regel().equals(regel)).toList();
  }
}
