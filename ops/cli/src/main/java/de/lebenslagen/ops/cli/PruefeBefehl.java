package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.check.Pruefergebnis;
import de.lebenslagen.etl.check.Vergleichsbestand;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.etl.publish.Bestandsleser;
import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Registerort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks files and changes nothing; needs no Spark. */
@Command(
    name = "lebenslagen pruefe",
    description = "Prüft Dateien, ohne etwas zu ändern, und zeigt jeden Befund mit Abhilfe.",
    footer = "  lebenslagen pruefe lieferungen/arbeitslose_2025.csv")
final class PruefeBefehl extends Befehl {

  @Parameters(
      arity = "1..*",
      paramLabel = "DATEI",
      description = "Dateien, oder Ordner mit Dateien.")
  private List<Path> dateien = List.of();

  PruefeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    Deklarationen deklarationen = Deklarationsleser.read(arbeitsbereich);
    LieferungReader reader = new LieferungReader(deklarationen.datenquellen());
    Aufnahmeanzeige anzeige = new Aufnahmeanzeige(umgebung(), Aufnahmeanzeige.Tiefe.ALLES);
    List<Lieferung> lieferungen = new ArrayList<>();
    for (Path datei : Eingangsliste.expand(dateien.stream().map(this::resolve).toList())) {
      try {
        lieferungen.add(reader.read(datei));
      } catch (Abbruch e) {
        anzeige.onUnerkannt(datei, e);
      }
    }
    Pruefer.pruefeAlle(
            lieferungen, deklarationen.raeume(), readBestand(arbeitsbereich, deklarationen))
        .stream()
        .map(Pruefergebnis::pruefbericht)
        .forEach(anzeige::print);
    return anzeige.exitCode();
  }

  private Vergleichsbestand readBestand(
      Arbeitsbereich arbeitsbereich, Deklarationen deklarationen) {
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung());
    if (zugang.ort() instanceof Registerort.SqliteDatei sqlite && !Files.exists(sqlite.datei())) {
      return Vergleichsbestand.empty();
    }
    try (Register register = zugang.openRegisterReadOnly()) {
      return Bestandsleser.read(arbeitsbereich, deklarationen, register, umgebung().uhr())
          .vergleich();
    }
  }
}
