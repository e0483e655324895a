package de.lebenslagen.warehouse.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Fassung;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FassungReaderTest {

  private static final String QUELLE =
      """
      id: kita
      titel: Kinder in Kitas
      herkunft:
        lieferstelle: Jugendamt
        fachbereich: Jugend
        zweck: Sozialplanung
        lizenz: intern
        quellenangabe: Stadt
      rhythmus: { takt: jaehrlich }
      personenbezogen: false
      bereits_veroeffentlicht: false
      erkennung: { dateinamen: ["kita_*.csv"] }
      format: { art: csv, zeichensatz: UTF-8, trennzeichen: ";" }
      spalten:
        jahr: { typ: jahr, beschreibung: Jahr }
        bezirk: { typ: raum, beschreibung: Bezirk }
        Anz. Kinder: { typ: anzahl, beschreibung: Kinder }
      raumbezug: { raumgliederung: stadt, gebietsstand: 2018-01-01, ebene: bezirk, spalte: bezirk }
      zeitbezug: { art: kalenderjahr, spalte: jahr }
      abbildungen:
        - aufgliederung: insgesamt
          titel: Kinder
          tabelle: fct_zaehlung
          gegenstand: { id: kinder, titel: Kinder, einheit: Personen, additiv_ueber: [raum] }
          werte: [Anz. Kinder]
      fassungen:
      """;

  private static Datenquelle read(String fassungen) {
    return DatenquelleReader.parse("kita.yml", QUELLE + fassungen.indent(2)).datenquelle();
  }

  @Test
  void columnsHaveOtherNamesWhenAVersionSaysSo() {
    Datenquelle kita =
        read(
            """
            - gueltig_ab: 2025-01-01
              grund: neues Fachverfahren
              umbenannt: { Anz. Kinder: Kinder gesamt }
            - gueltig_ab: 2026-01-01
              grund: nun als Mappe
              format: { art: xlsx }
            """);
    assertThat(kita.fassungen())
        .extracting(Fassung::gueltigAb)
        .isEqualTo(List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)));
    assertThat(kita.fassungen().get(0).kopf("Anz. Kinder")).isEqualTo("Kinder gesamt");
    assertThat(kita.fassungen().get(0).kopf("jahr")).isEqualTo("jahr");
    assertThat(kita.fassungen().get(1).format()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {gueltig_ab: 2025-13-01, grund: a, umbenannt: {jahr: Jahr}} | ein Tag in der Form
          {gueltig_ab: 2025-01-01, grund: a} | nichts davon
          {gueltig_ab: 2025-01-01, grund: a, umbenannt: {jaar: Jahr}} | "jaar"
          {gueltig_ab: 2025-01-01, grund: a, umbenannt: {jahr: bezirk}} | "bezirk" für zwei Spalten
          {gueltig_ab: 2025-01-01, grund: a, entfallen: [bezirk]} | Gebiet, Zeit oder Merkmal
          {gueltig_ab: 2025-01-01, grund: a, umbenant: {jahr: Jahr}} | "umbenant"
          """)
  void abbruchNamesThePlaceWhenAVersionIsWrong(String fassung, String message) {
    assertThatThrownBy(() -> read("- " + fassung))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("kita.yml, Zeile ")
        .hasMessageContaining(message);
  }

  @Test
  void abbruchWhenVersionsAreNotInOrder() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    - { gueltig_ab: 2025-01-01, grund: a, umbenannt: { jahr: Jahr } }
                    - { gueltig_ab: 2025-01-01, grund: b, umbenannt: { jahr: JAHR } }
                    """))
        .hasMessageContaining("ein Tag nach 2025-01-01");
  }
}
