package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all letters to Lieferstellen. */
@Command(
    name = "lebenslagen brief",
    description = {
      "Schreibt Briefe an liefernde Stellen: als Word-Dokument, als Seite und als E-Mail-Entwurf",
      "(.eml). Ein Brief zeigt der Stelle nur, was sie selbst geliefert hat oder liefern soll.",
      "Absender und Anschriften stehen in kontakte.yml des Arbeitsbereichs."
    },
    footer = "  lebenslagen brief anforderung")
final class BriefBefehl extends Befehl {

  BriefBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(
        new BriefAnforderungBefehl(umgebung),
        new BriefErinnerungBefehl(umgebung),
        new BriefRueckgabeBefehl(umgebung),
        new BriefDankBefehl(umgebung),
        new BriefVorlageBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen brief\" braucht einen Unterbefehl: anforderung, erinnerung, rueckgabe, dank"
            + " oder vorlage.",
        "\"lebenslagen hilfe brief\" erklärt sie.");
  }
}
