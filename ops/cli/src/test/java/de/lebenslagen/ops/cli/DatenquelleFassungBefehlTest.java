package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed header becomes a version of the Datenquelle; old years still read. */
class DatenquelleFassungBefehlTest {

  private static final String ALT =
      "Jahr;Gebiet;Haushalte;Personen\n2025;01;41;98\n2025;02;77;201\n2025;03;12;25\n";
  private static final String NEU =
      "Jahr;Gebiet;Haushalte gesamt;Personen\n2026;01;42;99\n2026;02;78;202\n2026;03;13;26\n";

  @TempDir Path ordner;

  private Path ort;
  private Path alt;
  private Path neu;

  @BeforeEach
  void makeWorkspace() throws IOException {
    ort = Musterort.create(ordner);
    alt = Testordner.write(ort.resolve("lieferungen/wohngeld_2025.csv"), ALT);
    neu = Testordner.write(ort.resolve("lieferungen/wohngeld_2026.csv"), NEU);
  }

  private Aufruf.Ausgang ask(String antworten) {
    Path datei = Testordner.write(ort.resolve("antworten.yml"), antworten);
    return Aufruf.in(ort)
        .run("datenquelle", "fassung", neu.toString(), "--antworten", datei.toString());
  }

  @Test
  void answerBecomesAVersionFromTheFirstDayOfTheFileOn() {
    assertThat(Aufruf.in(ort).run("pruefe", neu.toString()).ausgabe())
        .contains("\"Haushalte gesamt\": dieselbe?", "lebenslagen datenquelle fassung");

    Aufruf.Ausgang ausgang =
        ask("spalte Haushalte: Haushalte gesamt\ngrund: neues Fachverfahren\n");

    assertThat(ausgang.code()).as(ausgang.ausgabe() + ausgang.meldungen()).isZero();
    assertThat(ausgang.ausgabe())
        .contains("Neue Fassung ab 2026-12-31", "mitgelieferte Datenquelle ist jetzt eine eigene");
    assertThat(Testordner.read(ort.resolve("datenquellen/wohngeld.yml")))
        .contains("umbenannt: { Haushalte: Haushalte gesamt }", "gueltig_ab: 2026-12-31");
    assertThat(Aufruf.in(ort).run("pruefe", neu.toString(), alt.toString()).code()).isZero();
    Aufruf.in(ort).run("deklaration", "pruefe").isGut();
  }

  @Test
  void secondVersionIsPutBehindTheFirst() {
    ask("spalte Haushalte: Haushalte gesamt\ngrund: neues Fachverfahren\n");
    Path dritte =
        Testordner.write(
            ort.resolve("lieferungen/wohngeld_2027.csv"),
            NEU.replace("gesamt", "alle").replace("2026", "2027"));
    Path datei =
        Testordner.write(
            ort.resolve("antworten.yml"),
            "spalte Haushalte gesamt: Haushalte alle\ngrund: noch einmal\n");

    Aufruf.Ausgang ausgang =
        Aufruf.in(ort)
            .run("datenquelle", "fassung", dritte.toString(), "--antworten", datei.toString());

    assertThat(ausgang.code()).as(ausgang.ausgabe() + ausgang.meldungen()).isZero();
    assertThat(
            Aufruf.in(ort).run("pruefe", alt.toString(), neu.toString(), dritte.toString()).code())
        .isZero();
  }

  @Test
  void questionStaysOpenWithoutAnAnswer() throws IOException {
    Aufruf.Ausgang ausgang = Aufruf.in(ort).run("datenquelle", "fassung", neu.toString());

    assertThat(ausgang.code()).isEqualTo(2);
    assertThat(ausgang.ausgabe())
        .contains(
            "# Spalte \"Haushalte\" fehlt, neu ist \"Haushalte gesamt\": dieselbe?",
            "#   entfaellt: nein, die Spalte gibt es nicht mehr",
            "spalte Haushalte:");
    assertThat(Files.list(ort.resolve("datenquellen"))).isEmpty();
  }

  @Test
  void fileWithoutAMissingColumnNeedsNone() {
    Aufruf.in(ort)
        .run("datenquelle", "fassung", alt.toString())
        .isAbbruch(2, "fehlt keine Spalte", "lebenslagen pruefe");
  }

  @Test
  void areaCanNotBeDropped() {
    neu =
        Testordner.write(
            ort.resolve("lieferungen/wohngeld_2026.csv"), NEU.replace("Gebiet", "Raum"));

    ask("spalte Haushalte: Haushalte gesamt\nspalte Gebiet: entfaellt\ngrund: x y\ngueltig_ab: 2026-01-01\n")
        .isAbbruch(2, "aus der Gebiet, Zeit oder Merkmal folgen", "eine andere Datenquelle");
  }
}
