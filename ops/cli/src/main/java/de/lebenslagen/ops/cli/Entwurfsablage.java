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
   * Checks the declaration and its file, shows what is found, and stores it.
   *
   * @return the exit code of the check
   */
  int store(Path ziel, String text, Path datei) {
    try {
      Path probe = Files.createTempDirectory("lebenslagen-entwurf");
      Path name = probe.resolve(String.valueOf(ziel.getFileName()));
      try {
        Files.writeString(name, text);
        int code = check(name, datei);
        Files.createDirectories(arbeitsbereich.datenquellen());
        Path neben = ziel.resolveSibling(ziel.getFileName() + ".neu");
        Files.writeString(neben, text);
        Files.move(
            neben, ziel, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return Math.max(code, checkTogether());
      } finally {
        Files.deleteIfExists(name);
        Files.deleteIfExists(probe);
      }
    } catch (IOException e) {
      throw Dateifehler.explain("Die Deklaration kann nicht geschrieben werden", ziel, e);
    }
  }

  private int check(Path declared, Path datei) {
    List<Abbruch> wrong = Datenquellenpruefung.listFehler(declared.resolveSibling(""));
    if (!wrong.isEmpty()) {
      throw wrong.get(0);
    }
    Datenquelle datenquelle = DatenquelleReader.read(declared);
    Lieferung lieferung = new LieferungReader(List.of(datenquelle)).read(datei, datenquelle);
    Pruefergebnis ergebnis = Pruefer.pruefe(lieferung, raeume, Vergleichsbestand.empty());
    Aufnahmeanzeige anzeige =
        new Aufnahmeanzeige(umgebung, Befundanzeige.Umfang.beispiele(Schweregrad.WARNUNG));
    anzeige.print(ergebnis.pruefbericht());
    return anzeige.exitCode();
  }

  /** Against the other Datenquellen: the same word must mean the same. */
  private int checkTogether() {
    try {
      DatenquelleReader.listAll(arbeitsbereich.datenquellen());
      return 0;
    } catch (Abbruch e) {
      Stil stil = Stil.of(umgebung);
      umgebung.ausgabe().println(stil.rot("✗ ") + e.getMessage());
      umgebung.ausgabe().println("    " + stil.fett("Abhilfe: ") + e.abhilfe());
      return e.kategorie().exitCode();
    }
  }
}
