package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("langsam")
class SegregationBefehlTest {

  private static Aufruf aufruf;

  @BeforeAll
  static void open() {
    aufruf = Aufruf.in(Testort.flensburg()).with("COLUMNS", "80");
  }

  @Test
  void seriesStandsBesideChanceAndFitsEightyColumns() {
    String text = aufruf.run("segregation", "ARB01a", "--schritte").isGut().ausgabe();
    assertThat(text.replaceAll("\\s+", " "))
        .contains("Nordstadt", "interpretierbar", "zufällig verteilt")
        .doesNotContain("NaN", "Infinity", "−0,0 ");
    assertThat(text.lines()).allMatch(l -> l.codePointCount(0, l.length()) <= 80);
  }

  @Test
  void oneTableForPrograms() {
    assertThat(
            aufruf.run("segregation", "ARB01a", "--jahr", "2022", "--als", "csv").isGut().ausgabe())
        .startsWith("jahr,gebiete,gruppe,is,is_zufall,is_bereinigt,isolation,eta2,gini,urteil")
        .contains("2022,13.0,3778.0,11.56");
  }

  @Test
  void twoGroupsAreComparedAndTheirChangeIsTold() {
    String text =
        aufruf
            .run("segregation", "anteil_unter_18", "--gegen", "anteil_ab_65", "--schritte")
            .isGut()
            .ausgabe();
    assertThat(text.lines()).allMatch(l -> l.codePointCount(0, l.length()) <= 80);
    assertThat(text.replaceAll("\\s+", " "))
        .contains(
            "2022 müssten 14,1 % der Gruppe das Gebiet wechseln",
            "Von 2021 bis 2022 ist kein sicherer Unterschied zu erkennen",
            "Von 2011 bis 2022 ist die ungleiche Verteilung gesunken, um 2,7 Punkte",
            "Theil H",
            "Begegnung xPy")
        .doesNotContain("NaN", "Infinity", "−0,0 ");
  }

  @Test
  void severalGroupsAreComparedPairwise() {
    assertThat(
            aufruf
                .run(
                    "segregation",
                    "anteil_unter_18",
                    "--gegen",
                    "DEM04",
                    "--gegen",
                    "ARB01a",
                    "--tabelle",
                    "paare",
                    "--als",
                    "csv")
                .isGut()
                .ausgabe()
                .lines())
        .hasSize(4)
        .anyMatch(l -> l.startsWith("DEM03,DEM04,14.08"));
  }

  @Test
  void groupsThatDoNotFitAreRefused() {
    aufruf
        .run("segregation", "anteil_unter_18", "--gegen", "DEM03")
        .isAbbruch(2, "steht zweimal", "niemanden gemeinsam");
    aufruf
        .run("segregation", "anteil_unter_18", "--gegen", "bevoelkerung")
        .isAbbruch(2, "ist kein Anteil gezählter Menschen", "anteil_unter_18");
    aufruf
        .run("segregation", "anteil_unter_18", "--ziehungen", "0")
        .isAbbruch(2, "100 bis 100.000", "1000 genügen");
  }

  @Test
  void whatIsNoShareIsRefused() {
    aufruf
        .run("segregation", "bevoelkerung")
        .isAbbruch(2, "ist kein Anteil gezählter Menschen", "anteil_unter_18");
    aufruf
        .run("segregation", "ARB01a", "--tabelle", "gebiet")
        .isAbbruch(2, "\"gebiet\" gibt es hier nicht", "gebiete");
  }
}
