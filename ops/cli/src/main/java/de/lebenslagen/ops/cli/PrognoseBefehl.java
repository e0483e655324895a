package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.analyse.declaration.Prognose;
import picocli.CommandLine.Command;

/** A projection of the residents. */
@Command(
    name = "lebenslagen prognose",
    description = {
      "Wie viele Menschen welchen Alters in den Gebieten wohnten, wenn es weiterginge wie zuletzt:",
      "eine Vorausberechnung, keine Vorhersage. Unter 8.000 Menschen ist sie unsicher und sagt es."
    },
    footer = {
      "  lebenslagen prognose",
      "  lebenslagen prognose bevoelkerung",
      "  lebenslagen prognose bevoelkerung --jahr 2022 --ebene stadt --schritte",
      "  lebenslagen prognose bevoelkerung --tabelle alter --als csv --deutsch"
    })
final class PrognoseBefehl extends Analysebefehl {

  PrognoseBefehl(Umgebung umgebung) {
    super(umgebung, Prognose.class);
  }
}
