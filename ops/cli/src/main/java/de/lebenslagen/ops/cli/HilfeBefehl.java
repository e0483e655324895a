package de.lebenslagen.ops.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the commands, or explains one. */
@Command(name = "hilfe", description = "Zeigt alle Befehle, oder die Hilfe zu einem.")
final class HilfeBefehl implements Callable<Integer> {

  private final Umgebung umgebung;

  @Parameters(arity = "0..*", paramLabel = "BEFEHL", description = "Der Befehl.")
  private String @Nullable [] befehl;

  HilfeBefehl(Umgebung umgebung) {
    this.umgebung = umgebung;
  }

  @Override
  public Integer call() {
    if (befehl == null || befehl.length == 0) {
      printOverview();
    } else {
      CommandLine commandLine = Lebenslagen.commandLine(Befehlsliste.get(befehl[0]), umgebung);
      for (int i = 1; i < befehl.length; i++) {
        CommandLine sub = commandLine.getSubcommands().get(befehl[i]);
        commandLine = sub == null ? commandLine : sub;
      }
      commandLine.usage(umgebung.ausgabe());
    }
    return 0;
  }

  private void printOverview() {
    Stil stil = Stil.of(umgebung);
    umgebung
        .ausgabe()
        .println(
            stil.fett(Version.satz())
                + " – wie leben die Menschen, in welchem Sozialraum, und wie hat sich das verändert?");
    umgebung.ausgabe().println();
    for (Befehlsliste.Eintrag eintrag : Befehlsliste.list()) {
      umgebung.ausgabe().println("  " + stil.fett(pad(eintrag.name())) + eintrag.kurz());
    }
    umgebung.ausgabe().println();
    umgebung.ausgabe().println("  lebenslagen hilfe BEFEHL   erklärt einen Befehl, mit Beispiel");
    umgebung.ausgabe().println("  lebenslagen demo           ist ein guter Anfang");
  }

  private static String pad(String name) {
    return name + " ".repeat(14 - name.length());
  }
}
