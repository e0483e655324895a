package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Statuscode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of GENESIS in their older form; the newer one is among the everyday deliveries. */
class KlassischeTabelleTest {

  /**
   * Made up, in the older form of GENESIS and of the Landesdatenbanken: title lines as wide as the
   * table, the word for the time in a line of its own above the days, the areas by name alone.
   */
  private static final String GENESIS_ALT =
      """
      GENESIS-Tabelle: Temporär
      Einwohner: Bezirke, Stichtag;;;
      Feststellung der Einwohner;;;
      Einwohner (Anzahl);;;
      ;Stichtag;Stichtag;Stichtag
      ;31.12.2020;31.12.2021;31.12.2022
      Altstadt;1204;1301;1210
      Mürwik;-;17;.
      __________
      Einwohner:;;;
      Aus der Fortschreibung des Bestandes, alle Angaben erfunden.;;;
      __________
      (C)opyright Information und Technik Nordrhein-Westfalen, 2024;;;
      Stand: 01.02.2024 / 12:11:11;;;
      """;

  @TempDir Path ordner;

  @Test
  void olderClassicTableReadsWithItsFilledTitleLines() {
    Pruefstand stand = new Pruefstand(ordner);
    Datenquelle genesis =
        stand.declare(
            "genesis",
            """
            id: genesis
            titel: Klassische Tabelle
            herkunft: { lieferstelle: A, fachbereich: B, zweck: C, lizenz: D, quellenangabe: E }
            rhythmus: { takt: jaehrlich }
            personenbezogen: false
            bereits_veroeffentlicht: true
            erkennung: { dateinamen: ["bezirke*.csv"] }
            format:
              art: genesis_klassisch
              kopfzeile: 5
              kopfzeilen: 2
              vorspalten: [gebiet]
              zeitkopf: { zeile: 2, spalte: tag }
            spalten:
              gebiet: { typ: raum, beschreibung: Name }
              tag: { typ: datum, beschreibung: Tag }
              Stichtag: { typ: anzahl, beschreibung: Personen }
            raumbezug: { raumgliederung: stadt, gebietsstand: 2018-01-01, ebene: bezirk, spalte: gebiet, suche: name }
            zeitbezug: { art: stichtag, spalte: tag }
            abbildungen:
              - aufgliederung: insgesamt
                titel: insgesamt
                tabelle: fct_einwohnerbestand
                gegenstand: { id: einwohner, titel: Einwohner, einheit: Personen, additiv_ueber: [raum] }
                werte: [Stichtag]
            """);

    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(
                genesis, "bezirke.csv", GENESIS_ALT.getBytes(Charset.forName("windows-1252"))),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty());
    assertThat(ergebnis).isInstanceOf(Pruefergebnis.Bestanden.class);
    List<Zeile> zeilen = ((Pruefergebnis.Bestanden) ergebnis).lieferung().zeilen();

    assertThat(zeilen).extracting(Zeile::nummer).containsExactly(7, 7, 7, 8, 8, 8);
    assertThat(zeilen)
        .extracting(Zeile::berichtsjahr)
        .containsExactly(2020, 2021, 2022, 2020, 2021, 2022);
    assertThat(zeilen.get(3).zellen().get(2))
        .isEqualTo(new Zelle.Zahl(new BigDecimal("0"), Statuscode.ECHTE_NULL));
    assertThat(zeilen.get(5).zellen().get(2))
        .isEqualTo(new Zelle.OhneWert(Statuscode.GEHEIM_QUELLE, ""));
  }
}
