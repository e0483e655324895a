package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AusnahmeBefehlTest {

  private static final String FEHLER = "year,district_id,residents\n2022,1,viele\n2022,2,7\n";

  @TempDir Path ordner;

  private Aufruf aufruf;
  private String datei;

  @BeforeEach
  void create() {
    aufruf = Aufruf.in(Testort.create(ordner.resolve("flensburg"))).with("COLUMNS", "300");
    datei = Testordner.write(ordner.resolve("x/" + Testort.ARBEITSLOSE), FEHLER).toString();
  }

  private Aufruf.Ausgang grant(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "ausnahme",
                "erteile",
                "arbeitslose",
                "--spalte",
                "residents",
                "--grund",
                "Altstadt liefert nach.",
                "--person",
                "Sozialplanung"));
    words.addAll(List.of(more));
    return aufruf.run(words.toArray(String[]::new));
  }

  @Test
  void deliveryPassesOnceItsFehlerIsWaivedAndNoLongerWhenRevoked() {
    assertThat(aufruf.run("pruefe", datei).code()).isEqualTo(3);

    assertThat(
            grant(
                    "--regel",
                    "MARKE",
                    "--jahr",
                    "2022",
                    "--gebiet",
                    "altstadt",
                    "--bis",
                    "2027-06-30")
                .isGut()
                .ausgabe())
        .contains("Erteilt: arbeitslose_2022 (residents; 2022; Gebiet 01), bis 30.06.2027");
    assertThat(aufruf.run("pruefe", datei).isGut().ausgabe())
        .contains("WARNUNG  MARKE", "Ausgenommen", "1 Zelle wird nicht übernommen: Altstadt");
    assertThat(aufruf.run("ausnahme", "liste").isGut().ausgabe())
        .contains("arbeitslose_2022", "gilt bis 30.06.2027", "Altstadt liefert nach.", "MARKE");
    assertThat(aufruf.run("deklaration", "pruefe").isGut().ausgabe()).contains("1 Ausnahme.");

    aufruf
        .run("ausnahme", "widerrufe", "arbeitslose_2022", "--grund", "da", "--person", "Planung")
        .isGut();
    Aufruf.Ausgang danach = aufruf.run("pruefe", datei);
    assertThat(danach.code()).isEqualTo(3);
    assertThat(danach.ausgabe()).contains("sie wurde am 22.11.2026 widerrufen: da");
    assertThat(aufruf.run("ausnahme", "liste").ausgabe()).contains("widerrufen am 22.11.2026: da");
    aufruf
        .run("ausnahme", "widerrufe", "arbeitslose_2022", "--grund", "x", "--person", "x")
        .isAbbruch(2, "ist schon seit 22.11.2026 widerrufen", "nichts zu tun");
  }

  @Test
  void eachGetsANameOfItsOwn() {
    grant("--bis", "2027-06-30").isGut();

    assertThat(grant("--bis", "2027-06-30", "--gebiet", "Altstadt").isGut().ausgabe())
        .contains("Erteilt: arbeitslose_2 ");
    assertThat(aufruf.run("ausnahme", "liste").ausgabe()).contains("(nie übernehmen)");
  }

  @Test
  void theSameIsNotGrantedTwiceWhileItHolds() {
    grant("--bis", "2027-06-30", "--jahr", "2021", "--jahr", "2022").isGut();
    grant("--bis", "2028-06-30", "--jahr", "2022", "--jahr", "2021")
        .isAbbruch(2, "gibt es schon: arbeitslose_2021_2022", "widerrufe arbeitslose_2021_2022");
    aufruf
        .run(
            "ausnahme",
            "widerrufe",
            "arbeitslose_2021_2022",
            "--grund",
            "da",
            "--person",
            "Planung")
        .isGut();
    grant("--bis", "2028-06-30", "--jahr", "2022", "--jahr", "2021").isGut();
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    grant("--bis", "2206-12-31").isAbbruch(2, "höchstens zehn Jahre", "vor allem das Jahr");
    grant("--bis", "2027-06-30", "--jahr", "202").isAbbruch(2, "ein Berichtsjahr", "Jahr prüfen");
    grant("--bis", "2026-11-21").isAbbruch(2, "21.11.2026 wäre schon abgelaufen", "ab heute");
    grant("--bis", "morgen").isAbbruch(2, "ein Tag wie 31.12.2027", "hilfe ausnahme erteile");
    grant("--bis", "2027-06-30", "--regel", "MARKEN").isAbbruch(2, "\"MARKEN\"", "pruefregeln.md");
    grant("--bis", "2027-06-30", "--gebiet", "Altstatt").isAbbruch(2, "\"Altstatt\"", "Altstadt");
    grant("--bis", "2027-06-30", "--spalte", "district_id")
        .isAbbruch(2, "\"district_id\"", "residents");
    grant("--bis", "2027-06-30", "--jahr", "zwei").isAbbruch(2, "zwei", "hilfe ausnahme erteile");
    aufruf
        .run(
            "ausnahme",
            "erteile",
            "arbeitslose",
            "--spalte",
            "residents",
            "--grund",
            "x",
            "--person",
            " ",
            "--bis",
            "30.6.2027")
        .isAbbruch(2, "\"--person\" ist leer", "ausfüllen");
    aufruf
        .run("ausnahme", "widerrufe", "keine", "--grund", "x", "--person", "x")
        .isAbbruch(2, "\"keine\" gibt es nicht", "ausnahme liste");
    aufruf.run("ausnahme").isAbbruch(2, "braucht einen Unterbefehl", "hilfe ausnahme");
    assertThat(aufruf.run("ausnahme", "liste").isGut().ausgabe()).contains("keine Ausnahmen");
  }
}
