package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.build.Abfragedatei;
import de.lebenslagen.warehouse.register.Register;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Walks once through what a quick command does, in a temporary folder, so that the launcher can
 * write its class-data archive from a run that has loaded the right classes.
 */
final class Startuebung {

  private Startuebung() {}

  public static void main(String[] args) throws IOException {
    Path ordner = Files.createTempDirectory("lebenslagen-start");
    try {
      walk(ordner);
    } finally {
      delete(ordner);
    }
  }

  private static void walk(Path ordner) {
    Umgebung umgebung = silent(ordner);
    Lebenslagen.run(umgebung, "hilfe");
    Lebenslagen.run(umgebung, "neu", "Übung", "--ags", "00000000", "--nach", "uebung");
    Arbeitsbereich arbeitsbereich = ArbeitsbereichReader.read(ordner.resolve("uebung"));
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung);
    zugang.openRegister().close();
    try (Register register = zugang.openRegisterReadOnly()) {
      register.datenstaende().findAktueller();
      register.datenstaende().list();
    }
    Path datei = Abfragedatei.build(List.of(), arbeitsbereich.abfrage().resolve("uebung.duckdb"));
    try (Datenbank datenbank = Datenbank.open(datei);
        Ergebnis ergebnis =
            datenbank.query("SELECT count(*) AS anzahl, 1.5 AS anteil FROM dim_raum", 200)) {
      Ergebnistabelle.render(umgebung, ergebnis).forEach(umgebung.ausgabe()::println);
      ergebnis.warnungen();
      datenbank.katalog().listTabellen();
    }
    Lebenslagen.run(umgebung, "abfrage", "-a", "uebung", "SELECT 1");
  }

  private static Umgebung silent(Path ordner) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new Umgebung(
        nowhere,
        nowhere,
        ordner,
        Umgebung.Ausgabeziel.TERMINAL,
        Clock.system(ZoneOffset.UTC),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static void delete(Path ordner) throws IOException {
    try (Stream<Path> files = Files.walk(ordner)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
