package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.declaration.Versorgung;
import picocli.CommandLine.Command;

/** Places, who lives near them, and what is missing. */
@Command(
    name = "lebenslagen versorgung",
    description = {
      "Wie viele Plätze es je 100 Menschen gibt, für die sie da sind, wer wie weit davon wohnt, und",
      "wie viele wo fehlen: heute, und wenn die Gruppe wächst wie vorausgerechnet."
    },
    footer = {
      "  lebenslagen versorgung",
      "  lebenslagen versorgung kita_unter_3",
      "  lebenslagen versorgung kita_unter_3 --tabelle bedarf --als csv --deutsch"
    })
final class VersorgungBefehl extends Analysebefehl {

  VersorgungBefehl(Umgebung umgebung) {
    super(umgebung, Versorgung.class);
  }
}
