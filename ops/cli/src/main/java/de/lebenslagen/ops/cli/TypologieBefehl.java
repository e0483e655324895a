package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.declaration.Typologie;
import picocli.CommandLine.Command;

/** Types of areas. */
@Command(
    name = "lebenslagen typologie",
    description = {
      "Welche Gebiete einander gleichen, und worin. Jeder Typ wird von einem wirklichen Gebiet",
      "vertreten; wie klar ein Gebiet zu seinem Typ gehört, steht dabei."
    },
    footer = {
      "  lebenslagen typologie",
      "  lebenslagen typologie sozialraumtypen",
      "  lebenslagen typologie sozialraumtypen --schritte"
    })
final class TypologieBefehl extends Analysebefehl {

  TypologieBefehl(Umgebung umgebung) {
    super(umgebung, Typologie.class);
  }
}
