package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.AusnahmeReader;
import de.lebenslagen.warehouse.declaration.AusnahmeWriter;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.register.Register;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends an Ausnahme before its time; its file stays and says so. */
@Command(
    name = "widerrufe",
    description = {
      "Widerruft eine Ausnahme ab heute. Ihre Datei bleibt, mit dem Widerruf; was veröffentlicht",
      "ist, ändert sich erst, wenn die Lieferung noch einmal aufgenommen wird."
    },
    footer =
        "  lebenslagen ausnahme widerrufe wohngeld_2018 --grund \"berichtigt geliefert\" --person"
            + " Sozialplanung")
final class AusnahmeWiderrufeBefehl extends Ortsbefehl {

  @Parameters(index = "0", paramLabel = "ID", description = "Welche; \"ausnahme liste\" zeigt sie.")
  private String id = "";

  @Option(names = "--grund", required = true, paramLabel = "TEXT", description = "Warum.")
  private String grund = "";

  @Option(names = "--person", required = true, paramLabel = "NAME", description = "Wer.")
  private String person = "";

  AusnahmeWiderrufeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    Ausnahme ausnahme = get(arbeitsbereich);
    if (ausnahme.widerruf().isPresent()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Ausnahme "
              + id
              + " ist schon seit "
              + Tageswert.format(ausnahme.widerruf().get().am())
              + " widerrufen.",
          "Es ist nichts zu tun.");
    }
    Ausnahme.Widerruf widerruf =
        new Ausnahme.Widerruf(LocalDate.now(umgebung().uhr()), person.strip(), grund.strip());
    try (Register register = Zugang.of(arbeitsbereich, umgebung()).openRegister()) {
      AusnahmeWriter.write(arbeitsbereich.ausnahmen(), ausnahme.revoke(widerruf));
      register.protokoll().append("ausnahme-widerrufen", id + ": " + grund.strip());
    }
    println("Widerrufen: " + stil().fett(id) + ".");
    println("Weiter mit:  lebenslagen aufnehmen DATEI   die Lieferung noch einmal aufnehmen");
    return 0;
  }

  private Ausnahme get(Arbeitsbereich arbeitsbereich) {
    List<Ausnahme> alle =
        AusnahmeReader.listAll(
            arbeitsbereich.ausnahmen(), Deklarationsleser.readQuellen(arbeitsbereich));
    return alle.stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Eine Ausnahme \"" + id + "\" gibt es nicht.",
                    Vorschlaege.satz(
                        id,
                        alle.stream().map(Ausnahme::id).toList(),
                        "\"lebenslagen ausnahme liste\" zeigt alle.")));
  }
}
