package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LebenslagenTest {

  @TempDir Path ordner;

  @Test
  void versionIsTold() {
    assertThat(Aufruf.in(ordner).run("--version").isGut().ausgabe()).startsWith("Lebenslagen ");
  }

  @Test
  void unknownCommandGetsSuggestion() {
    Aufruf.in(ordner)
        .run("abfrag")
        .isAbbruch(2, "Den Befehl \"abfrag\" gibt es nicht. Meinten Sie \"abfrage\"?", "hilfe");
  }

  @Test
  void optionBeforeTheCommandIsExplained() {
    Aufruf.in(ordner)
        .run("--arbeitsbereich", "x", "katalog")
        .isAbbruch(2, "Zuerst kommt der Befehl", "lebenslagen katalog --arbeitsbereich");
  }

  @Test
  void wrongWordsAreToldInGerman() {
    Aufruf aufruf = Aufruf.in(ordner);
    aufruf.run("abfrage").isAbbruch(2, "Bei \"abfrage\" fehlt: SQL.", "lebenslagen hilfe abfrage");
    aufruf
        .run("abfrage", "SELECT 1", "--als", "xml")
        .isAbbruch(2, "erwartet wird tabelle, csv, xlsx, json, parquet, arrow.", "hilfe abfrage");
    aufruf
        .run("abfrage", "SELECT", "1")
        .isAbbruch(2, "\"1\" zu viel. Was Leerzeichen enthält, braucht Anführungszeichen", "hilfe");
    aufruf
        .run("abfrage", "SELECT 1", "--deutch")
        .isAbbruch(2, "kennt \"--deutch\" nicht. Meinten Sie \"--deutsch\"?", "hilfe");
    aufruf
        .run("abfrage", "SELECT 1", "--als", "csv", "--als", "json")
        .isAbbruch(2, "steht zweimal: --als FORM", "hilfe abfrage");
    aufruf
        .run("herkunft", "arbeitslose", "Nordstadt", "zwei")
        .isAbbruch(2, "passt \"zwei\" nicht zu JAHR: erwartet wird eine ganze Zahl", "hilfe");
    aufruf
        .run("herkunft", "arbeitslose", "Nordstadt", "2022", "--merkmal", "x")
        .isAbbruch(2, "erwartet wird MERKMAL=AUSPRÄGUNG", "hilfe herkunft");
    aufruf
        .run("herkunft", "arbeitslose", "Nordstadt", "2022", "--datenquelle")
        .isAbbruch(2, "fehlt: --datenquelle ID", "hilfe herkunft");
    aufruf
        .run("datenstand", "zeig")
        .isAbbruch(2, "kennt \"zeig\" nicht. Meinten Sie \"zeige\"?", "hilfe datenstand");
    aufruf
        .run("datenstand", "zurueck", "x")
        .isAbbruch(2, "fehlt: --grund TEXT", "hilfe datenstand zurueck");
  }

  @Test
  void placeWithoutWorkspaceIsToldByEveryCommandThatNeedsOne() {
    for (String[] worte :
        new String[][] {
          {"katalog"},
          {"abfrage", "SELECT 1"},
          {"herkunft", "a", "b", "1"},
          {"pruefe", "x.csv"},
          {"aufnehmen", "x.csv"},
          {"deklaration", "pruefe"},
          {"datenstand", "liste"},
          {"datenstand", "zeige"},
          {"datenstand", "vergleiche"},
          {"datenstand", "veroeffentliche"},
          {"datenstand", "verwerfe"},
          {"datenstand", "zurueck", "x", "--grund", "y"}
        }) {
      Aufruf.in(ordner)
          .run(worte)
          .isAbbruch(2, "Hier ist kein Arbeitsbereich", "--arbeitsbereich ORDNER");
    }
  }

  @Test
  void namedFolderMustBeAWorkspace() {
    Aufruf.in(ordner)
        .run("katalog", "--arbeitsbereich", "gibtsnicht")
        .isAbbruch(2, "ist kein Arbeitsbereich: lebenslagen.yml fehlt", "--arbeitsbereich");
  }

  /** A fault of ours is code 1 and asks to be reported; here: nowhere to stand. */
  @Test
  void faultOfTheProgramIsCalledOne() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Umgebung broken =
        new Umgebung(
            stream,
            stream,
            null,
            Umgebung.Ausgabeziel.DATEI,
            Aufruf.UHR,
            Map.of(),
            Optional.empty(),
            Optional.empty());

    assertThat(Lebenslagen.run(broken, "katalog")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("Fehler im Programm: ")
        .contains("LEBENSLAGEN_AUSFUEHRLICH=1", "bitte melden")
        .doesNotContain("\tat ");
  }
}
