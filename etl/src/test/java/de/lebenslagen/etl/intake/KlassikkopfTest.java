package de.lebenslagen.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Classic tables as GENESIS-Online and the Regionaldatenbank write them: the layouts, and most
 * numbers, are those of published tables (Statistische Ämter des Bundes und der Länder,
 * dl-de/by-2-0).
 */
class KlassikkopfTest {

  private static final String FUSS =
      """
      __________
      "zu ""gesamte Tabelle"":
      Differenzen zu bereits vorliegenden Veröffentlichungen
      sind auf nachträgliche Korrekturen zurückzuführen."
      "© Statistische Ämter des Bundes und der Länder, Deutschland, 2018.
      Dieses Werk ist lizenziert unter der Datenlizenz Deutschland
      - Namensnennung - Version 2.0."
      Stand: 27.02.2018 / 13:00:56
      """;

  @TempDir Path ordner;

  private Dateiprobe read(String text) throws IOException {
    Path datei = ordner.resolve("tabelle.csv");
    Files.write(datei, (text + FUSS).getBytes(Charset.forName("windows-1252")));
    return Dateiprobe.read(datei);
  }

  @Test
  void daysAndSexesAboveTheColumnsAreFound() throws IOException {
    Dateiprobe probe =
        read(
            """
            GENESIS-Tabelle: 12411-01-01-4
            Bevölkerungsstand: Bevölkerung nach Geschlecht;;;;
            - Stichtag 31.12. -;;;;
            regionale Tiefe: Kreise und krfr. Städte;;;;
            Fortschreibung des Bevölkerungsstandes;;;;
            Bevölkerungsstand (Anzahl);;;;
            ;;31.12.2015;31.12.2015;31.12.2015
            ;;Insgesamt;männlich;weiblich
            DG;Deutschland;82175684;40514123;41661561
            01;  Schleswig-Holstein;2858714;1399458;1459256
            01001;      Flensburg, Kreisfreie Stadt;85942;42767;43175
            """);

    assertThat(probe.format().art()).isEqualTo(Dateiart.GENESIS_KLASSISCH);
    assertThat(probe.format().zeichensatz()).isEqualTo("windows-1252");
    assertThat(probe.titel()).contains("Bevölkerungsstand: Bevölkerung nach Geschlecht");
    assertThat(probe.kopf())
        .containsExactly("schluessel", "name", "stichtag", "Insgesamt", "männlich", "weiblich");
    assertThat(probe.zeilen()).hasSize(3);
    assertThat(probe.zeilen().get(2))
        .containsExactly(
            "01001", "      Flensburg, Kreisfreie Stadt", "31.12.2015", "85942", "42767", "43175");
  }

  @Test
  void linesThatTellNoColumnsApartAreLeftOut() throws IOException {
    Dateiprobe probe =
        read(
            """
            GENESIS-Tabelle: 12511-01-01-4
            Einbürgerungen von Ausländern nach Kontinenten;;;;
            Einbürgerungsstatistik;;;;
            ;;;Einbürgerungen von Ausländern;Einbürgerungen von Ausländern
            ;;;Kontinente (einschl. staatenlos etc.);Kontinente (einschl. staatenlos etc.)
            ;;;Insgesamt;Afrika
            ;;;Anzahl;Anzahl
            2016;DG;Deutschland;110383;11416
            2016;01001;      Flensburg, Kreisfreie Stadt;161;9
            """);

    Tabellenlage lage = probe.format().lage();
    assertThat(lage.kopfzeile()).isEqualTo(6);
    assertThat(lage.kopfzeilen()).isEqualTo(1);
    assertThat(lage.datenzeile()).isEqualTo(8);
    assertThat(probe.kopf()).containsExactly("jahr", "schluessel", "name", "Insgesamt", "Afrika");
    assertThat(probe.zeilen()).extracting(z -> z.get(3)).containsExactly("110383", "161");
  }

  @Test
  void timesAloneAboveTheColumnsNeedAName() throws IOException {
    Dateiprobe probe =
        read(
            """
            GENESIS-Tabelle: Temporär
            Gebietsfläche: Bundesländer, Stichtag;;;
            Feststellung des Gebietsstands;;;
            Gebietsfläche (qkm);;;
            ;Stichtag;Stichtag;Stichtag
            ;31.12.1995;31.12.1996;31.12.1997
            Baden-Württemberg;35752,50;35751,76;35751,85
            Bayern;70550,87;70550,87;70548,00
            """);

    assertThat(probe.kopf()).containsExactly("name", "stichtag", "anzahl");
    assertThat(probe.zeilen()).hasSize(6);
    assertThat(probe.zeilen().get(5)).containsExactly("Bayern", "31.12.1997", "70548,00");
  }

  @Test
  void newerTitleAndOneColumnOfNumbersAreFound() throws IOException {
    Dateiprobe probe =
        read(
            """
            Tabelle: 12411-0001
            Bevölkerung: Deutschland, Stichtag;
            Fortschreibung des Bevölkerungsstandes;
            Deutschland;
            ;Bevölkerungsstand
            ;Anzahl
            31.12.1950;50958125
            31.12.1960;55958321
            """);

    assertThat(probe.format().art()).isEqualTo(Dateiart.GENESIS_KLASSISCH);
    assertThat(probe.kopf().get(0)).isEqualTo("stichtag");
    assertThat(probe.zeilen())
        .containsExactly(List.of("31.12.1950", "50958125"), List.of("31.12.1960", "55958321"));
  }

  @Test
  void tableThatIsCalledSoAndLaidOutOtherwiseIsStillRead() throws IOException {
    Path datei =
        Files.writeString(ordner.resolve("x.csv"), "GENESIS-Tabelle: 1\nort;n\nA;1\nB;2\n");

    assertThat(Dateiprobe.read(datei).kopf()).containsExactly("ort", "n");
  }
}
