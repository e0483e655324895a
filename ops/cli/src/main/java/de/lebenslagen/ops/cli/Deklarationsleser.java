package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.check.Ausnahmen;
import de.lebenslagen.etl.check.Pruefregeln;
import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.AusnahmeReader;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.declaration.MerkmalReader;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.raum.Gebietspruefung;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads all that an Arbeitsbereich declares. */
final class Deklarationsleser {

  private Deklarationsleser() {}

  /** The declarations, or an Abbruch with the first one that is not usable. */
  static Deklarationen read(Arbeitsbereich arbeitsbereich, Clock uhr) {
    List<Datenquelle> datenquellen = DatenquelleReader.listAll(arbeitsbereich.datenquellen());
    List<Ausnahme> ausnahmen = AusnahmeReader.listAll(arbeitsbereich.ausnahmen(), datenquellen);
    ausnahmen.forEach(Pruefregeln::requireGueltig);
    return new Deklarationen(
        datenquellen,
        MerkmalReader.listMitgeliefert(),
        Ausnahmen.of(ausnahmen, LocalDate.now(uhr)),
        readSchluessel(arbeitsbereich),
        () -> readGebiete(arbeitsbereich, RaumgliederungReader::read));
  }

  /** The areas by key and name, without boundaries. */
  static Raumverzeichnis readSchluessel(Arbeitsbereich arbeitsbereich) {
    return readGebiete(arbeitsbereich, RaumgliederungReader::readSchluessel);
  }

  private static Raumverzeichnis readGebiete(
      Arbeitsbereich arbeitsbereich, Function<Path, Gebietspruefung> reader) {
    List<Raumgliederung> result = new ArrayList<>();
    for (Path datei : listYaml(arbeitsbereich.gebiete())) {
      result.add(reader.apply(datei).getRaumgliederung());
    }
    result.add(RaumgliederungReader.readVerwaltung().getRaumgliederung());
    return new Raumverzeichnis(result);
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
