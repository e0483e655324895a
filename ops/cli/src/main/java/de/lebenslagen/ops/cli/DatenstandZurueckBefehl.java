package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an earlier Datenstand the current one again. */
@Command(
    name = "zurueck",
    description = "Macht einen früheren Datenstand wieder zum aktuellen. Gelöscht wird nichts.",
    footer =
        "  lebenslagen datenstand zurueck 2026-11-22.1 --grund \"Lieferung 2025 war vertauscht\"")
final class DatenstandZurueckBefehl extends Ortsbefehl {

  @Parameters(index = "0", paramLabel = "DATENSTAND", description = "Wohin, z. B. 2026-11-22.1")
  private String id = "";

  @Option(
      names = "--grund",
      required = true,
      paramLabel = "TEXT",
      description = "Warum; wird protokolliert.")
  private String grund = "";

  DatenstandZurueckBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegister();
        Schreibsperre sperre = register.acquireSperre("datenstand zurueck")) {
      zugang.build(register, register.datenstaende().get(id));
      Datenstand aktuell = register.datenstaende().goBack(sperre, id, grund);
      println("Aktuell ist jetzt wieder Datenstand " + stil().fett(aktuell.id()) + ".");
    }
    return 0;
  }
}
