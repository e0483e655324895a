package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.check.Pruefergebnis;
import de.lebenslagen.etl.check.Vergleichsbestand;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.declaration.Datenquellenpruefung;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Puts a declaration into its place, but only one that is valid by itself. */
final class Entwurfsablage {

  private final Umgebung umgebung;
  private final Arbeitsbereich arbeitsbereich;
  private final Raumverzeichnis raeume;

  Entwurfsablage(Umgebung umgebung, Arbeitsbereich arbeitsbereich, Raumverzeichnis raeume) {
    this.umgebung = umgebung;
    this.arbeitsbereich = arbeitsbereich;
    this.raeume = raeume;
  }

  /**
   * Checks the declaration, its file, and that it agrees with the other Datenquellen, shows what is
   * found, and stores it.
   *
   * @return the exit code of the check of the file
   * @throws Abbruch where the declaration is wrong, or the workspace could not be read with it;
   *     nothing is stored then
   */
  int store(Path ziel, String text, Path datei) {
    try {
      Path probe = Files.createTempDirectory("lebenslagen-entwurf");
      try {
        Path name = probe.resolve(String.valueOf(ziel.getFileName()));
        Files.writeString(name, text);
        requireGueltig(probe);
        Files.createDirectories(arbeitsbereich.datenquellen());
        requireVertraeglich(probe, ziel);
        int code = check(name, datei);
        Path neben = ziel.resolveSibling(ziel.getFileName() + ".neu");
        Files.writeString(neben, text);
        Files.move(
            neben, ziel, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return code;
      } finally {
        delete(probe);
      }
    } catch (IOException e) {
      throw Dateifehler.explain("Die Deklaration kann nicht geschrieben werden", ziel, e);
    }
  }

  private static void delete(Path ordner) throws IOException {
    try (Stream<Path> files = Files.list(ordner)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(ordner);
  }

  private static void requireGueltig(Path probe) {
    List<Abbruch> wrong = Datenquellenpruefung.listFehler(probe);
    if (!wrong.isEmpty()) {
      throw wrong.get(0);
    }
  }

  private int check(Path declared, Path datei) {
    Datenquelle datenquelle = DatenquelleReader.read(declared);
    Lieferung lieferung = new LieferungReader(List.of(datenquelle)).read(datei, datenquelle);
    Pruefergebnis ergebnis = Pruefer.pruefe(lieferung, raeume, Vergleichsbestand.empty());
    Aufnahmeanzeige anzeige =
        new Aufnahmeanzeige(umgebung, Befundanzeige.Umfang.beispiele(Schweregrad.WARNUNG));
    anzeige.print(ergebnis.pruefbericht());
    return anzeige.exitCode();
  }

  /**
   * Against the other Datenquellen, beside which it is put on trial: the same word must mean the
   * same, and a selection must find one answer. A folder that does not agree can't be read at all.
   */
  private void requireVertraeglich(Path probe, Path ziel) throws IOException {
    try (Stream<Path> others = Files.list(arbeitsbereich.datenquellen())) {
      for (Path other : others.filter(Files::isRegularFile).toList()) {
        Path copy = probe.resolve(String.valueOf(other.getFileName()));
        if (!Files.exists(copy)) {
          Files.copy(other, copy);
        }
      }
    }
    try {
      DatenquelleReader.listAll(probe);
    } catch (Abbruch e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Der Entwurf "
              + ziel.getFileName()
              + " verträgt sich nicht mit den anderen Datenquellen und wurde nicht geschrieben: "
              + e.getMessage(),
          e.abhilfe()
              + " Gehört die Datei zu einer Datenquelle, die es schon gibt, braucht sie keine eigene:"
              + " dann dort unter erkennung den Dateinamen ergänzen, oder sie mit --datenquelle ID"
              + " aufnehmen.",
          e);
    }
  }
}
