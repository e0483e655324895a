package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
        .isEqualTo("✓ In Ordnung: 23 Datenquellen, 1 Gebietssystem.\n");
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
}
