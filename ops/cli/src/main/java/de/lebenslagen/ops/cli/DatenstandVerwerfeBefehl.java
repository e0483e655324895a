package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import picocli.CommandLine.Command;

/** Gives the Entwurf up. */
@Command(
    name = "verwerfe",
    description = "Gibt den Entwurf auf. Der aktuelle Datenstand bleibt, wie er ist.",
    footer = "  lebenslagen datenstand verwerfe")
final class DatenstandVerwerfeBefehl extends Ortsbefehl {

  DatenstandVerwerfeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegister();
        Schreibsperre sperre = register.acquireSperre("datenstand verwerfe")) {
      Datenstand verworfen = register.datenstaende().discard(sperre);
      println("Verworfen: " + verworfen.id() + " (" + verworfen.anlass() + ")");
      register
          .datenstaende()
          .findAktueller()
          .ifPresent(aktuell -> println("Aktuell bleibt Datenstand " + aktuell.id() + "."));
    }
    return 0;
  }
}
