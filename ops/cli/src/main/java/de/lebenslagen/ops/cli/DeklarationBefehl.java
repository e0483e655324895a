package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all that concerns declarations. */
@Command(
    name = "lebenslagen deklaration",
    description = "Deklarationen sind die YAML-Dateien, in denen steht, was geliefert wird.",
    footer = "  lebenslagen deklaration pruefe")
final class DeklarationBefehl extends Befehl {

  DeklarationBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(new DeklarationPruefeBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen deklaration\" braucht einen Unterbefehl: pruefe.",
        "\"lebenslagen hilfe deklaration\" erklärt ihn.");
  }
}
