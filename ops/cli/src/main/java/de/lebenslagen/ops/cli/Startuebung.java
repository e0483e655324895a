package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.query.build.Abfragedatei;
import de.lebenslagen.warehouse.register.Aenderung;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.DatenstandDatei;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
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

  private static void walk(Path ordner) throws IOException {
    Umgebung umgebung = silent(ordner);
    Lebenslagen.run(umgebung, "hilfe");
    Lebenslagen.run(umgebung, "neu", "Übung", "--ags", "00000000", "--nach", "uebung");
    Arbeitsbereich arbeitsbereich = ArbeitsbereichReader.read(ordner.resolve("uebung"));
    publishEmpty(Zugang.of(arbeitsbereich, umgebung));
    Lebenslagen.run(
        umgebung,
        "abfrage",
        "-a",
        "uebung",
        "SELECT count(*) AS anzahl, 1.5 AS anteil FROM geo_raum");
    Lebenslagen.run(umgebung, "katalog", "-a", "uebung");
    for (Path datei : Uebungslieferung.write(ordner.resolve("uebung"))) {
      Lebenslagen.run(umgebung, "pruefe", "-a", "uebung", datei.toString());
    }
  }

  /** A Datenstand whose only file nobody will read: its query file is there already. */
  private static void publishEmpty(Zugang zugang) {
    try (Register register = zugang.openRegister();
        Schreibsperre sperre = register.acquireSperre("Übung")) {
      DatenstandDatei datei = new DatenstandDatei("geo_raum", "", "", Pruefsumme.of("Übung"), 0, 0);
      register
          .datenstaende()
          .collect(sperre, List.of(new Aenderung.ErsetzeDimension(datei)), List.of());
      Datenstand stand = register.datenstaende().publish(sperre);
      Abfragedatei.build(List.of(), zugang.abfragedatei(stand));
    }
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
