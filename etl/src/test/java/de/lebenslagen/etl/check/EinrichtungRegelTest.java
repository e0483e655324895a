package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EinrichtungRegelTest {

  private static final String QUELLE =
      """
      id: haeuser
      titel: Häuser
      herkunft: { lieferstelle: A, fachbereich: B, zweck: C, lizenz: intern, quellenangabe: D }
      rhythmus: { takt: jaehrlich }
      personenbezogen: false
      bereits_veroeffentlicht: false
      erkennung: { dateinamen: ["haeuser_*.csv"] }
      format:
        art: csv
        zeichensatz: UTF-8
        trennzeichen: ";"
        marken: { "": { status: nicht_geliefert, grund: nicht genannt } }
      spalten:
        jahr: { typ: jahr, beschreibung: Jahr }
        nr: { typ: text, beschreibung: Schlüssel }
        name: { typ: text, beschreibung: Name }
        art: { typ: code, beschreibung: Art, codes: { Kita: kita } }
        bezirk: { typ: raum, beschreibung: Bezirk }
        laenge: { typ: dezimal, beschreibung: Länge }
        breite: { typ: dezimal, beschreibung: Breite }
        seit: { typ: datum, beschreibung: seit, marken: { "": { status: nicht_geliefert, grund: x } } }
        bis: { typ: datum, beschreibung: bis, marken: { "": { status: nicht_geliefert, grund: x } } }
        plaetze: { typ: anzahl, beschreibung: Plätze }
      raumbezug:
        raumgliederung: stadt
        gebietsstand: 2018-01-01
        ebene: bezirk
        spalte: bezirk
        schluessel_breite: 2
      zeitbezug: { art: stichtag, spalte: jahr, tag: "12-31" }
      merkmale:
        einrichtungsart: { titel: Art, auspraegungen: { kita: Kita } }
      einrichtung:
        schluessel: nr
        name: name
        art: art
        laenge: laenge
        breite: breite
        koordinatensystem: EPSG:4326
        gueltig_von: seit
        gueltig_bis: bis
      abbildungen:
        - aufgliederung: plaetze
          titel: Plätze
          tabelle: fct_einrichtung
          gegenstand: { id: plaetze, titel: Plätze, einheit: Plätze, additiv_ueber: [raum, merkmale] }
          merkmale: [einrichtungsart]
          merkmal_spalten: { einrichtungsart: art }
          werte: [plaetze]
          vollstaendig: true
      """;

  private static final String GUT = "2022;K2;Haus Zwei;Kita;2;9.44;54.79;;;40";

  @TempDir Path ordner;

  private List<Befund> check(String... zeilen) {
    Pruefstand stand = new Pruefstand(ordner);
    Datenquelle datenquelle = stand.declare("haeuser", QUELLE);
    String kopf = "jahr;nr;name;art;bezirk;laenge;breite;seit;bis;plaetze\n";
    return Pruefstand.listBefunde(
        Pruefer.pruefe(
            stand.deliver(datenquelle, "haeuser_1.csv", kopf + String.join("\n", zeilen) + "\n"),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty()),
        "EINRICHTUNG");
  }

  @Test
  void facilityWithoutPointAndDaysIsFine() {
    assertThat(
            check(
                "2022;K1;Haus Eins;Kita;1;;;;;20",
                GUT,
                "2023;K1;Haus Eins;Kita;1;9.44;54.79;01.08.1990;01.08.1990;20"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022;;Haus Eins;Kita;1;;;;;20                              | nr     | eine leere Zelle",
        "2022;K1;;Kita;1;;;;;20                                     | name   | eine leere Zelle",
        "2022;K1;Haus Eins;Kita;1;54.79;9.44;;;20                   | laenge | 54.79 / 9.44",
        "2022;K1;Haus Eins;Kita;1;9.44;;;;20                        | laenge | 9.44 / nichts",
        "2022;K1;Haus Eins;Kita;1;0;0;;;20                          | laenge | 0 / 0",
        "2022;K1;Haus Eins;Kita;1;;;01.08.2000;31.07.2000;20        | bis    | 2000-07-31",
        "2022;K2;Haus Eins;Kita;1;;;;;20                            | nr     | auch in Zeile 2"
      })
  void whatAFacilityLacksIsToldWithItsPlace(String zeile, String spalte, String gefunden) {
    List<Befund> befunde = check(GUT, zeile);

    assertThat(befunde).hasSize(1);
    assertThat(befunde.get(0).schweregrad()).isEqualTo(Schweregrad.FEHLER);
    assertThat(befunde.get(0).stelle().bezeichnung())
        .isEqualTo("haeuser_1.csv, Zeile 3, Spalte \"" + spalte + "\"");
    assertThat(befunde.get(0).gefunden()).contains(gefunden);
    assertThat(befunde.get(0).abhilfe()).startsWith("Bitte ");
  }
}
