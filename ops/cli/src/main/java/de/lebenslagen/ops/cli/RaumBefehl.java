package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all that concerns areas. */
@Command(
    name = "lebenslagen raum",
    description = {
      "Gebiete, ihre Gebietsstände und der Weg der Zahlen von einem zum anderen. Wie ein Ort sie",
      "beschreibt und neu fasst, steht im Handbuch unter \"Räume\"."
    },
    footer = {
      "  lebenslagen raum liste",
      "  lebenslagen raum vergleiche 2018-01-01 2027-01-01",
      "  lebenslagen raum beschliesse vorschlag.csv --ab 2027-01-01"
    })
final class RaumBefehl extends Befehl {

  RaumBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(
        new RaumListeBefehl(umgebung),
        new RaumZeigeBefehl(umgebung),
        new RaumPruefeBefehl(umgebung),
        new RaumVergleicheBefehl(umgebung),
        new RaumReiheBefehl(umgebung),
        new RaumBeschliesseBefehl(umgebung),
        new RaumUebernimmBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen raum\" braucht einen Unterbefehl: liste, zeige, pruefe,"
            + " vergleiche, reihe, beschliesse oder uebernimm.",
        "\"lebenslagen hilfe raum\" erklärt sie.");
  }
}
