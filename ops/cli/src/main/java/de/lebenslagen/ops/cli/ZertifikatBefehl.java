package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all that concerns certificates. */
@Command(
    name = "lebenslagen zertifikat",
    description = {
      "Neben jeder freigegebenen Datei liegt ihr Zertifikat: nach welcher Politik, aus welchem",
      "Datenstand, mit welchem Prüfergebnis sie entstand."
    },
    footer = "  lebenslagen zertifikat pruefe arbeitslose.csv")
final class ZertifikatBefehl extends Befehl {

  ZertifikatBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(new ZertifikatPruefeBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen zertifikat\" braucht einen Unterbefehl: pruefe.",
        "\"lebenslagen hilfe zertifikat\" erklärt ihn.");
  }
}
