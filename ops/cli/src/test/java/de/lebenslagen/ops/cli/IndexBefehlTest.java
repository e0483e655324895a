package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("langsam")
class IndexBefehlTest {

  private static Aufruf aufruf;

  @TempDir Path ordner;

  @BeforeAll
  static void open() {
    aufruf = Aufruf.in(Testort.flensburg());
  }

  @Test
  void listNamesPartsAndYears() {
    assertThat(aufruf.run("index", "liste").isGut().ausgabe())
        .contains("FL05", "ARB01a, TRA02a, TRA03a, TRA05", "2022", "FL07", "FL08", "FL09", "FL10");
  }

  @Test
  void rankingOfFlensburgHasSpansClassesAndLimits() {
    String text = aufruf.run("index", "rechne", "FL05", "--jahr", "2022").isGut().ausgabe();
    assertThat(text)
        .contains("Nordstadt", "Nur 13 Gebiete", "keinen Handlungsbedarf", "Startwert 1")
        .doesNotContain("NaN", "Infinity", "-0,0", "−0,00");
    assertThat(text).isEqualTo(aufruf.run("index", "rechne", "FL05").isGut().ausgabe());
  }

  @Test
  void stepsAreShownAndFitEightyColumns() {
    String text =
        aufruf.with("COLUMNS", "80").run("index", "rechne", "FL05", "--schritte").isGut().ausgabe();
    assertThat(text)
        .contains("Mitte und Streuung", "Gebiete ohne Index", "anders gerechnet wird")
        .doesNotContain("NaN", "Infinity");
    assertThat(text.lines()).allMatch(l -> l.codePointCount(0, l.length()) <= 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FL07", "FL08", "FL09", "FL10"})
  void recipesOfOtherTownsRunOnTheDataOfFlensburg(String index) {
    String text = aufruf.run("index", "rechne", index, "--schritte").isGut().ausgabe();
    assertThat(text)
        .contains("Nordstadt", "Hauptkomponente", "Mögliche Ränge (95 %): 1.000 Ziehungen")
        .doesNotContain("NaN", "Infinity", "-0,0", "−0,00 ");
  }

  @Test
  void statusAndDynamicsAreOneLabelAndABreakLeavesNone() {
    assertThat(
            aufruf
                .run("index", "rechne", "FL07", "--jahr", "2021", "--tabelle", "gesamtindex")
                .isGut()
                .ausgabe()
                .replaceAll("\\s+", " "))
        .contains("Neustadt 1,99 sehr niedrig 0,71 +/- 4+/-", "Nordstadt 1,12 niedrig −1,96 + 3+");
    assertThat(
            aufruf
                .run("index", "rechne", "FL07", "--jahr", "2022")
                .isGut()
                .ausgabe()
                .replaceAll("\\s+", " "))
        .contains("Ohne Dynamik: alle von 13 Gebieten.", "Zeitreihenbruch");
  }

  @Test
  void tableGoesToAFileOnlyWithAPurpose() throws Exception {
    Path file = ordner.resolve("z.csv");
    String[] bare = {"index", "rechne", "FL05", "--tabelle", "z_werte", "--nach", file.toString()};
    aufruf.run(bare).isAbbruch(2, "nur mit einem Zweck", "--intern --zweck");
    String[] allowed = Arrays.copyOf(bare, bare.length + 3);
    allowed[bare.length] = "--intern";
    allowed[bare.length + 1] = "--zweck";
    allowed[bare.length + 2] = "Gegenrechnung";
    assertThat(aufruf.run(allowed).code()).isZero();
    assertThat(Files.readString(file))
        .startsWith("gebiet,arbeitslosenanteil_18_65,elb_quote_18_65,")
        .contains("INTERN", "Gegenrechnung");
  }

  @Test
  void wrongNamesAreAnsweredWithTheRightOnes() {
    aufruf.run("index", "rechne", "bevoelkerung").isAbbruch(2, "ist kein Index", "index liste");
    aufruf
        .run("index", "rechne", "FL05", "--tabelle", "z_wert")
        .isAbbruch(2, "\"z_wert\" gibt es hier nicht", "z_werte");
    aufruf
        .run("index", "rechne", "FL05", "--ziehungen", "0")
        .isAbbruch(2, "100 bis 100.000", "1000 genügen");
    aufruf.run("index").isAbbruch(2, "liste oder rechne", "hilfe index");
  }
}
