package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import java.util.List;
import picocli.CommandLine.Command;

/** What to do now. */
@Command(
    name = "lebenslagen faellig",
    description = {
      "Was ist jetzt zu tun? Fällige und überfällige Lieferungen, Briefe ohne Versand oder Antwort,",
      "zurückgewiesene Dateien, ablaufende Ausnahmen, ein Entwurf: je Schritt mit dem Befehl dazu."
    },
    footer = "  lebenslagen faellig")
final class FaelligBefehl extends Ortsbefehl {

  FaelligBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    List<Aufgabe> aufgaben = new Aufgabenliste(arbeitsbereich, umgebung()).list();
    if (aufgaben.isEmpty()) {
      println(stil().gruen("✓ ") + "Zur Zeit ist nichts zu tun.");
      return 0;
    }
    for (int i = 0; i < aufgaben.size(); i++) {
      Aufgabe aufgabe = aufgaben.get(i);
      println((i + 1) + ". " + stil().fett(TerminalTabelle.clean(aufgabe.was())));
      Umbruch.wrap(TerminalTabelle.clean(aufgabe.warum()), umgebung().breite() - 4)
          .forEach(line -> println("   " + line));
      if (!aufgabe.befehl().isEmpty()) {
        println("   " + stil().blass("→ ") + aufgabe.befehl());
      }
    }
    return 0;
  }
}
