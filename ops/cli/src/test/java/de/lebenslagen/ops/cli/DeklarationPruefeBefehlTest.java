package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("langsam")
class DeklarationPruefeBefehlTest {

  @TempDir Path ordner;

  private Aufruf aufruf;

  @BeforeEach
  void create() {
    aufruf = Aufruf.in(Testort.create(ordner.resolve("flensburg")));
  }

  private void replace(String datei, String alt, String neu) {
    Path path = aufruf.ordner().resolve(datei);
    String text = Testordner.read(path);
    assertThat(text).contains(alt);
    Testordner.write(path, text.replace(alt, neu));
  }

  @Test
  void goodDeclarationsAreCounted() {
    assertThat(aufruf.run("deklaration", "pruefe").isGut().ausgabe())
        .startsWith("✓ In Ordnung: 23 Datenquellen, 1 Gebietssystem.\n✓ Indikatoren: ");
  }

  @Test
  void parentNeedsSubcommand() {
    aufruf
        .run("deklaration")
        .isAbbruch(2, "braucht einen Unterbefehl: pruefe.", "hilfe deklaration");
  }

  @Test
  void unknownFieldIsToldWithFileAndLine() {
    replace("datenquellen/arbeitslose.yml", "personenbezogen:", "personenbezug:");
    Aufruf.Ausgang ausgang = aufruf.run("deklaration", "pruefe");

    assertThat(ausgang.code()).isEqualTo(2);
    assertThat(ausgang.ausgabe())
        .contains("✗ arbeitslose.yml, Zeile ", "personenbezug", "Abhilfe: ");
  }

  @Test
  void unknownRuleGetsSuggestion() {
    replace("datenquellen/einwohner.yml", "regel: SUMME_RAEUME", "regel: SUME_RAEUME");
    Aufruf.Ausgang ausgang = aufruf.run("deklaration", "pruefe");

    assertThat(ausgang.code()).isEqualTo(2);
    assertThat(ausgang.ausgabe())
        .contains("✗ einwohner.yml, Feld pruefungen, Regel SUME_RAEUME", "SUMME_RAEUME");
  }

  @Test
  void brokenAreasAreTold() {
    Testordner.write(aufruf.ordner().resolve("gebiete/stadtteile.geojson"), "{}");
    Aufruf.Ausgang ausgang = aufruf.run("deklaration", "pruefe");

    assertThat(ausgang.code()).isEqualTo(2);
    assertThat(ausgang.ausgabe())
        .contains("✗ Die Datei stadtteile.geojson, Zeile 1, ", "Abhilfe: ");
  }

  private void copyIndikatoren() {
    for (String teil : List.of("indikatoren", "indikatorensets")) {
      Testordner.copy(Testordner.flensburg().resolve(teil), aufruf.ordner().resolve(teil));
    }
  }

  @Test
  void examplesOfIndicatorsAreComputed() {
    copyIndikatoren();

    assertThat(aufruf.run("deklaration", "pruefe").isGut().ausgabe())
        .containsPattern(
            "✓ Indikatoren: 1[0-9]{2} mitgeliefert, 10 eigene; [0-9]+ Beispielwerte gerechnet, alle wie"
                + " angegeben; 1 Indikatorenset\\.");
  }

  @Test
  void wrongExampleIsToldWithExpectedAndFound() {
    copyIndikatoren();
    replace("indikatoren/wohnen/wohnungslosigkeit_bedroht.spec.yml", "wert: 4.00", "wert: 4.10");

    assertThat(aufruf.run("deklaration", "pruefe").ausgabe())
        .contains(
            "✗ wohnungslosigkeit_bedroht.spec.yml, Zeile 7, Feld erwartet[0].wert: erwartet wird 4.10,"
                + " gefunden: 4.0000.");
  }

  @Test
  void indicatorThatIsWrongIsToldWithFileLineAndRepair() {
    copyIndikatoren();
    replace(
        "indikatoren/wohnen/wohnungslosigkeit_bedroht.yml",
        "einheit: je 1.000",
        "einheit: Personen");
    replace(
        "indikatorensets/flensburg_2022.yml", "  - sgb2_quote\n  - elb", "  - sgb2_qote\n  - elb");

    assertThat(aufruf.run("deklaration", "pruefe").ausgabe())
        .contains(
            "✗ wohnungslosigkeit_bedroht.yml, Zeile ",
            "erwartet wird zur Art quote eine Einheit wie Prozent oder je 1.000, gefunden: \"Personen\"");
  }
}
