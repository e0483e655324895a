package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.publish.Aufnahmelauf;
import de.lebenslagen.etl.publish.Aufnahmeoptionen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Brings the declared areas into the Entwurf, without any delivery. */
@Command(
    name = "uebernimm",
    description = {
      "Bringt Gebiete und Umrechnungen, wie sie jetzt deklariert sind, in den Entwurf. Keine",
      "Lieferung wird noch einmal gelesen: die gespeicherten Zahlen bleiben, wie sie sind."
    },
    footer = "  lebenslagen raum uebernimm")
final class RaumUebernimmBefehl extends Ortsbefehl {

  RaumUebernimmBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    run(umgebung(), getArbeitsbereich(), "raum uebernimm");
    return 0;
  }

  static void run(Umgebung umgebung, Arbeitsbereich arbeitsbereich, String befehl) {
    AufnehmenBefehl.requireSpark();
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung);
    try (Register register = zugang.openRegister();
        Schreibsperre sperre = register.acquireSperre(befehl)) {
      sperre.uebernahmeMeldung().ifPresent(umgebung.meldungen()::println);
      Optional<Datenstand> entwurf =
          new Aufnahmelauf(
                  arbeitsbereich,
                  Deklarationsleser.read(arbeitsbereich, umgebung.uhr()),
                  register,
                  sperre,
                  new Aufnahmeoptionen(
                      "local[*]",
                      Aufnahmeoptionen.Wiederholung.NIE,
                      Optional.empty(),
                      lieferung -> {
                        throw new IllegalStateException("No delivery is read: " + lieferung.id());
                      }),
                  new Aufnahmeanzeige(umgebung, Befundanzeige.Umfang.beispiele(Schweregrad.FEHLER)),
                  umgebung.uhr())
              .refreshGebiete();
      entwurf.ifPresentOrElse(
          e -> {
            umgebung.ausgabe().println("Im Entwurf: " + e.anlass());
            umgebung.ausgabe().println("Weiter mit:   lebenslagen datenstand veroeffentliche");
            AufnehmenBefehl.reportGeladen();
          },
          () -> umgebung.ausgabe().println("Die Gebiete sind schon so im Datenstand."));
    }
  }
}
