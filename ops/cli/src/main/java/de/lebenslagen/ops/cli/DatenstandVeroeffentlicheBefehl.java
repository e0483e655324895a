package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import picocli.CommandLine.Command;

/** Makes the Entwurf the current Datenstand. */
@Command(
    name = "veroeffentliche",
    description = "Macht den Entwurf zum aktuellen Datenstand: ganz oder gar nicht.",
    footer = "  lebenslagen datenstand veroeffentliche")
final class DatenstandVeroeffentlicheBefehl extends Ortsbefehl {

  DatenstandVeroeffentlicheBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegister();
        Schreibsperre sperre = register.acquireSperre("datenstand veroeffentliche")) {
      sperre.uebernahmeMeldung().ifPresent(umgebung().meldungen()::println);
      Datenstand neu = publish(zugang, register, sperre);
      println("Veröffentlicht: Datenstand " + stil().fett(neu.id()) + " (" + kennung(neu) + ")");
    }
    return 0;
  }

  /** The query file is built first: readers never wait for it, and a failure publishes nothing. */
  static Datenstand publish(Zugang zugang, Register register, Schreibsperre sperre) {
    register.datenstaende().findEntwurf().ifPresent(entwurf -> zugang.build(register, entwurf));
    return register.datenstaende().publish(sperre);
  }

  /** The first digits of the hash over the list of files: same content, same mark. */
  static String kennung(Datenstand datenstand) {
    return datenstand.listeSha256().substring(0, 12);
  }
}
