package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all that concerns an Ausnahme. */
@Command(
    name = "lebenslagen ausnahme",
    description = {
      "Eine Ausnahme nimmt einem Fehler die Wirkung, indem sie die Werte aufgibt, die er betrifft:",
      "Sie gelten als nicht geliefert, mit dem Grund der Ausnahme, überall wo sie stünden. Der Rest",
      "der Lieferung kommt herein. Ausnahmen liegen im Ordner ausnahmen des Arbeitsbereichs."
    },
    footer = "  lebenslagen ausnahme liste")
final class AusnahmeBefehl extends Befehl {

  AusnahmeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(
        new AusnahmeErteileBefehl(umgebung),
        new AusnahmeListeBefehl(umgebung),
        new AusnahmeWiderrufeBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen ausnahme\" braucht einen Unterbefehl: erteile, liste oder widerrufe.",
        "\"lebenslagen hilfe ausnahme\" erklärt sie.");
  }
}
