package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.entwurf.Frage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that nobody declared becomes a Datenquelle that reads it. */
class DatenquelleEntwurfBefehlTest {

  private static final String KITA =
      """
      Kinder in Tagesbetreuung, Stand 1. März
      Jugendamt;;;;
      Jahr;Stadtteil;unter 3;3 bis unter 6;Träger
      2024;Anger;28;1.071;Stadt
      2024;Hafen;*;130;Stadt
      2024;Neue Heide;;-;Verein
      2024;Summe;47;1.201;
      Quelle: Jugendamt;;;;
      """;

  private static final Map<String, String> ANTWORTEN =
      Map.of(
          "zeile",
          "summe",
          "punkt",
          "tausender",
          "lieferstelle",
          "Jugendamt",
          "fachbereich",
          "Jugend",
          "veroeffentlicht",
          "nein",
          "leer",
          "geheim",
          "zeit",
          "stichtag",
          "stichtag",
          "01.03.",
          "vollstaendig unter 3",
          "ja");

  private static final Map<String, String> KINDER =
      Map.of(
          "zeile",
          "summe",
          "titel",
          "Kinder und Fälle",
          "lieferstelle",
          "Jugendamt",
          "fachbereich",
          "Jugend",
          "veroeffentlicht",
          "nein",
          "zeit",
          "kalenderjahr",
          "einheit Anz. Fälle",
          "Fälle");

  @TempDir Path ordner;

  private Path ort;

  @BeforeEach
  void makeWorkspace() throws IOException {
    ort = Musterort.create(ordner);
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    return Files.write(ort.resolve(name), text.getBytes(charset));
  }

  private Aufruf.Ausgang draft(Path datei, Path antworten) {
    return Aufruf.in(ort)
        .run("datenquelle", "entwurf", datei.toString(), "--antworten", antworten.toString());
  }

  @Test
  void draftReadsItsFileAndPassesTheCheckOfDeclarations() throws IOException {
    Path datei = write("kita_2024.csv", KITA, Charset.forName("windows-1252"));

    Aufruf.Ausgang ausgang = draft(datei, Musterort.writeAntworten(ort, ANTWORTEN));

    assertThat(ausgang.code()).as(ausgang.ausgabe() + ausgang.meldungen()).isZero();
    String yaml = Testordner.read(ort.resolve("datenquellen/kita.yml"));
    assertThat(yaml)
        .contains(
            "zeichensatz: windows-1252",
            "trennzeichen: \";\"",
            "tausenderzeichen: \".\"",
            "kopfzeile: 3",
            "fusszeilen: 1",
            "\"*\": geheim_quelle",
            "\"-\": echte_null",
            "marken: { \"\": geheim_quelle }",
            "suche: name",
            "- { Stadtteil: \"Summe\" }",
            "zeitbezug: { art: stichtag, spalte: Jahr, tag: \"03-01\" }",
            "altersgruppe: \"0-3\"",
            "altersgruppe: \"3-6\"",
            "dateinamen: [\"kita_*.csv\"]");
    Aufruf.in(ort).run("deklaration", "pruefe").isGut();
    assertThat(Aufruf.in(ort).run("pruefe", datei.toString()).code()).isZero();
  }

  @Test
  void draftThatCollidesWithAnotherIsToldAndNotWritten() throws IOException {
    String tabelle = "Gebiet;Jahr;Anz. Kinder;Anz. Fälle\n01;2024;10;3\n02;2024;20;4\n";
    Path erste = write("neu.csv", tabelle, StandardCharsets.UTF_8);
    Path zweite = write("neu5.csv", tabelle, StandardCharsets.UTF_8);
    Path antworten = Musterort.writeAntworten(ort, KINDER);
    assertThat(draft(erste, antworten).code()).isZero();

    draft(zweite, antworten)
        .isAbbruch(
            2,
            "neu5.yml verträgt sich nicht mit den anderen Datenquellen",
            "einen höheren vorrang geben");

    assertThat(draft(zweite, antworten).meldungen()).contains("die erste steht in neu");
    assertThat(ort.resolve("datenquellen").toFile().list()).containsExactly("neu.yml");
    Aufruf.in(ort).run("deklaration", "pruefe").isGut();

    Path declared = ort.resolve("datenquellen/neu.yml");
    Testordner.write(
        declared,
        Testordner.read(declared)
            .replaceAll("(?m)^( +)gegenstand:", "$1vorrang: 1\n$1gegenstand:"));
    assertThat(draft(zweite, antworten).code()).isZero();
    Aufruf.in(ort).run("deklaration", "pruefe").isGut();
  }

  @Test
  void openQuestionsAreListedAndNothingIsWritten() throws IOException {
    Path datei = write("kita_2024.csv", KITA, StandardCharsets.UTF_8);

    Aufruf.Ausgang ausgang = Aufruf.in(ort).run("datenquelle", "entwurf", datei.toString());

    assertThat(ausgang.code()).isEqualTo(2);
    assertThat(ausgang.ausgabe())
        .contains(
            "# Was ist eine Zeile: ein Fall, eine Person oder eine fertige Summe?",
            "# Leere Zelle heißt: null, unbekannt oder geheim?",
            "leer:");
    assertThat(ausgang.meldungen()).contains("noch offen", "--antworten DATEI");
    assertThat(ort.resolve("datenquellen")).isEmptyDirectory();
  }

  @Test
  void emptyCellIsNeverGuessed() throws IOException {
    Path datei = write("kita_2024.csv", KITA, StandardCharsets.UTF_8);
    Map<String, String> some =
        ANTWORTEN.entrySet().stream()
            .filter(e -> !e.getKey().equals("leer"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    Aufruf.Ausgang ausgang = draft(datei, Musterort.writeAntworten(ort, some));

    assertThat(ausgang.code()).isEqualTo(2);
    assertThat(ausgang.ausgabe()).contains("leer:").doesNotContain("zeile:");
  }

  @Test
  void openQuestionsGoIntoTheNamedFileWhenItDoesNotExist() throws IOException {
    Path datei = write("kita_2024.csv", KITA, StandardCharsets.UTF_8);
    Path fragen = ort.resolve("fragen.yml");

    assertThat(draft(datei, fragen).ausgabe())
        .contains("Sie stehen in", "hinter jedem Doppelpunkt");
    assertThat(Testordner.read(fragen)).contains("zeile:", "#   summe: ");
  }

  @Test
  void wrongAnswersAreToldWithTheRightOnes() throws IOException {
    Path datei = write("kita_2024.csv", KITA, StandardCharsets.UTF_8);

    draft(datei, Musterort.writeAntworten(ort, Map.of("zeile", "sume")))
        .isAbbruch(2, "\"sume\" ist keine Antwort", "Meinten Sie \"summe\"?");
    draft(datei, Musterort.writeAntworten(ort, Map.of("zeille", "summe")))
        .isAbbruch(2, "eine Frage, die gestellt wird", "Meinten Sie \"zeile\"?");
  }

  @Test
  void filesThatAreNoTablesAreToldApart() throws IOException {
    draft(write("leer_2024.csv", "", StandardCharsets.UTF_8), ort.resolve("a.yml"))
        .isAbbruch(3, "", "");
    draft(write("kopf_2024.csv", "a;b;c\n", StandardCharsets.UTF_8), ort.resolve("a.yml"))
        .isAbbruch(3, "keine Tabelle", "mindestens einer Zeile");
    draft(write("x_2024.csv", "a;a;c\n1;2;3\n", StandardCharsets.UTF_8), ort.resolve("a.yml"))
        .isAbbruch(3, "\"a\" steht zweimal", "umbenennen");
    draft(ort.resolve("fehlt.csv"), ort.resolve("a.yml")).isAbbruch(2, "gibt es nicht", "");
    Files.write(ort.resolve("kaputt_2024.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
    draft(ort.resolve("kaputt_2024.xlsx"), ort.resolve("a.yml"))
        .isAbbruch(3, "lässt sich nicht als Tabelle lesen", "");
  }

  @Test
  void personsAreCountedAndNeverArchived() throws IOException {
    Path datei =
        write(
            "faelle_2024.csv",
            "Jahr;Gebiet;Geschlecht\n2024;01;w\n2024;01;m\n2024;02;w\n",
            StandardCharsets.UTF_8);
    Map<String, String> antworten =
        Map.of(
            "zeile",
            "fall",
            "titel",
            "Beratungsfälle",
            "lieferstelle",
            "Beratungsstelle",
            "fachbereich",
            "Soziales",
            "veroeffentlicht",
            "nein",
            "zeit",
            "kalenderjahr",
            "vollstaendig der Zeilen",
            "ja");

    Aufruf.Ausgang ausgang = draft(datei, Musterort.writeAntworten(ort, antworten));

    assertThat(ausgang.code()).as(ausgang.ausgabe() + ausgang.meldungen()).isZero();
    assertThat(Testordner.read(ort.resolve("datenquellen/faelle.yml")))
        .contains(
            "personenbezogen: true", "fallliste:", "merkmal_spalten: { geschlecht: Geschlecht }");
    Aufruf.in(ort).run("deklaration", "pruefe").isGut();
  }

  @Test
  void filledVorlageOfAnotherSourceCanBeDraftedFromToo() {
    Aufruf.in(ort).run("datenquelle", "vorlage", "wohngeld", "--jahr", "2025").isGut();
    Path datei = ort.resolve("wohngeld_2025_vorlage.xlsx");
    AusgefuellteVorlage.fill(datei);

    Aufruf.Ausgang ausgang = draft(datei, ort.resolve("a.yml"));

    assertThat(ausgang.code()).isEqualTo(2);
    assertThat(Testordner.read(ort.resolve("a.yml"))).contains("zeile:").doesNotContain("leer:");
  }

  @Test
  void dialogAsksAgainAndTakesNumbersWordsAndProposals() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Dialog dialog =
        new Dialog(
            new BufferedReader(new StringReader("9\n2\n\n")),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            Stil.of(Aufruf.in(ort).umgebung(out, out)),
            80);
    Frage frage =
        new Frage(
            "leer",
            "Leere Zelle heißt?",
            List.of(new Frage.Wahl("null", "keine"), new Frage.Wahl("geheim", "zurückgehalten")),
            Optional.empty());

    assertThat(dialog.ask(frage)).contains("geheim");
    assertThat(dialog.ask(new Frage("id", "?", List.of(), Optional.of("kita")))).contains("kita");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Das geht nicht: ");
  }
}
