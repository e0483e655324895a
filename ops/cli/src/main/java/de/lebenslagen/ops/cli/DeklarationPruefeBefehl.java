package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.Datenquellenpruefung;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Checks the YAML files of an Arbeitsbereich. */
@Command(
    name = "pruefe",
    description = "Prüft alle Datenquellen und Gebietssysteme; jede Meldung nennt Datei und Zeile.",
    footer = "  lebenslagen deklaration pruefe")
final class DeklarationPruefeBefehl extends Befehl {

  DeklarationPruefeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    List<Path> datenquellen = Deklarationsleser.listYaml(arbeitsbereich.datenquellen());
    List<Path> gebiete = Deklarationsleser.listYaml(arbeitsbereich.gebiete());
    List<Abbruch> fehler =
        new ArrayList<>(Datenquellenpruefung.listFehler(arbeitsbereich.datenquellen()));
    for (Path datei : gebiete) {
      try {
        RaumgliederungReader.read(datei).getRaumgliederung();
      } catch (Abbruch e) {
        fehler.add(e);
      }
    }
    fehler.forEach(this::print);
    if (!fehler.isEmpty()) {
      return Abbruch.Kategorie.EINGABE.exitCode();
    }
    println(
        stil().gruen("✓ ")
            + "In Ordnung: "
            + datenquellen.size()
            + " Datenquellen, "
            + gebiete.size()
            + " Gebietssysteme.");
    return 0;
  }

  private void print(Abbruch fehler) {
    println(stil().rot("✗ ") + fehler.getMessage());
    println("    " + stil().fett("Abhilfe: ") + fehler.abhilfe());
  }
}
