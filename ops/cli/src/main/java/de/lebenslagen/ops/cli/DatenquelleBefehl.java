package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all that concerns single Datenquellen. */
@Command(
    name = "lebenslagen datenquelle",
    description = "Eine Datenquelle ist eine Tabelle, die wiederholt geliefert wird.",
    footer = "  lebenslagen datenquelle liste")
final class DatenquelleBefehl extends Befehl {

  DatenquelleBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(
        new DatenquelleListeBefehl(umgebung),
        new DatenquelleZeigeBefehl(umgebung),
        new DatenquelleEntwurfBefehl(umgebung),
        new DatenquelleVorlageBefehl(umgebung),
        new DatenquelleFassungBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen datenquelle\" braucht einen Unterbefehl: liste, zeige, entwurf, vorlage oder fassung.",
        "\"lebenslagen hilfe datenquelle\" erklärt sie.");
  }
}
