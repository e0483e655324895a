package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.raum.Adresszuordnung.Gefunden;
import de.lebenslagen.warehouse.raum.Adresszuordnung.Grund;
import de.lebenslagen.warehouse.raum.Adresszuordnung.NichtZuordenbar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrassenverzeichnisTest {

  private static final LocalDate TAG = LocalDate.of(2022, 12, 31);

  private static final String DEKLARATION =
      """
      raumgliederung: ort
      titel: Ort
      quellenangabe: Ort
      lizenz: CC0-1.0
      gebietsstaende:
        - gueltig_von: 2018-01-01
          ebenen:
            - { ebene: block, titel: Blöcke, rolle: kleinste, datei: bloecke.csv, schluessel: { feld: id }, name: { feld: name } }
      strassenverzeichnis:
        datei: strassen.csv
        ebene: block
        zeichensatz: windows-1252
        kopfzeile: 2
        spalten:
          strasse: strasse
          schluessel: nr
          hausnummer_von: von
          hausnummer_bis: bis
          seite: seite
          einheit: block
          gueltig_von: ab
          gueltig_bis: ende
      """;

  private static final String KOPF = "Erfunden\nnr;strasse;von;bis;seite;block;ab;ende\n";

  private static final String STRASSEN =
      KOPF
          + """
          1;Möwenstraße;1;9;ungerade;01;;
          1;Möwenstraße;2;10;gerade;02;;
          1;Möwenstraße;11;;ungerade;03;;
          1;Möwenstraße;12;12a;gerade;03;;
          1;Möwenstraße;12b;20;gerade;04;;
          2;Straße des 17. Juni;;;;05;;
          3;Alter Weg;1;10;;01;;31.12.2019
          3;Neuer Weg;1;10;;01;2020-01-01;
          4;Alter Weg;1;10;;02;2021-01-01;
          5;Sankt-Anna-Platz;1;5;;06;;
          6;Dr.-Martin-Luther-King-Straße;1;5;;06;;
          7;Früher Pfad;1;4;;01;;31.12.2019
          7;Früher Pfad;5;8;;02;;31.12.2019
          """;

  @TempDir Path ordner;

  private StrassenverzeichnisReader.Ergebnis read(String strassen) {
    try {
      Path deklaration = Files.writeString(ordner.resolve("ort.yml"), DEKLARATION);
      Files.writeString(
          ordner.resolve("bloecke.csv"), "id;name\n01;a\n02;b\n03;c\n04;d\n05;e\n06;f\n");
      Files.write(
          ordner.resolve("strassen.csv"), strassen.getBytes(Charset.forName("windows-1252")));
      return StrassenverzeichnisReader.read(
              deklaration, RaumgliederungReader.read(deklaration).getRaumgliederung())
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Adresszuordnung zuordnung) {
    return zuordnung instanceof Gefunden gefunden
        ? gefunden.einheit()
        : ((NichtZuordenbar) zuordnung).grund().name();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Möwenstraße|3|01",
        "Möwenstr.|3|01",
        "Möwenstr|3|01",
        "MÖWENSTRASSE|3|01",
        "Moewenstrasse|3|01",
        "Möwen-Straße|3|01",
        "  möwen  straße |3|01",
        "Möwen Str.|3|01",
        "Möwenstraße|3a|01",
        "Möwenstraße|3 A|01",
        "Möwenstraße|3.0|01",
        "Möwenstraße|Nr. 3|01",
        "Möwenstraße|3 1/2|01",
        "Möwenstraße|3, 2. OG|01",
        "Möwenstraße|3-5|01",
        "Möwenstraße|3 – 5|01",
        "Möwenstraße|9a|01",
        "Möwenstraße|4|02",
        "Möwenstraße|4a-c|02",
        "Möwenstraße|4+6|02",
        "Möwenstraße|12|03",
        "Möwenstraße|12a|03",
        "Möwenstraße|12b|04",
        "Möwenstraße|12 c|04",
        "Möwenstraße|101|03",
        "St. Anna Platz|2|06",
        "Sankt-Anna-Pl.|2|06",
        "Doktor Martin Luther King Str.|2|06",
        "Straße des 17. Juni|135|05",
        "Strasse des 17. Juni||05",
        "Straße des 17. Juni|gegenüber|05",
        "Möwenstraße||HAUSNUMMER_FEHLT",
        "Möwenstraße|hinten|HAUSNUMMER_UNLESBAR",
        "Möwenstraße|22|HAUSNUMMER_UNBEKANNT",
        "Möwenstraße|8-14|MEHRERE_GEBIETE",
        "Möwenstraße|9-11|MEHRERE_GEBIETE",
        "Möwenallee|3|STRASSE_UNBEKANNT",
        "''|3|ADRESSE_FEHLT",
      })
  void addressIsFoundHoweverItIsWritten(String strasse, String nummer, String expected) {
    Strassenverzeichnis verzeichnis = read(STRASSEN).get();

    assertThat(text(verzeichnis.find(strasse, nummer == null ? "" : nummer, TAG)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Möwenstr. 3|01",
        "Möwenstr.3|01",
        "Möwenstraße 12a, 12345 Ort|03",
        "Möwenstraße 12 b|04",
        "MOEWENSTRASSE 4-6|02",
        "Straße des 17. Juni 135|05",
        "Möwenstraße|HAUSNUMMER_FEHLT",
        "Irgendwo 3|STRASSE_UNBEKANNT",
        "'  '|ADRESSE_FEHLT",
      })
  void streetAndNumberAreToldApartInOneCell(String adresse, String expected) {

    assertThat(text(read(STRASSEN).get().find(adresse, TAG))).isEqualTo(expected);
  }

  @Test
  void nameOfTheDayCountsAndOtherNamesOfTheStreetAreKnown() {
    Strassenverzeichnis verzeichnis = read(STRASSEN).get();

    assertThat(verzeichnis.find("Alter Weg", "3", LocalDate.of(2019, 6, 30)))
        .isEqualTo(new Gefunden("01", Adresszuordnung.Weg.GENAU));
    assertThat(verzeichnis.find("Alter Weg", "3", LocalDate.of(2020, 6, 30)))
        .as("renamed: the street itself lies where it lay")
        .isEqualTo(new Gefunden("01", Adresszuordnung.Weg.FRUEHERER_NAME));
    assertThat(verzeichnis.find("Alter Weg", "3", TAG))
        .as("the name was given to another street")
        .isEqualTo(new Gefunden("02", Adresszuordnung.Weg.GENAU));
    assertThat(verzeichnis.find("Neuer Weg", "3", LocalDate.of(2019, 6, 30)))
        .isEqualTo(new Gefunden("01", Adresszuordnung.Weg.FRUEHERER_NAME));
    assertThat(verzeichnis.find("Früher Pfad", "6", TAG))
        .isEqualTo(new Gefunden("02", Adresszuordnung.Weg.FRUEHERER_NAME));
  }

  @Test
  void nearNamesAreSuggested() {

    assertThat(read(STRASSEN).get().listVorschlaege("Möwnstraße")).contains("Möwenstraße");
  }

  @Test
  void twoAreasForOneHouseOnOneDayAreRefusedWithBothLines() {
    StrassenverzeichnisReader.Ergebnis ergebnis =
        read(KOPF + "1;Weg;1;9;ungerade;01;;2020-12-31\n1;Weg;7;15;ungerade;02;2020-06-01;\n");

    assertThat(ergebnis.verzeichnis()).isEmpty();
    assertThat(ergebnis.befunde()).hasSize(1);
    Befund befund = ergebnis.befunde().get(0);
    assertThat(befund.regel()).isEqualTo("STRASSE_WIDERSPRUCH");
    assertThat(befund.schweregrad()).isEqualTo(Schweregrad.FEHLER);
    assertThat(befund.stelle().zeile()).hasValue(4);
    assertThat(befund.gefunden()).contains("in Zeile 3");
    assertThatThrownBy(ergebnis::get)
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("strassen.csv");
  }

  @Test
  void sidesThatDoNotMeetAndDaysThatDoNotMeetAreNoContradiction() {
    StrassenverzeichnisReader.Ergebnis ergebnis =
        read(
            KOPF
                + "1;Weg;1;9;ungerade;01;;2020-12-31\n1;Weg;1;9;ungerade;02;2021-01-01;\n"
                + "1;Weg;2;8;gerade;03;;\n");

    assertThat(ergebnis.befunde()).isEmpty();
    assertThat(ergebnis.verzeichnis()).isPresent();
  }

  @Test
  void gapBetweenNumbersIsAHint() {
    StrassenverzeichnisReader.Ergebnis ergebnis =
        read(KOPF + "1;Weg;1;9;ungerade;01;;\n1;Weg;15;19;ungerade;02;;\n");

    assertThat(ergebnis.verzeichnis()).isPresent();
    assertThat(ergebnis.befunde())
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.regel()).isEqualTo("STRASSE_LUECKE");
              assertThat(b.schweregrad()).isEqualTo(Schweregrad.HINWEIS);
              assertThat(b.stelle().zeile()).hasValue(3);
              assertThat(b.gefunden()).contains("11 bis vor 15");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1;Weg;9;1;ungerade;01;;|STRASSE_UNGUELTIG",
        "1;Weg;x;1;ungerade;01;;|STRASSE_UNGUELTIG",
        "1;Weg;1;9;links;01;;|STRASSE_UNGUELTIG",
        "1;Weg;1;9;;01;2020-02-30;|STRASSE_UNGUELTIG",
        "1;Weg;1;9;;01;2020-02-01;2019-01-01|STRASSE_UNGUELTIG",
        "1;;1;9;;01;;|STRASSE_UNGUELTIG",
        "1;Weg;1;9;;77;;|STRASSE_OHNE_GEBIET",
        "1;Weg;1;9;;;;|STRASSE_OHNE_GEBIET",
      })
  void badLineIsNamed(String zeile, String regel) {
    StrassenverzeichnisReader.Ergebnis ergebnis = read(KOPF + zeile + "\n");

    assertThat(ergebnis.verzeichnis()).isEmpty();
    assertThat(ergebnis.befunde())
        .isNotEmpty()
        .allSatisfy(
            b -> {
              assertThat(b.regel()).isEqualTo(regel);
              assertThat(b.stelle().zeile()).hasValue(3);
            });
  }

  @Test
  void sameLineTwiceIsAWarning() {
    StrassenverzeichnisReader.Ergebnis ergebnis = read(KOPF + "1;Weg;1;9;;01;;\n1;Weg;1;9;;01;;\n");

    assertThat(ergebnis.verzeichnis()).isPresent();
    assertThat(ergebnis.befunde()).extracting(Befund::regel).containsExactly("STRASSE_DOPPELT");
  }

  @Test
  void everyReasonSaysWhatToDo() {

    assertThat(List.of(Grund.values()))
        .allSatisfy(g -> assertThat(g.abhilfe()).endsWith(".").isNotBlank());
  }
}
