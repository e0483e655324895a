package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import picocli.CommandLine.Command;

/** The parent of all that concerns indicators. */
@Command(
    name = "lebenslagen indikator",
    description = {
      "Deklarierte Maße mit Wert, Intervall und Test: was es gibt, was sie bedeuten, wie sie sich",
      "entwickeln. Ein Indikator heißt nach Schlüssel oder Kürzel (arbeitslosenanteil, ARB01)."
    },
    footer = {
      "  lebenslagen indikator liste",
      "  lebenslagen indikator zeige anteil_unter_18 Nordstadt --rechenweg",
      "  lebenslagen indikator verlauf sgb2_quote",
      "  lebenslagen indikator rang arbeitslosenanteil_18_65"
    })
final class IndikatorBefehl extends Befehl {

  IndikatorBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  static List<Befehl> listUnterbefehle(Umgebung umgebung) {
    return List.of(
        new IndikatorListeBefehl(umgebung),
        new IndikatorZeigeBefehl(umgebung),
        new IndikatorVerlaufBefehl(umgebung),
        new IndikatorRangBefehl(umgebung));
  }

  @Override
  public Integer call() {
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "\"lebenslagen indikator\" braucht einen Unterbefehl: liste, zeige, verlauf oder rang.",
        "\"lebenslagen hilfe indikator\" erklärt sie.");
  }
}
