package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all reports. */
@Command(
    name = "lebenslagen bericht",
    description = {
      "Macht aus einer Freigabe druckfertige Berichte als barrierefreies PDF. Es steht nichts darin,",
      "was nicht freigegeben ist."
    },
    footer = "  lebenslagen bericht steckbrief --alle")
final class BerichtBefehl extends Befehl {

  BerichtBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(new BerichtSteckbriefBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen bericht\" braucht einen Unterbefehl: steckbrief.",
        "\"lebenslagen hilfe bericht\" erklärt ihn.");
  }
}
