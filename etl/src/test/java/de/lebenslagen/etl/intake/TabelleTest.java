package de.lebenslagen.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabelleTest {

  private static final String CSV = "art: csv, zeichensatz: UTF-8, trennzeichen: \";\"";

  @TempDir Path ordner;

  @Test
  void severalHeaderLinesMakeOneNamePerColumn() {
    assertThat(
            Kopfnamen.merge(
                List.of(
                    List.of("Jahr", "Einwohner", "", "", "Fläche", ""),
                    List.of("", "insgesamt", "davon", "", "", ""),
                    List.of("", "", "Männer", "Frauen", "", "")),
                ", "))
        .containsExactly(
            "Jahr",
            "Einwohner, insgesamt",
            "Einwohner, davon, Männer",
            "Einwohner, davon, Frauen",
            "Fläche");
  }

  @Test
  void genesisTableEndsAtItsUnderline() {
    String text =
        """
        Tabelle: 12411-0018
        "Bevölkerung; Stichtag
        Jahr;Bevölkerung;;
        ;männlich;weiblich;Insgesamt
        2021;1;2;3
        2022;4;5;9
        __________
        (C)opyright Statistisches Bundesamt
        Stand: 01.02.2024;12:00
        """;
    Leseprobe probe =
        Leseprobe.read(ordner, CSV + ", kopfzeile: 3, kopfzeilen: 2, ende_bei: [\"____*\"]", text);
    assertThat(probe.befund).isEmpty();
    assertThat(probe.kopf)
        .containsExactly(
            "Jahr", "Bevölkerung männlich", "Bevölkerung weiblich", "Bevölkerung Insgesamt");
    assertThat(probe.zeilen).containsExactly("5 [2021, 1, 2, 3]", "6 [2022, 4, 5, 9]");
  }

  @Test
  void footIsPassedOverByCountOrFromTheFirstBlankRow() {
    String text = "a;b\n2021;1\n2022;2\n;;\nQuelle: Amt;\n* geheim\n";
    for (String lage : List.of("fusszeilen: 2", "ende_bei: [\"\"]")) {
      Leseprobe probe = Leseprobe.read(ordner, CSV + ", " + lage, text);
      assertThat(probe.befund).isEmpty();
      assertThat(probe.zeilen).containsExactly("2 [2021, 1]", "3 [2022, 2]");
    }
  }

  @Test
  void findingWhenTheFootHoldsARowLikeThoseOfTheTable() {
    String text = "a;b\n2021;1\n\n2022;2\nQuelle: Amt\n";
    for (String lage : List.of("fusszeilen: 2", "ende_bei: [\"\"]")) {
      assertThat(Leseprobe.read(ordner, CSV + ", " + lage, text).befund)
          .hasValueSatisfying(
              b -> {
                assertThat(b.regel()).isEqualTo("NACH_DEM_ENDE");
                assertThat(b.stelle().zeile()).hasValue(4);
              });
    }
  }

  @Test
  void quotesCanBeSingleOnes() {
    Leseprobe probe =
        Leseprobe.read(ordner, CSV + ", anfuehrungszeichen: \"'\"", "a;b\n'x;\"y';2\n");
    assertThat(probe.zeilen).containsExactly("2 [x;\"y, 2]");
  }

  @Test
  void ffcsvNeedsNoFurtherWords() {
    Leseprobe probe =
        Leseprobe.read(ordner, "art: genesis_ffcsv", "\uFEFFtime;value;value_q\n2022;1,5;e\n");
    assertThat(probe.befund).isEmpty();
    assertThat(probe.kopf).containsExactly("time", "value", "value_q");
    assertThat(probe.zeilen).containsExactly("2 [2022, 1,5, e]");
  }
}
