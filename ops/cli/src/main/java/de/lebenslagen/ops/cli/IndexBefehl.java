package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all that concerns composite indices. */
@Command(
    name = "lebenslagen index",
    description = {
      "Sozialindizes: mehrere Indikatoren, nach einem deklarierten Rezept zu einer Zahl gemacht.",
      "Ein Index heißt nach Schlüssel oder Kürzel."
    },
    footer = {
      "  lebenslagen index liste",
      "  lebenslagen index rechne sozialindex_flensburg",
      "  lebenslagen index rechne sozialindex_flensburg --jahr 2020 --schritte"
    })
final class IndexBefehl extends Befehl {

  IndexBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(new IndexListeBefehl(umgebung), new IndexRechneBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen index\" braucht einen Unterbefehl: liste oder rechne.",
        "\"lebenslagen hilfe index\" erklärt sie.");
  }
}
