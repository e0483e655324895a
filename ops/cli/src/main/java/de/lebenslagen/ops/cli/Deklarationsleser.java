package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.check.Ausnahmen;
import de.lebenslagen.etl.check.Pruefregeln;
import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.AusnahmeReader;
import de.lebenslagen.warehouse.declaration.MerkmalReader;
import de.lebenslagen.warehouse.declaration.Quellenverzeichnis;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.raum.Gebietspruefung;
import de.lebenslagen.warehouse.raum.Ortsbestimmung;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import de.lebenslagen.warehouse.raum.Strassenverzeichnis;
import de.lebenslagen.warehouse.raum.StrassenverzeichnisReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads all that an Arbeitsbereich declares. */
final class Deklarationsleser {

  private Deklarationsleser() {}

  /** The declarations, or an Abbruch with the first one that is not usable. */
  static Deklarationen read(Arbeitsbereich arbeitsbereich, Clock uhr) {
    Raumverzeichnis raeume = readSchluessel(arbeitsbereich);
    Quellenverzeichnis quellen = readQuellen(arbeitsbereich, raeume);
    List<Ausnahme> ausnahmen = AusnahmeReader.listAll(arbeitsbereich.ausnahmen(), quellen);
    ausnahmen.forEach(Pruefregeln::requireGueltig);
    return new Deklarationen(
        quellen,
        MerkmalReader.listMitgeliefert(),
        Ausnahmen.of(ausnahmen, LocalDate.now(uhr)),
        raeume,
        () -> readGebiete(arbeitsbereich, RaumgliederungReader::read));
  }

  /** The town's own Datenquellen and the ready ones. */
  static Quellenverzeichnis readQuellen(Arbeitsbereich arbeitsbereich) {
    return readQuellen(arbeitsbereich, readSchluessel(arbeitsbereich));
  }

  private static Quellenverzeichnis readQuellen(
      Arbeitsbereich arbeitsbereich, Raumverzeichnis raeume) {
    return Quellenverzeichnis.read(
        arbeitsbereich.datenquellen(), Ortsbestimmung.of(arbeitsbereich.ags(), raeume));
  }

  /** The areas by key and name, without boundaries. */
  static Raumverzeichnis readSchluessel(Arbeitsbereich arbeitsbereich) {
    return readGebiete(arbeitsbereich, RaumgliederungReader::readSchluessel);
  }

  private static Raumverzeichnis readGebiete(
      Arbeitsbereich arbeitsbereich, Function<Path, Gebietspruefung> reader) {
    Map<Raumgliederung, Path> result = new LinkedHashMap<>();
    for (Path datei : listYaml(arbeitsbereich.gebiete())) {
      result.put(reader.apply(datei).getRaumgliederung(), datei);
    }
    List<Raumgliederung> all = new ArrayList<>(result.keySet());
    all.add(RaumgliederungReader.readVerwaltung().getRaumgliederung());
    return new Raumverzeichnis(
        all, g -> Optional.ofNullable(result.get(g)).flatMap(d -> readStrassen(d, g)));
  }

  private static Optional<Strassenverzeichnis> readStrassen(Path datei, Raumgliederung gliederung) {
    return StrassenverzeichnisReader.read(datei, gliederung)
        .map(StrassenverzeichnisReader.Ergebnis::get);
  }

  static List<Path> listYaml(Path ordner) {
    if (!Files.isDirectory(ordner)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ordner)) {
      return files.filter(f -> f.toString().endsWith(".yml")).sorted().toList();
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Der Ordner " + ordner + " ist nicht lesbar.",
          "Bitte die Rechte prüfen.",
          e);
    }
  }
}
