package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("langsam")
class HerkunftBefehlTest {

  private Aufruf aufruf;

  @BeforeEach
  void open() {
    aufruf = Aufruf.in(Testort.veroeffentlicht());
  }

  @Test
  void figureIsWalkedBackToFileAndRow() {
    assertThat(aufruf.run("herkunft", "arbeitslose", "Nordstadt", "2022").isGut().ausgabe())
        .startsWith("arbeitslose, Nordstadt, 2022: 727 Personen\n")
        .containsPattern("  " + Testort.ARBEITSLOSE + " +[0-9]+  residents +727  2022,3,727\n")
        .contains("aufgenommen", "SHA-256 ");
  }

  /** The row that is named must be that row of the file. */
  @Test
  void rowIsCountedAsAnEditorDoes() {
    String out = aufruf.run("herkunft", "arbeitslose", "Nordstadt", "2022").isGut().ausgabe();
    int zeile = Integer.parseInt(out.replaceAll("(?s).*\\.csv +([0-9]+)  residents.*", "$1"));

    assertThat(
            Testordner.read(Testort.veroeffentlicht().resolve("lieferungen/" + Testort.ARBEITSLOSE))
                .lines()
                .toList())
        .element(zeile - 1)
        .isEqualTo("2022,3,727");
  }

  @Test
  void townIsTheSumOfItsParts() {
    String out = aufruf.run("herkunft", "arbeitslose", "Flensburg", "2022").isGut().ausgabe();

    assertThat(out).startsWith("arbeitslose, Flensburg, 2022: 3.778 Personen\n");
    assertThat(out.lines().filter(l -> l.contains(Testort.ARBEITSLOSE + " "))).hasSize(13);
  }

  @Test
  void deliveredRatioKeepsItsDigits() {
    assertThat(aufruf.run("herkunft", "altenquotient", "Nordstadt", "2022").isGut().ausgabe())
        .startsWith("altenquotient, Nordstadt, 2022: 23,8 je 100 Personen\n")
        .contains("quotient  23,8  2022,3,23.8");
  }

  @Test
  void secretCellIsShownAsSecret() {
    assertThat(aufruf.run("herkunft", "raeumungsklage", "Altstadt", "2021").isGut().ausgabe())
        .startsWith("raeumungsklage, Altstadt, 2021: *")
        .contains("2021,1,15.0,,,,,5.0,5.0");
  }

  @Test
  void yearWithoutDeliveryNamesThoseThereAre() {
    assertThat(aufruf.run("herkunft", "arbeitslose", "Nordstadt", "1850").isGut().ausgabe())
        .contains("k. A.", "Keine Zeile einer Datei steht dahinter.", "2017–2022");
  }

  @Test
  void unknownNamesGetSuggestions() {
    aufruf
        .run("herkunft", "arbeitslos", "Nordstadt", "2022")
        .isAbbruch(2, "Meinten Sie \"arbeitslose\"", "dim_gegenstand");
    aufruf
        .run("herkunft", "arbeitslose", "Nordstad", "2022")
        .isAbbruch(2, "Das Gebiet \"Nordstad\" gibt es nicht. Meinten Sie \"Nordstadt\"", "Gebiet");
    aufruf
        .run("herkunft", "anteil_unter_18", "Nordstadt", "2022")
        .isAbbruch(2, "Den Gegenstand \"anteil_unter_18\" gibt es nicht.", "zwei Zahlen");
    aufruf
        .run("herkunft", "arbeitslose", "Nordstadt", "2022", "--merkmal", "alter=0-7")
        .isAbbruch(2, "Das Merkmal \"alter\" gibt es", "altersgruppe");
    aufruf
        .run("herkunft", "arbeitslose", "Nordstadt", "2022", "--datenquelle", "arbeitslos")
        .isAbbruch(2, "Die Datenquelle \"arbeitslos\" gibt es", "arbeitslose");
  }
}
