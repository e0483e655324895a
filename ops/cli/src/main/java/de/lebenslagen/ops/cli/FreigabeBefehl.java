package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all that concerns releases. */
@Command(
    name = "lebenslagen freigabe",
    description = {
      "Was das Haus verlässt, wird vorher freigegeben: ein Freigabeantrag (freigaben/*.yml) nennt",
      "Tabellen und Einrichtungen; das Programm sperrt, was jemanden verraten könnte, und rechnet",
      "nach, dass es sich auch aus allem bisher Veröffentlichten nicht erschließen lässt."
    },
    footer = "  lebenslagen freigabe pruefe monitoring_2022")
final class FreigabeBefehl extends Befehl {

  FreigabeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(
        new FreigabePruefeBefehl(umgebung),
        new FreigabeErteileBefehl(umgebung),
        new FreigabeListeBefehl(umgebung),
        new FreigabeErklaereBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen freigabe\" braucht einen Unterbefehl: pruefe, erteile, liste oder erklaere.",
        "\"lebenslagen hilfe freigabe\" erklärt sie.");
  }
}
