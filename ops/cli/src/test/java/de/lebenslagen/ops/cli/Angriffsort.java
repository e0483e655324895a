package de.lebenslagen.ops.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small workspace with one source per format, and the good table that attacks start from. */
final class Angriffsort {

  static final List<String> KOPF =
      List.of("jahr", "bezirk", "sex", "anzahl", "davon", "quote", "tag", "notiz");

  private static final String QUELLE =
      """
      id: %s
      titel: Eine Tabelle
      herkunft: { lieferstelle: Amt, fachbereich: Soziales, zweck: Planung, lizenz: intern, quellenangabe: Stadt }
      rhythmus: { takt: jaehrlich }
      personenbezogen: false
      bereits_veroeffentlicht: false
      erkennung: { dateinamen: ["%s"] }
      format: %s
      spalten:
        jahr: { typ: jahr, beschreibung: Jahr }
        bezirk: { typ: raum, beschreibung: Bezirk }
        sex: { typ: code, beschreibung: Geschlecht, codes: { m: maennlich, w: weiblich } }
        anzahl: { typ: anzahl, beschreibung: Anzahl }
        davon: { typ: anzahl, beschreibung: davon }
        quote: { typ: prozent, beschreibung: Quote }
        tag: { typ: datum, beschreibung: Tag der Auswertung }
        notiz: { typ: text, beschreibung: Notiz, pflicht: false }
      raumbezug: { raumgliederung: stadt, gebietsstand: 2018-01-01, ebene: bezirk, spalte: bezirk, schluessel_breite: 2 }
      zeitbezug: { art: kalenderjahr, spalte: jahr }
      abbildungen:
        - aufgliederung: geschlecht
          titel: nach Geschlecht
          tabelle: fct_zaehlung
          gegenstand: { id: faelle_%1$s, titel: Fälle, einheit: Fälle, additiv_ueber: [raum] }
          merkmale: [geschlecht]
          merkmal_spalten: { geschlecht: sex }
          werte: [anzahl]
          vollstaendig: true
      """;

  private static final String GEBIETE =
      """
      raumgliederung: stadt
      titel: Stadt
      quellenangabe: Stadt
      lizenz: intern
      gebietsstaende:
        - gueltig_von: 2018-01-01
          ebenen:
            - ebene: bezirk
              titel: Bezirke
              rolle: kleinste
              datei: bezirke.csv
              schluessel: { feld: nr, muster: '(\\d{2})', stellen: 2 }
              name: { feld: name }
            - ebene: stadt
              titel: Stadt
              rolle: stadt
              gebiet: { schluessel: "05170044", name: Stadt }
      """;

  private Angriffsort() {}

  static Aufruf create(Path ordner) {
    Testordner.write(ordner.resolve("lebenslagen.yml"), "name: Stadt\nags: \"05170044\"\n");
    Testordner.write(ordner.resolve("gebiete/stadt.yml"), GEBIETE);
    Testordner.write(
        ordner.resolve("gebiete/bezirke.csv"),
        "nr;name\n01;Altstadt\n02;Mürwik\n03;Neustadt\n04;Weiche\n");
    for (Angriffsform form : Angriffsform.values()) {
      Testordner.write(
          ordner.resolve("datenquellen/" + form.id() + ".yml"), quelle(form.id(), form));
    }
    return Aufruf.in(ordner).with("COLUMNS", "2000");
  }

  static String quelle(String id, Angriffsform form) {
    return QUELLE.formatted(id, form.dateiname().replace("2022", "*"), form.format());
  }

  /** Three years, four areas, both sexes. */
  static List<List<String>> rows() {
    List<List<String>> result = new ArrayList<>();
    result.add(new ArrayList<>(KOPF));
    for (int jahr = 2020; jahr <= 2022; jahr++) {
      for (int bezirk = 1; bezirk <= 4; bezirk++) {
        for (String sex : List.of("m", "w")) {
          String anzahl = String.valueOf(100 * bezirk + jahr % 100);
          result.add(
              new ArrayList<>(
                  List.of(
                      "" + jahr, "0" + bezirk, sex, anzahl, "7", "12,5", "31.12." + jahr, "gut")));
        }
      }
    }
    return result;
  }
}
