package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.AusnahmeReader;
import de.lebenslagen.warehouse.model.Ausnahme;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the Ausnahmen with what they give up, who answers for them, and until when. */
@Command(
    name = "liste",
    description = "Zeigt alle Ausnahmen: was sie aufgeben, warum, wer sie verantwortet, bis wann.",
    footer = "  lebenslagen ausnahme liste")
final class AusnahmeListeBefehl extends Ortsbefehl {

  AusnahmeListeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    List<Ausnahme> ausnahmen =
        AusnahmeReader.listAll(
            arbeitsbereich.ausnahmen(), Deklarationsleser.readQuellen(arbeitsbereich));
    if (ausnahmen.isEmpty()) {
      println("Es gibt keine Ausnahmen.");
      return 0;
    }
    ausnahmen.forEach(this::print);
    println("");
    println(
        stil()
            .blass(
                "Die Werte gelten als nicht geliefert. Aufheben: lebenslagen ausnahme widerrufe"
                    + " ID"));
    return 0;
  }

  private void print(Ausnahme ausnahme) {
    println(stil().fett(TerminalTabelle.clean(ausnahme.id())) + "  " + stand(ausnahme));
    wrap(
        ausnahme.datenquelle()
            + ": "
            + ausnahme.umfang()
            + (ausnahme.isUnbedingt()
                ? " (nie übernehmen)"
                : " (bei " + String.join(", ", ausnahme.regeln()) + ")"));
    wrap(ausnahme.grund());
    wrap(ausnahme.person() + ", erteilt am " + Tageswert.format(ausnahme.erteiltAm()));
  }

  private String stand(Ausnahme ausnahme) {
    if (ausnahme.widerruf().isPresent()) {
      return stil()
          .blass(
              TerminalTabelle.clean(
                  "widerrufen am "
                      + Tageswert.format(ausnahme.widerruf().get().am())
                      + ": "
                      + ausnahme.widerruf().get().grund()));
    }
    String bis = Tageswert.format(ausnahme.giltBis());
    return ausnahme.isGueltig(LocalDate.now(umgebung().uhr()))
        ? stil().gruen("gilt bis " + bis)
        : stil().gelb("abgelaufen am " + bis);
  }

  private void wrap(String text) {
    Umbruch.wrap(TerminalTabelle.clean(text), umgebung().breite() - 2)
        .forEach(line -> println("  " + line));
  }
}
