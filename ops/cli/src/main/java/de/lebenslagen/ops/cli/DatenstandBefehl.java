package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all that concerns a Datenstand. */
@Command(
    name = "lebenslagen datenstand",
    description = {
      "Ein Datenstand ist ein unveränderlicher, zitierbarer Stand aller Tabellen. Aufgenommene",
      "Lieferungen sammeln sich in einem Entwurf; veröffentlicht wird er als Ganzes."
    },
    footer = "  lebenslagen datenstand veroeffentliche")
final class DatenstandBefehl extends Befehl {

  DatenstandBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(
        new DatenstandVeroeffentlicheBefehl(umgebung),
        new DatenstandVerwerfeBefehl(umgebung),
        new DatenstandListeBefehl(umgebung),
        new DatenstandZeigeBefehl(umgebung),
        new DatenstandVergleicheBefehl(umgebung),
        new DatenstandZurueckBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen datenstand\" braucht einen Unterbefehl: veroeffentliche, verwerfe, liste,"
            + " zeige, vergleiche oder zurueck.",
        "\"lebenslagen hilfe datenstand\" erklärt sie.");
  }
}
