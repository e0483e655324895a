package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all that concerns the Lieferplan. */
@Command(
    name = "lebenslagen lieferplan",
    description = {
      "Welche Lieferung wann fällig ist, was davon da ist, und welche Briefe dazu geschrieben,",
      "versandt und beantwortet wurden."
    },
    footer = "  lebenslagen lieferplan liste")
final class LieferplanBefehl extends Befehl {

  LieferplanBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(
        new LieferplanListeBefehl(umgebung),
        new LieferplanTagBefehl.Versandt(umgebung),
        new LieferplanTagBefehl.Beantwortet(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen lieferplan\" braucht einen Unterbefehl: liste, versandt oder beantwortet.",
        "\"lebenslagen hilfe lieferplan\" erklärt sie.");
  }
}
