package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.declaration.DatenquelleSchema;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Checks the YAML files of an Arbeitsbereich. */
@Command(
    name = "pruefe",
    description = "Prüft alle Datenquellen und Gebietssysteme; jede Meldung nennt Datei und Zeile.",
    footer = "  lebenslagen deklaration pruefe")
final class DeklarationPruefeBefehl extends Befehl {

  private int fehler;

  DeklarationPruefeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    List<Path> datenquellen = Deklarationsleser.listYaml(arbeitsbereich.datenquellen());
    List<Path> gebiete = Deklarationsleser.listYaml(arbeitsbereich.gebiete());
    datenquellen.forEach(
        datei ->
            check(
                datei,
                () -> {
                  DatenquelleSchema.check(datei);
                  DatenquelleReader.read(datei);
                }));
    gebiete.forEach(datei -> check(datei, () -> RaumgliederungReader.read(datei).getRaumgliederung()));
    if (fehler == 0) {
      check(
          arbeitsbereich.datenquellen(),
          () -> DatenquelleReader.listAll(arbeitsbereich.datenquellen()));
      println(
          stil().gruen("✓ ")
              + datenquellen.size()
              + " Datenquellen und "
              + gebiete.size()
              + " Gebietssysteme sind in Ordnung.");
    }
    return fehler == 0 ? 0 : Abbruch.Kategorie.EINGABE.exitCode();
  }

  private void check(Path datei, Runnable reading) {
    try {
      reading.run();
    } catch (Abbruch e) {
      fehler++;
      println(stil().rot("✗ ") + datei.getFileName());
      println("    " + e.getMessage());
      println("    " + stil().fett("Abhilfe: ") + e.abhilfe());
    }
  }
}
